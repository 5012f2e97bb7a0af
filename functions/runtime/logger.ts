import { Logger } from '@aws-lambda-powertools/logger';

/**
 * One logger a function. Messages are fixed sentences; what varies goes into keys: ids, codes and counts, never a
 * whole event, a value that a person typed, an address or a secret.
 */
export const logger = new Logger();

/** What the log may know of an error: never its extra fields, which may hold items or whole requests. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { errorName: 'not an error' };
  const { name, message, stack, cause } = error;
  return {
    errorName: name,
    errorMessage: message,
    stack,
    ...(cause !== undefined && { cause: errorFields(cause) }),
  };
}
