import type * as z from 'zod';

/** The stable code of a refused value travels in the issue's `params`: zod's own codes are not part of the contract. */
type CodedIssue = { error: string; params: { code: string } };

export const coded = (code: string, sentence: string): CodedIssue => ({ error: sentence, params: { code } });

/** The code that one of our rules gave to an issue, or undefined for zod's own issues (type, missing, unknown field). */
export function codeOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'custom') return undefined;
  const { code }: { code?: unknown } = issue.params ?? {};
  return typeof code === 'string' ? code : undefined;
}
