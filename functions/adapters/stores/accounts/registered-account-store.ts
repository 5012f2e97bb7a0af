import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Account } from '../../../core/accounts/accounts.ts';
import type { Product } from '../../../core/catalog/codes.ts';
import type { AccountCommit } from '../../../core/decide/accounts/accounts.ts';
import type { KnownTenant } from '../../../core/model/tenant.ts';
import { accountWrites } from '../../table/account-writes.ts';
import { batchGet } from '../../table/batch-get.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from '../../table/idempotency-items.ts';
import { accountFrom } from '../../table/items.ts';
import { accountsPrefix } from '../../table/keys.ts';
import { createTenantPageReader, type Page, type PageRequest } from '../../table/page.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../../table/stored-response.ts';
import { transact } from '../../table/transaction.ts';
import { knownTenant, wantedTenant } from '../tenants/tenant-loader.ts';
import { createAccountReader } from './account-reader.ts';

/** What a change of accounts reads and writes for a caller, and the answers kept for repeats. */
export function createRegisteredAccountStore(
  client: DynamoDBClient,
  table: string,
  idempotencyTable: string,
) {
  return {
    /** The tenant with the head of what it uses, and what was answered before under the key of the call, in one read. */
    async load(
      tenantId: string,
      call: IdempotentCall | undefined,
    ): Promise<{ known: KnownTenant | undefined; answered: IdempotencyRecord | undefined }> {
      const tenant = wantedTenant(table, tenantId);
      const answer = call ? [{ table: idempotencyTable, key: idempotencyKey(call) }] : [];
      const items = await batchGet(client, [...tenant, ...answer]);
      const answered = items[tenant.length];
      return { known: knownTenant(items), answered: answered && idempotencyFrom(answered) };
    },

    accountRecords: createAccountReader(client, table),

    /** The change, if there is one, with the answer that is kept, if it is to be kept. */
    async commit(
      commit: AccountCommit | undefined,
      kept: StoredResponse | undefined,
    ): Promise<CommitOutcome> {
      const writes = [
        ...(commit ? accountWrites(table, commit) : []),
        ...responseWrites(idempotencyTable, kept),
      ];
      return writes.length === 0 ? { outcome: 'COMMITTED' } : outcomeOf(await transact(client, writes));
    },
  };
}
export type RegisteredAccountStore = ReturnType<typeof createRegisteredAccountStore>;

/** Accounts that the service itself registers: no caller waits for an answer. */
export function createSystemAccounts(client: DynamoDBClient, table: string) {
  return {
    accountRecords: createAccountReader(client, table),
    commitAccounts: async (commit: AccountCommit): Promise<CommitOutcome> =>
      outcomeOf(await transact(client, accountWrites(table, commit))),
  };
}
export type SystemAccounts = ReturnType<typeof createSystemAccounts>;

/** The registered accounts of a tenant, by product and ID; `next` is the sort key of the last one. */
export function createRegisteredAccountReader(client: DynamoDBClient, table: string) {
  const page = createTenantPageReader(client, table);
  return (tenantId: string, product: Product | undefined, request: PageRequest): Promise<Page<Account>> =>
    page(tenantId, accountsPrefix(product), request, accountFrom);
}
