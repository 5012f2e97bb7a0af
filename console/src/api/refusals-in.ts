import { ProblemError } from '@smartwork/client/problem';

const lastOf = (pointer: string): string => pointer.split('/').at(-1) ?? '';

/** What the API said about fields, by their names: `#/account/adminId` is `adminId`. */
export function refusalsIn(
  error: unknown,
  fieldOf: (pointer: string) => string = lastOf,
): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  const { errors = [] } = error.problem;
  return Object.fromEntries(errors.map(({ pointer, message }) => [fieldOf(pointer), message]));
}

/** Whether a call was refused for this reason. */
export const isRefusedFor = (error: unknown, code: ProblemError['problem']['code']): boolean =>
  error instanceof ProblemError && error.problem.code === code;
