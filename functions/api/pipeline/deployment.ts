import * as z from 'zod';
import type { Deployment } from '../../core/model/deployment.ts';

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What the functions that show tenants know of the deployment. */
export const DeploymentEnvSchema = z.object({
  CONSOLE_URL: z.url(),
  REQUIRES_PAYMENT_METHOD: Flag,
  IS_FINANCE_CONNECTED: Flag,
});

export const deploymentIn = (env: z.output<typeof DeploymentEnvSchema>): Deployment => ({
  consoleUrl: env.CONSOLE_URL,
  requiresPaymentMethod: env.REQUIRES_PAYMENT_METHOD,
  isFinanceConnected: env.IS_FINANCE_CONNECTED,
});
