import * as z from 'zod';
import { DeploymentEnvSchema } from '../pipeline/deployment.ts';

export const EnvSchema = DeploymentEnvSchema.extend({
  TABLE_NAME: z.string().min(1),
  IDEMPOTENCY_TABLE_NAME: z.string().min(1),
  /** Keys the fingerprints of used trials: support can have one forgotten. */
  TRIAL_FINGERPRINT_KEY: z.string().min(16),
});
