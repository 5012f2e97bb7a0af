import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setByUser } from '../../core/accounts/account-password.ts';
import type { Instant } from '../../core/business-calendar.ts';
import type { Product } from '../../core/catalog/codes.ts';
import type { Commit } from '../../core/commit.ts';
import type { Identity } from '../../core/model/tenant.ts';
import { claimsOf } from '../../core/names/claims.ts';
import type { KnownTrials } from '../../core/names/owner-trials.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { trialUsesOf } from '../../core/names/trial-uses.ts';
import type { PasswordHash } from '../crypto/password-hash.ts';
import { batchGet } from '../table/batch-get.ts';
import { commitWrites } from '../table/commit-writes.ts';
import { passwordItem } from '../table/credential-items.ts';
import { newPut } from '../table/fenced-put.ts';
import { type IdempotentCall, idempotencyFrom, idempotencyKey } from '../table/idempotency-items.ts';
import { claimKey, ownerTrialsKey } from '../table/keys.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../table/stored-response.ts';
import { transact } from '../table/transaction.ts';
import { createOwnerTrials, ownerTrialsWrites } from './owner-trials.ts';
import { keyOfTrialUse, trialWrites, usedOf } from './trial-uses.ts';

export interface Tables {
  readonly subscriptions: string;
  readonly idempotency: string;
  readonly credentials: string;
}

export interface NewAccount {
  readonly adminId: string;
  readonly hash: PasswordHash;
}

interface Wanted {
  readonly owner: string;
  readonly identity: Identity;
  readonly products: readonly Product[];
  readonly mostTrials: number;
  readonly now: Instant;
}

/** Of a repeat nothing more is asked. */
const NO_TRIALS: KnownTrials = { stored: undefined, tenantIds: [] };

export type NewTenantStore = ReturnType<typeof createNewTenantStore>;

/** Reads and writes what a new company needs: unique values, used trials, its first account. */
export function createNewTenantStore(client: DynamoDBClient, tables: Tables, fingerprintKey: string) {
  const trials = createOwnerTrials(client, tables.subscriptions);
  return {
    /**
     * What is known about the values of a request and the trials of its owner, and what its key was answered: in one read,
     * unless the owner has as many companies on trial as may be.
     */
    async lookUp({ owner, identity, products, mostTrials, now }: Wanted, call: IdempotentCall | undefined) {
      const claims = claimsOf(identity);
      const uses = trialUsesOf(claims, products, owner);
      const found = await batchGet(client, [
        ...claims.map(({ field, value }) => ({ table: tables.subscriptions, key: claimKey(field, value) })),
        ...uses.map((use) => ({ table: tables.subscriptions, key: keyOfTrialUse(fingerprintKey, use) })),
        { table: tables.subscriptions, key: ownerTrialsKey(owner) },
        ...(call ? [{ table: tables.idempotency, key: idempotencyKey(call) }] : []),
      ]);
      const answered = call && found.at(-1);
      const known: TakenValues = {
        taken: claims.filter((_, index) => found[index]).map(({ field }) => field),
        trialUsed: usedOf(uses.filter((_, index) => found[claims.length + index])),
      };
      if (answered) return { known, answered: idempotencyFrom(answered), trials: NO_TRIALS };
      const list = found[claims.length + uses.length];
      return { known, answered: undefined, trials: await trials.known(owner, list, mostTrials, now) };
    },

    /**
     * The tenant with its claims, its used trials, its account, its place among the trials of its owner, and the stored
     * response, or nothing of it.
     */
    async create(
      commit: Commit,
      account: NewAccount,
      kept: StoredResponse | undefined,
    ): Promise<CommitOutcome> {
      const failed = await transact<string>(client, [
        ...responseWrites(tables.idempotency, kept),
        ...trialWrites(tables.subscriptions, fingerprintKey, commit),
        ...ownerTrialsWrites(tables.subscriptions, commit),
        {
          name: 'PASSWORD',
          write: newPut(
            tables.credentials,
            passwordItem(commit.tenant.tenantId, account.adminId, account.hash, setByUser(commit.decidedAt)),
          ),
        },
        ...commitWrites(tables.subscriptions, commit),
      ]);
      return outcomeOf(failed);
    },
  };
}
