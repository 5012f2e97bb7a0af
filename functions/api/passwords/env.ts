import * as z from 'zod';
import { DeploymentEnvSchema } from '../pipeline/deployment.ts';

export const EnvSchema = DeploymentEnvSchema.extend({
  TABLE_NAME: z.string().min(1),
  IDEMPOTENCY_TABLE_NAME: z.string().min(1),
  CREDENTIALS_TABLE_NAME: z.string().min(1),
  /** So many companies of one console account may be on trial at a time. */
  MAX_TRIALS_PER_OWNER: z.coerce.number().int().min(1),
  /** Keys the counts of tries: changing it forgets them, and ends all locks. */
  TRIES_KEY_ARN: z.string().min(1),
  /** Keys the fingerprints of companies that have used their trial: changing it forgets them all. */
  TRIAL_FINGERPRINT_KEY_ARN: z.string().min(1),
});
