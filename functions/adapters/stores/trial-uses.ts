import { ProductSchema } from '../../core/catalog/codes.ts';
import type { Commit } from '../../core/commit.ts';
import { CLAIM_FIELDS } from '../../core/names/claims.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { type TrialUse, trialUsesAfter } from '../../core/names/trial-uses.ts';
import { newPut } from '../table/fenced-put.ts';
import { toItem } from '../table/items.ts';
import { trialUsedKey } from '../table/keys.ts';
import type { FailedCondition, NamedWrite } from '../table/transaction.ts';

export const keyOfTrialUse = (fingerprintKey: string, { field, value, product }: TrialUse) =>
  trialUsedKey(fingerprintKey, field, value, product);

/** The trials that a commit uses up; the write of a first one fails when it was used before. */
export function trialWrites(table: string, fingerprintKey: string, commit: Commit): NamedWrite<string>[] {
  const { firsts, others } = trialUsesAfter(commit);
  const itemOf = (use: TrialUse) => toItem({ ...keyOfTrialUse(fingerprintKey, use) });
  return [
    ...firsts.map((use) => ({ name: nameOf(use), write: newPut(table, itemOf(use)) })),
    ...others.map((use) => ({ name: 'FOLLOWS', write: { Put: { TableName: table, Item: itemOf(use) } } })),
  ];
}

/** The trials that were used between the lookup and the write. */
export const usedIn = (failed: readonly FailedCondition<string>[]): TakenValues['trialUsed'] =>
  failed
    .flatMap(({ name }) => USES.filter((use) => nameOf(use) === name))
    .map(({ product, field }) => ({ product, by: field }));

const nameOf = ({ product, field }: Pick<TrialUse, 'product' | 'field'>): string =>
  `TRIAL ${field} ${product}`;
const USES = CLAIM_FIELDS.flatMap((field) => ProductSchema.options.map((product) => ({ product, field })));
