import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Fact } from '../core/facts.ts';
import type { MailItem } from '../core/mails/mail-item.ts';
import { batchGet } from './batch-get.ts';
import { storeCall } from './dynamo.ts';
import { factFrom, type Item, mailFrom, mailItem, toItem } from './items.ts';
import { factKey, mailKey, partitionOf } from './keys.ts';
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

/** A mail, and the facts that it tells of. */
export function createMailReader(client: DynamoDBClient, table: string) {
  const factPage = (tenantId: string, version: number, after: Item | undefined) =>
    storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :tenant AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: toItem({
            ':tenant': partitionOf(tenantId),
            ':first': factKey(tenantId, 0, 0).sk,
            ':last': factKey(tenantId, version, 999).sk,
          }),
          ...(after && { ExclusiveStartKey: after }),
        }),
      ),
    );

  return {
    async mail(tenantId: string, mailId: string): Promise<MailItem | undefined> {
      const [item] = await batchGet(client, [{ table, key: mailKey(tenantId, mailId) }]);
      return item && mailFrom(item);
    },

    /** The facts of a tenant up to a version, in their order: all pages of them. */
    async factsUpTo(tenantId: string, version: number): Promise<Fact[]> {
      const facts: Fact[] = [];
      let after: Item | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await factPage(tenantId, version, after);
        facts.push(...Items.map(factFrom));
        after = LastEvaluatedKey;
      } while (after);
      return facts;
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
