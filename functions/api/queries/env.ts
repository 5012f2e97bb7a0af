import * as z from 'zod';
import { DeploymentEnvSchema } from '../pipeline/deployment.ts';

export const EnvSchema = DeploymentEnvSchema.extend({ TABLE_NAME: z.string().min(1) });
