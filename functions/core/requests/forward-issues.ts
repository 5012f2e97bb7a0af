import * as z from 'zod';

/** Makes the issues of an inner parse those of the outer one; answers what a transform must then return. */
export function forwardIssues(context: z.RefinementCtx, error: z.ZodError): never {
  for (const issue of error.issues) context.issues.push({ ...issue, input: undefined });
  return z.NEVER;
}
