import type { Product } from '../catalog/codes.ts';
import type { Identity } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

type Field = keyof Identity;

/** Which of the values that a company claims are someone else's, or were used for a trial before. */
export interface TakenValues {
  readonly taken: readonly Field[];
  readonly trialUsed: readonly { product: Product; by: Field }[];
}

const inBody = (field: Field): string => `#/${field}`;

/** R37: a value of another company is refused at submit time too, by the field that holds it. */
export const refuseTaken = (taken: readonly Field[], pointerOf: (field: Field) => string = inBody): Refusal =>
  refuse('VALUE_TAKEN', {
    errors: taken.map((field) => ({
      pointer: pointerOf(field),
      code: 'VALUE_TAKEN',
      message: 'Another company uses this value; choose another one.',
    })),
  });

/** One free trial of a product for a company, remembered by every identity it had (EDGE-R12). */
export const refuseTrialUsed = (
  used: TakenValues['trialUsed'],
  pointerOf: (field: Field) => string = inBody,
): Refusal =>
  refuse('TRIAL_ALREADY_USED', {
    errors: used.map(({ product, by }) => ({
      pointer: pointerOf(by),
      code: 'TRIAL_ALREADY_USED',
      message: `The free trial of ${product} was already used under this value.`,
    })),
  });
