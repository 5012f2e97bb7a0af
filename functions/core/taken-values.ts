import { type Refusal, refuse } from './refusals.ts';
import type { Identity } from './tenant.ts';

type Field = keyof Identity;

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
