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
