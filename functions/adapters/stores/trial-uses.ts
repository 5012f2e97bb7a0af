import type { Commit } from '../../core/commit.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { type TrialUse, trialUsesAfter } from '../../core/names/trial-uses.ts';
import { absenceCheck, newPut } from '../table/fenced-put.ts';
import { toItem } from '../table/items.ts';
import { trialUsedKey } from '../table/keys.ts';
import { trialUseName } from '../table/stored-response.ts';
import type { NamedWrite } from '../table/transaction.ts';

export const keyOfTrialUse = (fingerprintKey: string, { field, value, product, owner }: TrialUse) =>
  trialUsedKey(fingerprintKey, field, value, product, owner);

/** As a refusal names them: each product once by each kind of name, however it is remembered. */
export const usedOf = (found: readonly TrialUse[]): TakenValues['trialUsed'] =>
  found
    .filter(
      ({ product, field }, index) =>
        found.findIndex((one) => one.product === product && one.field === field) === index,
    )
    .map(({ product, field }) => ({ product, by: field }));

/** The trials that a commit uses up; the write of a first one fails when it was used before. */
export function trialWrites(table: string, fingerprintKey: string, commit: Commit): NamedWrite<string>[] {
  const { firsts, unused, others } = trialUsesAfter(commit);
  const itemOf = (use: TrialUse) => toItem({ ...keyOfTrialUse(fingerprintKey, use) });
  return [
    ...firsts.map((use) => ({ name: trialUseName(use), write: newPut(table, itemOf(use)) })),
    ...unused.map((use) => ({
      name: trialUseName(use),
      write: absenceCheck(table, keyOfTrialUse(fingerprintKey, use)),
    })),
    ...(commit.forgottenTrials ?? []).map((use) => ({
      name: 'FOLLOWS',
      write: { Delete: { TableName: table, Key: itemOf(use) } },
    })),
    ...others.map((use) => ({ name: 'FOLLOWS', write: { Put: { TableName: table, Item: itemOf(use) } } })),
  ];
}
