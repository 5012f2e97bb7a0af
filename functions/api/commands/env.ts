import * as z from 'zod';
import { DeploymentEnvSchema } from '../pipeline/deployment.ts';

export const EnvSchema = DeploymentEnvSchema.extend({
  TABLE_NAME: z.string().min(1),
  IDEMPOTENCY_TABLE_NAME: z.string().min(1),
  /** Keys the fingerprints of companies that have used their trial, which a new name adds to. */
  TRIAL_FINGERPRINT_KEY_ARN: z.string().min(1),
});
