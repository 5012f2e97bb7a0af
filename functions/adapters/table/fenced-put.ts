import type { Put, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { MailItem } from '../../core/mails/mail-item.ts';
import { type Item, mailItem, toItem } from './items.ts';

/** A put that goes through while the item is at the version that was read; 0 is an item that is not there yet. */
export function fencedPut(table: string, item: Item, expectedVersion: number): TransactWriteItem {
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
export const newPut = (table: string, item: Item): { readonly Put: Put } => ({
  Put: {
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/** A check that nothing stands under a key, for a transaction that puts nothing there either. */
export const absenceCheck = (table: string, key: Readonly<Record<string, string>>): TransactWriteItem => ({
  ConditionCheck: {
    TableName: table,
    Key: toItem(key),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** A check that an item is at the version that was read, for a transaction that does not write it. */
export const versionCheck = (
  table: string,
  key: Readonly<Record<string, string>>,
  version: number,
): TransactWriteItem => ({
  ConditionCheck: {
    TableName: table,
    Key: toItem(key),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: toItem({ ':version': version }),
  },
});

/** A put that goes through while the mail is still as `before`: its state, its tries, refusals of the account and its fate tell. */
export const mailReplacement = (
  table: string,
  { state, attempts, refused, fate }: MailItem,
  after: MailItem,
) => ({
  TableName: table,
  Item: mailItem(after),
  ConditionExpression: [
    '#state = :was',
    '#mail.attempts = :attempts',
    refused ? '#mail.refused.times = :refused' : 'attribute_not_exists(#mail.refused)',
    fate ? '#mail.fate.kind = :fate' : 'attribute_not_exists(#mail.fate)',
  ].join(' AND '),
  ExpressionAttributeNames: { '#state': 'state', '#mail': 'mail' },
  ExpressionAttributeValues: toItem({
    ':was': state,
    ':attempts': attempts,
    ...(refused && { ':refused': refused.times }),
    ...(fate && { ':fate': fate.kind }),
  }),
});
