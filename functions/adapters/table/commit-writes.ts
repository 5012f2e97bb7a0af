import type { Commit } from '../../core/commit.ts';
import { mailItemOf } from '../../core/mails/mail-item.ts';
import type { Group } from '../../core/model/group.ts';
import { fencedPut, mailReplacement, newPut } from './fenced-put.ts';
import {
  eventItem,
  groupItem,
  type Item,
  mailItem,
  paymentItem,
  profileItem,
  tenantItem,
  toItem,
  workItem,
} from './items.ts';
import { type ClaimField, claimKey, formerNameKey } from './keys.ts';
import type { NamedWrite } from './transaction.ts';
import { usageWrites } from './usage-writes.ts';

type CommitWrite = NamedWrite<'VERSION' | 'FOLLOWS' | `CLAIM ${ClaimField}`>;

/** The writes of one decision: the snapshot fenced by its version, and all that follows from it. */
export function commitWrites(table: string, commit: Commit): CommitWrite[] {
  const { tenant, expectedVersion, events, work, mails, profile, claimed, released } = commit;
  const { changedMail, usageHead, payment, group } = commit;
  const { tenantId } = tenant;
  const now = commit.decidedAt;
  const follows: Item[] = [
    ...events.map(eventItem),
    ...work.map(workItem),
    ...(payment ? [paymentItem(tenantId, payment)] : []),
    ...mails.map((mail, index) =>
      mailItem(mailItemOf(mail, tenantId, `${tenant.version}-${index + 1}`, now)),
    ),
  ];
  return [
    { name: 'VERSION', write: fencedPut(table, tenantItem(tenant), expectedVersion) },
    ...(profile
      ? [{ name: 'VERSION' as const, write: fencedPut(table, profileItem(profile), profile.revision - 1) }]
      : []),
    ...(changedMail
      ? [
          {
            name: 'VERSION' as const,
            write: { Put: mailReplacement(table, changedMail.before, changedMail.after) },
          },
        ]
      : []),
    ...(usageHead ? usageWrites(table, tenant.tenantId, usageHead) : []),
    ...(group?.isChanged ? [groupWrite(table, group.after)] : []),
    ...follows.map((item) => ({
      name: 'FOLLOWS' as const,
      write: { Put: { TableName: table, Item: item } },
    })),
    ...claimed.map(({ field, value }) => ({
      name: `CLAIM ${field}` as const,
      write: newPut(table, toItem({ ...claimKey(field, value), tenantId })),
    })),
    ...released.flatMap(({ field, value }) => [
      {
        name: 'FOLLOWS' as const,
        write: { Delete: { TableName: table, Key: toItem(claimKey(field, value)) } },
      },
      // Support finds a company by the names that it had.
      {
        name: 'FOLLOWS' as const,
        write: {
          Put: {
            TableName: table,
            Item: toItem({ ...formerNameKey(field, value, now, tenantId), tenantId }),
          },
        },
      },
    ]),
  ];
}

/** The next version of a group: a decision on an older one is made again. */
export const groupWrite = (table: string, group: Group): NamedWrite<'VERSION'> => ({
  name: 'VERSION',
  write: fencedPut(table, groupItem(group), group.version - 1),
});
