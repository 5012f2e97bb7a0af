import { mailItemOf } from '../../core/mails/mail-item.ts';
import type { UsageHead } from '../../core/model/usage.ts';
import type { UsageCommit } from '../../core/usage/usage-changes.ts';
import { dayOf } from '../../core/usage/usage-changes.ts';
import { fencedPut, versionCheck } from './fenced-put.ts';
import { type Item, mailItem, usageDayItem, usageHeadItem } from './items.ts';
import { tenantKey } from './keys.ts';
import type { NamedWrite } from './transaction.ts';

type Writes = NamedWrite<'VERSION' | 'FOLLOWS'>[];

/** What is used from now on: the head, fenced by the revision before it, and the day that it stands for. */
export const usageWrites = (table: string, tenantId: string, head: UsageHead): Writes => [
  { name: 'VERSION', write: fencedPut(table, usageHeadItem(tenantId, head), head.revision - 1) },
  following(table, usageDayItem(tenantId, dayOf(head))),
];

/** The writes of a change of what is used: its mails are named by the revision, since the tenant's version stays. */
export const usageCommitWrites = (
  table: string,
  { tenant: { tenantId, version }, usageHead, mails, decidedAt }: UsageCommit,
): Writes => [
  { name: 'VERSION', write: versionCheck(table, tenantKey(tenantId), version) },
  ...usageWrites(table, tenantId, usageHead),
  ...mails.map((mail, index) =>
    following(table, mailItem(mailItemOf(mail, tenantId, `U${usageHead.revision}-${index + 1}`, decidedAt))),
  ),
];

export const following = (table: string, item: Item) =>
  ({ name: 'FOLLOWS', write: { Put: { TableName: table, Item: item } } }) as const;
