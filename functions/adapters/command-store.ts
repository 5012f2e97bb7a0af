import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../core/commit.ts';
import type { StoredTenant } from '../core/tenant.ts';
import { batchGet } from './batch-get.ts';
import { commitWrites } from './commit-writes.ts';
import { withGroup } from './group-loader.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from './idempotency-items.ts';
import { answerWrites, type CommitOutcome, type KeptAnswer, outcomeOf } from './kept-answer.ts';
import { storedTenant, wantedTenant } from './tenant-loader.ts';
import { transact } from './transaction.ts';

export interface Loaded {
  readonly stored: StoredTenant | undefined;
  readonly answered: IdempotencyRecord | undefined;
}

/** What a command on a tenant reads and writes: the tenant, and the answers kept for repeats. */
export function createCommandStore(client: DynamoDBClient, table: string, idempotencyTable: string) {
  return {
    /** The tenant and what was answered before under the key of the call, in one read. */
    async load(tenantId: string, call: IdempotentCall | undefined): Promise<Loaded> {
      const tenant = wantedTenant(table, tenantId);
      const answer = call ? [{ table: idempotencyTable, key: idempotencyKey(call) }] : [];
      const [tenantItem, profileItem, answered] = await batchGet(client, [...tenant, ...answer]);
      return {
        stored: await withGroup(client, table, storedTenant(tenantItem, profileItem)),
        answered: answered && idempotencyFrom(answered),
      };
    },

    async commit(commit: Commit, kept: KeptAnswer | undefined): Promise<CommitOutcome> {
      const writes = [...commitWrites(table, commit), ...answerWrites(idempotencyTable, kept)];
      return outcomeOf(await transact(client, writes));
    },
  };
}

/** Commits of the service itself: no caller waits for an answer. */
export function createSystemCommit(client: DynamoDBClient, table: string) {
  return async (commit: Commit): Promise<CommitOutcome> =>
    outcomeOf(await transact(client, commitWrites(table, commit)));
}
