import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Product } from '../core/catalog/codes.ts';
import { claimsOf } from '../core/claims.ts';
import type { Commit } from '../core/commit.ts';
import type { TakenValues } from '../core/decide/request-trial.ts';
import type { Identity } from '../core/tenant.ts';
import { batchGet } from './batch-get.ts';
import { commitWrites, newPut } from './commit-writes.ts';
import { accountItem } from './credential-items.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from './idempotency-items.ts';
import { toItem } from './items.ts';
import { answerWrites, type CommitOutcome, type KeptAnswer, outcomeOf } from './kept-answer.ts';
import { claimKey } from './keys.ts';
import type { PasswordHash } from './password-hash.ts';
import { transact } from './transaction.ts';

export interface Tables {
  readonly subscriptions: string;
  readonly idempotency: string;
  readonly credentials: string;
}

interface TrialUse {
  readonly product: Product;
  readonly by: ClaimField;
  readonly key: { readonly pk: string; readonly sk: string };
}

export interface NewAccount {
  readonly adminId: string;
  readonly hash: PasswordHash;
}

export type CreateOutcome = CommitOutcome | ({ readonly outcome: 'REFUSED' } & TakenValues);

export type NewTenantStore = ReturnType<typeof createNewTenantStore>;

/** Reads and writes what a new company needs: unique values, used trials, its first account. */
export function createNewTenantStore(client: DynamoDBClient, tables: Tables, fingerprintKey: string) {
  const trialUsesOf = (identity: Identity, products: readonly Product[]): TrialUse[] =>
    claimsOf(identity).flatMap(({ field, value }) =>
      products.map((product) => ({
        product,
        by: field,
        key: trialUsedKey(fingerprintKey, field, value, product),
      })),
    );

  return {
    /** What is known about the values of a request, and what its key was answered, in one read. */
    async look(identity: Identity, products: readonly Product[], call: IdempotentCall | undefined) {
      const claims = claimsOf(identity);
      const uses = trialUsesOf(identity, products);
      const found = await batchGet(client, [
        ...claims.map(({ field, value }) => ({ table: tables.subscriptions, key: claimKey(field, value) })),
        ...uses.map(({ key }) => ({ table: tables.subscriptions, key })),
        ...(call ? [{ table: tables.idempotency, key: idempotencyKey(call) }] : []),
      ]);
      const answered = call && found.at(-1);
      const known: TakenValues = {
        taken: claims.filter((_, index) => found[index]).map(({ field }) => field),
        trialUsed: uses
          .filter((_, index) => found[claims.length + index])
          .map(({ product, by }) => ({ product, by })),
      };
      return { known, answered: answered && idempotencyFrom(answered) } satisfies {
        known: TakenValues;
        answered: IdempotencyRecord | undefined;
      };
    },

    /** The tenant with its claims, its used trials, its account and the kept answer, or nothing of it. */
    async create(commit: Commit, account: NewAccount, kept: KeptAnswer): Promise<CreateOutcome> {
      const { tenantId, identity, subscriptions } = commit.tenant;
      const uses = trialUsesOf(
        identity,
        Object.values(subscriptions).map(({ product }) => product),
      );
      const failed = await transact<string>(client, [
        ...answerWrites(tables.idempotency, kept),
        ...uses.map(({ product, by, key }) => ({
          name: `TRIAL ${by} ${product}`,
          write: newPut(tables.subscriptions, toItem({ ...key })),
        })),
        {
          name: 'ACCOUNT',
          write: newPut(
            tables.credentials,
            accountItem(tenantId, account.adminId, account.hash, commit.decidedAt),
          ),
        },
        ...commitWrites(tables.subscriptions, commit),
      ]);
      const used = uses.filter(({ product, by }) =>
        failed.some(({ name }) => name === `TRIAL ${by} ${product}`),
      );
      const outcome = outcomeOf(failed);
      const isOwnRepeat = outcome.outcome === 'ANSWERED' || outcome.outcome === 'IN_FLIGHT';
      const taken = outcome.outcome === 'TAKEN' ? outcome.taken : [];
      if (isOwnRepeat || taken.length + used.length === 0) return outcome;
      return { outcome: 'REFUSED', taken, trialUsed: used.map(({ product, by }) => ({ product, by })) };
    },
  };
}
