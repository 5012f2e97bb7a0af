import * as z from 'zod';
import type { WorkKind } from '../core/work.ts';

/** The variable that holds the state machine of each kind of work. */
export const MACHINE_VARIABLES = {
  PROVISION: 'PROVISION_MACHINE_ARN',
  TRIAL_EXPIRY: 'TRIAL_EXPIRY_MACHINE_ARN',
} as const satisfies Record<WorkKind, string>;

/** What whoever starts work needs to know. */
export const MachineEnvSchema = z.object({
  PROVISION_MACHINE_ARN: z.string().min(1),
  TRIAL_EXPIRY_MACHINE_ARN: z.string().min(1),
});

/** What whoever sends mail needs to know. */
export const MailEnvSchema = z.object({
  /** The verified address that mails come from. */
  SENDER: z.string().min(3),
});
