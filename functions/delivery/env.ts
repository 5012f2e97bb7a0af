import * as z from 'zod';
import type { WorkKind } from '../core/work.ts';

/** What whoever starts work needs to know: the state machine of each kind of work. */
export const MachineEnvSchema = z.object({
  PROVISION_MACHINE_ARN: z.string().min(1),
  TRIAL_EXPIRY_MACHINE_ARN: z.string().min(1),
});

export const machinesIn = (env: z.output<typeof MachineEnvSchema>): Record<WorkKind, string> => ({
  PROVISION: env.PROVISION_MACHINE_ARN,
  TRIAL_EXPIRY: env.TRIAL_EXPIRY_MACHINE_ARN,
});

/** What whoever sends mail needs to know. */
export const MailEnvSchema = z.object({
  /** The verified address that mails come from. */
  SENDER: z.string().min(3),
});
