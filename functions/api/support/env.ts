import * as z from 'zod';

export const EnvSchema = z.object({
  TABLE_NAME: z.string().min(1),
  IDEMPOTENCY_TABLE_NAME: z.string().min(1),
  /** Keys the fingerprints of used trials: support can have one forgotten. */
  TRIAL_FINGERPRINT_KEY_ARN: z.string().min(1),
});
