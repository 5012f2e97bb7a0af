import { ProductSchema } from '../../core/catalog/codes.ts';
import { CLAIM_FIELDS } from '../../core/names/claims.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import type { TrialUse } from '../../core/names/trial-uses.ts';
import { newPut } from './fenced-put.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyItem,
} from './idempotency-items.ts';
import type { FailedCondition, NamedWrite } from './transaction.ts';

/** The answer that is kept with the write, so that a repeat of the call gets it again. */
export interface StoredResponse {
  readonly call: IdempotentCall;
  readonly record: IdempotencyRecord;
}

export type CommitOutcome =
  | { readonly outcome: 'COMMITTED' }
  /** A call with the same key is being written at this moment; nothing was written. */
  | { readonly outcome: 'IN_FLIGHT' }
  /** The tenant changed since it was read; nothing was written. */
  | { readonly outcome: 'STALE' }
  /** Since the lookup, another company has these values or a trial was used; nothing was written. */
  | ({ readonly outcome: 'TAKEN' } & TakenValues)
  /** The same key was answered in the meantime; nothing was written. */
  | { readonly outcome: 'ANSWERED'; readonly record: IdempotencyRecord };

/** TTL is technical time, so the real clock is read here. */
export function responseWrites(table: string, kept: StoredResponse | undefined): NamedWrite<'ANSWER'>[] {
  if (!kept) return [];
  return [
    {
      name: 'ANSWER',
      isExclusive: true,
      write: newPut(table, idempotencyItem(kept.call, kept.record, Date.now())),
    },
  ];
}

/** A repeat of an answered call wins over every other failed condition: its own first try caused them. */
export function outcomeOf(failed: readonly FailedCondition<string>[]): CommitOutcome {
  if (failed.length === 0) return { outcome: 'COMMITTED' };
  const answer = failed.find(({ name }) => name === 'ANSWER');
  if (answer && !answer.found) return { outcome: 'IN_FLIGHT' };
  const answered = answer?.found;
  if (answered) return { outcome: 'ANSWERED', record: idempotencyFrom(answered) };
  const taken = CLAIM_FIELDS.filter((field) => failed.some(({ name }) => name === `CLAIM ${field}`));
  const trialUsed = usedIn(failed);
  const isStale = failed.some(({ name }) => name === 'VERSION');
  const isTaken = taken.length + trialUsed.length > 0 && !isStale;
  return isTaken ? { outcome: 'TAKEN', taken, trialUsed } : { outcome: 'STALE' };
}

/** The name of the write that uses up a first trial. */
export const trialUseName = ({ product, field }: Pick<TrialUse, 'product' | 'field'>): string =>
  `TRIAL ${field} ${product}`;
const FIRST_TRIALS = CLAIM_FIELDS.flatMap((field) =>
  ProductSchema.options.map((product) => ({ product, field })),
);

/** The trials that were used between the lookup and the write. */
const usedIn = (failed: readonly FailedCondition<string>[]): TakenValues['trialUsed'] =>
  FIRST_TRIALS.filter((use) => failed.some(({ name }) => name === trialUseName(use))).map(
    ({ product, field }) => ({ product, by: field }),
  );
