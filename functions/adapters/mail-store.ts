import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { MailItem } from '../core/mails/mail-item.ts';
import { storeCall } from './dynamo.ts';
import { mailItem, toItem } from './items.ts';
import { isWritten } from './work-store.ts';

export function createMailStore(client: DynamoDBClient, table: string) {
  return {
    /** Writes `after` if the mail is still as `before`: the state and the number of tries tell. */
    replace(before: MailItem, after: MailItem): Promise<boolean> {
      const command = new PutItemCommand({
        TableName: table,
        Item: mailItem(after),
        ConditionExpression: '#state = :was AND #mail.attempts = :attempts',
        ExpressionAttributeNames: { '#state': 'state', '#mail': 'mail' },
        ExpressionAttributeValues: toItem({ ':was': before.state, ':attempts': before.attempts }),
      });
      return isWritten(() => storeCall(() => client.send(command)));
    },
  };
}
