import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../../core/commit.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import type { Claim } from '../../core/names/claims.ts';
import { batchGet } from '../table/batch-get.ts';
import { commitWrites } from '../table/commit-writes.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from '../table/idempotency-items.ts';
import { claimKey } from '../table/keys.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../table/stored-response.ts';
import { type NamedWrite, transact } from '../table/transaction.ts';
import { withGroup } from './group-loader.ts';
import { knownTenant, wantedTenant } from './tenant-loader.ts';
import { createUsageReader } from './usage-reader.ts';

export interface Loaded {
  readonly stored: StoredTenant | undefined;
  readonly answered: IdempotencyRecord | undefined;
  /** The tenant that has the name that was asked about. */
  readonly ownedBy?: string | undefined;
}

/**
 * What a command on a tenant reads and writes: the tenant, and the answers kept for repeats; `alongside` is what else a
 * commit of these commands writes.
 */
export function createCommandStore(
  client: DynamoDBClient,
  table: string,
  idempotencyTable: string,
  alongside: (commit: Commit) => NamedWrite<string>[] = () => [],
) {
  const { withUsage } = createUsageReader(client, table);
  return {
    /** The tenant, what was answered before under the key of the call, and who has a name, in one read; and its usage where it is needed. */
    async load(tenantId: string, call: IdempotentCall | undefined, name?: Claim): Promise<Loaded> {
      const tenant = wantedTenant(table, tenantId);
      const claim = name ? [{ table, key: claimKey(name.field, name.value) }] : [];
      const answer = call ? [{ table: idempotencyTable, key: idempotencyKey(call) }] : [];
      const found = await batchGet(client, [...tenant, ...claim, ...answer]);
      const answered = call && found.at(-1);
      return {
        stored: await withGroup(client, table, await withUsage(knownTenant(found))),
        answered: answered && idempotencyFrom(answered),
        ownedBy: name && found[tenant.length]?.['tenantId']?.S,
      };
    },

    async commit(
      commit: Commit,
      kept: StoredResponse | undefined,
      also: readonly NamedWrite<string>[] = [],
    ): Promise<CommitOutcome> {
      const writes: NamedWrite<string>[] = [
        ...commitWrites(table, commit),
        ...alongside(commit),
        ...also,
        ...responseWrites(idempotencyTable, kept),
      ];
      return outcomeOf(await transact(client, writes));
    },
  };
}

/** Commits of the service itself: no caller waits for an answer. */
export function createSystemCommit(client: DynamoDBClient, table: string) {
  return async (commit: Commit): Promise<CommitOutcome> =>
    outcomeOf(await transact(client, commitWrites(table, commit)));
}
