import type { Commit } from '../../core/commit.ts';
import { type TrialUse, trialUsesAfter } from '../../core/names/trial-uses.ts';
import { newPut } from '../table/fenced-put.ts';
import { toItem } from '../table/items.ts';
import { trialUsedKey } from '../table/keys.ts';
import { trialUseName } from '../table/stored-response.ts';
import type { NamedWrite } from '../table/transaction.ts';

export const keyOfTrialUse = (fingerprintKey: string, { field, value, product }: TrialUse) =>
  trialUsedKey(fingerprintKey, field, value, product);

/** The trials that a commit uses up; the write of a first one fails when it was used before. */
export function trialWrites(table: string, fingerprintKey: string, commit: Commit): NamedWrite<string>[] {
  const { firsts, others } = trialUsesAfter(commit);
  const itemOf = (use: TrialUse) => toItem({ ...keyOfTrialUse(fingerprintKey, use) });
  return [
    ...firsts.map((use) => ({ name: trialUseName(use), write: newPut(table, itemOf(use)) })),
    ...others.map((use) => ({ name: 'FOLLOWS', write: { Put: { TableName: table, Item: itemOf(use) } } })),
  ];
}
