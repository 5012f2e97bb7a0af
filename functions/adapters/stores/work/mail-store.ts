import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { DomainEvent } from '../../../core/lifecycle/events.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { mailReplacement } from '../../table/fenced-put.ts';
import { eventFrom, mailFrom, toItem } from '../../table/items.ts';
import { eventKey, MAILS, mailKey, partitionOf } from '../../table/keys.ts';
import { isWritten } from './work-store.ts';

export function createMailStore(client: DynamoDBClient, table: string) {
  return {
    /** Writes `after` if the mail is still as `before`. */
    replace(before: MailItem, after: MailItem): Promise<boolean> {
      const command = new PutItemCommand(mailReplacement(table, before, after));
      return isWritten(() => storeCall(() => client.send(command)));
    },

    /** All mails of a tenant. */
    mailsOf: (tenantId: string): Promise<MailItem[]> =>
      storeCall(async () => {
        const pages = paginateQuery(
          { client },
          {
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :mails)',
            ExpressionAttributeValues: toItem({ ':tenant': partitionOf(tenantId), ':mails': MAILS }),
          },
        );
        const mails: MailItem[] = [];
        for await (const { Items = [] } of pages) mails.push(...Items.map(mailFrom));
        return mails;
      }),
  };
}

/** A mail, and the events that it tells of. */
export const createMailReader = (client: DynamoDBClient, table: string) => ({
  async mail(tenantId: string, mailId: string): Promise<MailItem | undefined> {
    const [item] = await batchGet(client, [{ table, key: mailKey(tenantId, mailId) }]);
    return item && mailFrom(item);
  },

  /** The events of a tenant up to a version, in their order. */
  eventsUpTo: (tenantId: string, version: number): Promise<DomainEvent[]> =>
    storeCall(async () => {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :tenant AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: toItem({
            ':tenant': partitionOf(tenantId),
            ':first': eventKey(tenantId, 0, 0).sk,
            ':last': eventKey(tenantId, version, 999).sk,
          }),
        },
      );
      const events: DomainEvent[] = [];
      for await (const { Items = [] } of pages) events.push(...Items.map(eventFrom));
      return events;
    }),
});
