import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../../core/commit.ts';
import { deferredDeletion, type WorkItem } from '../../core/lifecycle/work.ts';
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
import { claimKey, secondWithin } from '../table/keys.ts';
import type { PasswordTable } from '../table/password-writes.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../table/stored-response.ts';
import { transact } from '../table/transaction.ts';
import { type PasswordChange, passwordChangeWrites } from './accounts/password-changes.ts';
import { ownerTrialsWrites } from './owner-trials.ts';
import { withGroup } from './tenants/group-loader.ts';
import { knownTenant, wantedTenant } from './tenants/tenant-loader.ts';
import { createUsageReader } from './tenants/usage-reader.ts';
import { trialWrites } from './trial-uses.ts';

export interface Loaded {
  readonly stored: StoredTenant | undefined;
  readonly answered: IdempotencyRecord | undefined;
  /** The tenant that has the name that was asked about. */
  readonly ownedBy?: string | undefined;
}

/** What some commands write beside the tenant. */
interface Beside {
  /** Keys the fingerprints of companies that have used their trial: under a new name, too, a company has had its trials. */
  readonly fingerprintKey?: string;
  /** The passwords that a command may set. */
  readonly passwords?: PasswordTable;
}

interface BesideSystem extends Pick<Beside, 'fingerprintKey'> {
  /** Over so many seconds the deletions are spread that dates cause; what a customer ends today is deleted at once. */
  readonly deletionSpreadSeconds?: number;
}

/** What a command on a tenant reads and writes: the tenant, and the responses stored for repeats. */
export function createCommandStore(
  client: DynamoDBClient,
  table: string,
  idempotencyTable: string,
  { fingerprintKey, passwords }: Beside = {},
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
        // Stryker disable next-line OptionalChaining: a claim names its tenant; a test has a name without one
        ownedBy: name && found[tenant.length]?.['tenantId']?.S,
      };
    },

    async commit(
      commit: Commit,
      stored: StoredResponse | undefined,
      password?: PasswordChange,
    ): Promise<CommitOutcome> {
      const { tenantId } = commit.tenant;
      const writes = [
        ...commitWrites(table, commit),
        ...(fingerprintKey === undefined ? [] : trialWrites(table, fingerprintKey, commit)),
        ...ownerTrialsWrites(table, commit),
        ...(password && passwords ? passwordChangeWrites(passwords, tenantId, password) : []),
        ...responseWrites(idempotencyTable, stored),
      ];
      return outcomeOf(await transact(client, writes));
    },
  };
}

/** Commits of the service itself: no caller waits for an answer. */
export function createSystemCommit(
  client: DynamoDBClient,
  table: string,
  { fingerprintKey, deletionSpreadSeconds = 0 }: BesideSystem = {},
) {
  const spread = (work: WorkItem): WorkItem =>
    deferredDeletion(work, secondWithin(work.tenantId, deletionSpreadSeconds));
  return async (commit: Commit): Promise<CommitOutcome> =>
    outcomeOf(
      await transact(client, [
        ...commitWrites(table, { ...commit, work: commit.work.map(spread) }),
        ...(fingerprintKey === undefined ? [] : trialWrites(table, fingerprintKey, commit)),
      ]),
    );
}
