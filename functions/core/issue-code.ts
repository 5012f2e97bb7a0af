import type * as z from 'zod';
import type { Localized } from './language.ts';

/**
 * The stable code of a refused value and its message travel in the issue's `params`: zod's own codes and texts are not
 * part of the contract.
 */
type CodedIssue = { error: string; params: { code: string; message: Localized } };

export const coded = (code: string, message: Localized): CodedIssue => ({
  error: message.en,
  params: { code, message },
});

/** The same for a rule between fields, which blames one of them. */
export function codedIssue(path: (string | number)[], code: string, message: Localized) {
  const { error, params } = coded(code, message);
  return { code: 'custom' as const, path, message: error, params };
}

/** The code that one of our rules gave to an issue, or undefined for zod's own issues (type, missing, unknown field). */
export function codeOf(issue: z.core.$ZodIssue): string | undefined {
  const { code }: { code?: unknown } = paramsOf(issue);
  return typeof code === 'string' ? code : undefined;
}

/** The message that came with the code. */
export const messageOf = (issue: z.core.$ZodIssue): Localized | undefined =>
  codeOf(issue) === undefined ? undefined : (paramsOf(issue) as CodedIssue['params']).message;

const paramsOf = (issue: z.core.$ZodIssue): object => (issue.code === 'custom' ? (issue.params ?? {}) : {});
