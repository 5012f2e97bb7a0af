import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { DomainEvent } from '../../../core/lifecycle/events.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { mailReplacement, newPut } from '../../table/fenced-put.ts';
import { eventFrom, mailFrom, mailItem, toItem } from '../../table/items.ts';
import { eventKey, MAILS, mailKey, partitionOf } from '../../table/keys.ts';
import { createTenantPageReader } from '../../table/page.ts';
import { isWritten } from './work-store.ts';

export function createMailStore(client: DynamoDBClient, table: string) {
  const ofTenant = createTenantPageReader(client, table);
  return {
    /** Writes `after` if the mail is still as `before`. */
    replace(before: MailItem, after: MailItem): Promise<boolean> {
      const command = new PutItemCommand(mailReplacement(table, before, after));
      return isWritten(() => storeCall(() => client.send(command)));
    },

    /** Puts a mail in the box; one that is there already stays. */
    async putMail(mail: MailItem): Promise<void> {
      const command = new PutItemCommand(newPut(table, mailItem(mail)).Put);
      await isWritten(() => storeCall(() => client.send(command)));
    },

    /** All mails of a tenant. */
    async mailsOf(tenantId: string): Promise<readonly MailItem[]> {
      const mails: MailItem[] = [];
      let after: string | undefined;
      do {
        const page = await ofTenant(tenantId, MAILS, { limit: 100, after }, mailFrom);
        mails.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return mails;
    },
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
