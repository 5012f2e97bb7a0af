import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setByUser } from '../../core/accounts/account-password.ts';
import type { Product } from '../../core/catalog/codes.ts';
import type { Commit } from '../../core/commit.ts';
import type { Identity } from '../../core/model/tenant.ts';
import { claimsOf } from '../../core/names/claims.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { trialUsesOf } from '../../core/names/trial-uses.ts';
import type { PasswordHash } from '../crypto/password-hash.ts';
import { batchGet } from '../table/batch-get.ts';
import { commitWrites } from '../table/commit-writes.ts';
import { passwordItem } from '../table/credential-items.ts';
import { newPut } from '../table/fenced-put.ts';
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
import { transact } from '../table/transaction.ts';
import { keyOfTrialUse, trialWrites } from './trial-uses.ts';

export interface Tables {
  readonly subscriptions: string;
  readonly idempotency: string;
  readonly credentials: string;
}

export interface NewAccount {
  readonly adminId: string;
  readonly hash: PasswordHash;
}

export type NewTenantStore = ReturnType<typeof createNewTenantStore>;

/** Reads and writes what a new company needs: unique values, used trials, its first account. */
export function createNewTenantStore(client: DynamoDBClient, tables: Tables, fingerprintKey: string) {
  return {
    /** What is known about the values of a request, and what its key was answered, in one read. */
    async lookUp(identity: Identity, products: readonly Product[], call: IdempotentCall | undefined) {
      const claims = claimsOf(identity);
      const uses = trialUsesOf(claims, products);
      const found = await batchGet(client, [
        ...claims.map(({ field, value }) => ({ table: tables.subscriptions, key: claimKey(field, value) })),
        ...uses.map((use) => ({ table: tables.subscriptions, key: keyOfTrialUse(fingerprintKey, use) })),
        ...(call ? [{ table: tables.idempotency, key: idempotencyKey(call) }] : []),
      ]);
      const answered = call && found.at(-1);
      const known: TakenValues = {
        taken: claims.filter((_, index) => found[index]).map(({ field }) => field),
        trialUsed: uses
          .filter((_, index) => found[claims.length + index])
          .map(({ product, field }) => ({ product, by: field })),
      };
      return { known, answered: answered && idempotencyFrom(answered) } satisfies {
        known: TakenValues;
        answered: IdempotencyRecord | undefined;
      };
    },

    /** The tenant with its claims, its used trials, its account and the stored response, or nothing of it. */
    async create(
      commit: Commit,
      account: NewAccount,
      kept: StoredResponse | undefined,
    ): Promise<CommitOutcome> {
      const failed = await transact<string>(client, [
        ...responseWrites(tables.idempotency, kept),
        ...trialWrites(tables.subscriptions, fingerprintKey, commit),
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
