import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../core/commit.ts';
import type { Group } from '../core/groups/group.ts';
import { mailItemOf } from '../core/mails/mail-item.ts';
import { claimsOf } from './claims.ts';
import {
  factItem,
  groupItem,
  type Item,
  mailItem,
  profileItem,
  tenantItem,
  toItem,
  workItem,
} from './items.ts';
import { claimKey } from './keys.ts';
import type { NamedWrite } from './transaction.ts';

/** The writes of one decision: the snapshot fenced by its version, and all that follows from it. */
export function commitWrites(table: string, commit: Commit): NamedWrite<'VERSION' | 'FOLLOWS'>[] {
  const { tenant, expectedVersion, facts, work, mails, profile, released, group } = commit;
  const now = commit.decidedAt;
  const follows: Item[] = [
    ...facts.map(factItem),
    ...work.map(workItem),
    ...mails.map((mail, index) =>
      mailItem(mailItemOf(mail, tenant.tenantId, `${tenant.version}-${index + 1}`, now)),
    ),
  ];
  return [
    { name: 'VERSION', write: fencedPut(table, tenantItem(tenant), expectedVersion) },
    ...(profile
      ? [{ name: 'VERSION' as const, write: fencedPut(table, profileItem(profile), profile.revision - 1) }]
      : []),
    ...(group?.isChanged ? [groupWrite(table, group.after)] : []),
    ...follows.map((item) => ({
      name: 'FOLLOWS' as const,
      write: { Put: { TableName: table, Item: item } },
    })),
    ...claimsOf(released).map(({ field, value }) => ({
      name: 'FOLLOWS' as const,
      write: { Delete: { TableName: table, Key: toItem(claimKey(field, value)) } },
    })),
  ];
}

/** The next version of a group: whoever decided on an older one decides again. */
export const groupWrite = (table: string, group: Group): NamedWrite<'VERSION'> => ({
  name: 'VERSION',
  write: fencedPut(table, groupItem(group), group.version - 1),
});

function fencedPut(table: string, item: Item, expectedVersion: number): TransactWriteItem {
  if (expectedVersion === 0) return newPut(table, item);
  return {
    Put: {
      TableName: table,
      Item: item,
      ConditionExpression: '#version = :expected',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: toItem({ ':expected': expectedVersion }),
    },
  };
}

/** A put that fails when an item stands there, and then tells which. */
export const newPut = (table: string, item: Item): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});
