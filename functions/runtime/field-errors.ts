import type * as z from 'zod';
import { codeOf, messageOf } from '../core/issue-code.ts';
import { type FieldError, RefusedError, refuse } from '../core/refusals/refusals.ts';
import { MISSING, UNKNOWN_FIELD, zodMessage } from '../core/zod-messages.ts';

type Place = 'body' | 'query' | 'path';

/** Parses what a caller sent; every broken rule is reported, by the field that broke it, in one refusal. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown, place: Place): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  // A path that names no resource is no invalid value: there is nothing at that address.
  if (place === 'path') throw new RefusedError(refuse('NOT_FOUND'));
  throw invalidInput(parsed.error.issues.flatMap((issue) => fieldErrors(issue, input, place)));
}

/** Nobody corrects more at once, and an answer may not grow with what was sent. */
const MAX_ERRORS = 100;

export const invalidInput = (errors: readonly FieldError[]): RefusedError =>
  new RefusedError(refuse('INPUT_INVALID', { errors: errors.slice(0, MAX_ERRORS) }));

function fieldErrors(issue: z.core.$ZodIssue, input: unknown, place: Place): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField([...issue.path, key], place));
  }
  return [{ pointer: pointerOf(issue.path, place), ...brokenRule(issue, valueAt(input, issue.path)) }];
}

/** The code and the message of an issue. A missing value breaks no other rule. */
export function brokenRule(issue: z.core.$ZodIssue, value: unknown): Omit<FieldError, 'pointer'> {
  const code = codeOf(issue);
  if (value === undefined && code !== 'REQUIRED') return { code: 'REQUIRED', message: MISSING };
  return {
    code: code ?? GENERIC_CODES[issue.code] ?? 'INVALID',
    message: messageOf(issue) ?? zodMessage(issue),
  };
}

export const unknownField = (path: readonly PropertyKey[], place: Place): FieldError => ({
  pointer: pointerOf(path, place),
  code: 'UNKNOWN_FIELD',
  message: UNKNOWN_FIELD,
});

/** For what zod itself finds; the rules of the business bring codes of their own. */
const GENERIC_CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'WRONG_TYPE',
  invalid_value: 'NOT_ALLOWED',
  invalid_union: 'NOT_ALLOWED',
};

/** A JSON pointer into the body as a URI fragment (RFC 6901 §6), or the name of a parameter: `query` is all of them. */
export function pointerOf(path: readonly PropertyKey[], place: Place): string {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return [place === 'body' ? '#' : place, ...steps].join('/');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );
}
