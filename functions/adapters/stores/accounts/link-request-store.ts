import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LoginCounts } from '../../../core/accounts/login-tries.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import { newPut, versionCheck } from '../../table/fenced-put.ts';
import { mailItem } from '../../table/items.ts';
import { tenantKey } from '../../table/keys.ts';
import { type NamedWrite, transact } from '../../table/transaction.ts';
import { type AccountLookup, type AccountTables, triesWrite } from './account-store.ts';

/** Puts the mail of a password link in the box. */
export function createLinkRequestStore(
  client: DynamoDBClient,
  { subscriptions, credentials }: AccountTables,
) {
  return {
    /**
     * Counts the request and asks for the mail, if there is one, in one transaction: nobody gets more links than are
     * counted, and no address is written down behind the end of the data. False when something has changed since the lookup.
     */
    async askForLink(
      lookup: AccountLookup,
      after: LoginCounts,
      mail: MailItem | undefined,
    ): Promise<boolean> {
      const writes: NamedWrite<string>[] = [triesWrite(credentials, lookup, after)];
      if (mail && lookup.account) {
        const { tenantId, version } = lookup.account.tenant;
        writes.push(
          { name: 'TENANT', write: versionCheck(subscriptions, tenantKey(tenantId), version) },
          { name: 'MAIL', write: newPut(subscriptions, mailItem(mail)) },
        );
      }
      return (await transact(client, writes)).length === 0;
    },
  };
}
