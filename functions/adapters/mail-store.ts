import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { MailItem } from '../core/mails/mail-item.ts';
import { batchGet } from './batch-get.ts';
import { storeCall } from './dynamo.ts';
import { mailFrom, mailItem, toItem } from './items.ts';
import { mailKey } from './keys.ts';
import { isWritten } from './work-store.ts';

export function createMailStore(client: DynamoDBClient, table: string) {
  return {
    /** Writes `after` if the mail is still as `before`. */
    replace(before: MailItem, after: MailItem): Promise<boolean> {
      const command = new PutItemCommand(mailReplacement(table, before, after));
      return isWritten(() => storeCall(() => client.send(command)));
    },
  };
}

export function createMailReader(client: DynamoDBClient, table: string) {
  return {
    async mail(tenantId: string, mailId: string): Promise<MailItem | undefined> {
      const [item] = await batchGet(client, [{ table, key: mailKey(tenantId, mailId) }]);
      return item && mailFrom(item);
    },
  };
}

/** A put that goes through while the mail is still as `before`: its state and the number of tries tell. */
export const mailReplacement = (table: string, before: MailItem, after: MailItem) => ({
  TableName: table,
  Item: mailItem(after),
  ConditionExpression: '#state = :was AND #mail.attempts = :attempts',
  ExpressionAttributeNames: { '#state': 'state', '#mail': 'mail' },
  ExpressionAttributeValues: toItem({ ':was': before.state, ':attempts': before.attempts }),
});
