import * as z from 'zod';
import type { MachineKind } from '../../core/lifecycle/work.ts';

/** What whoever starts work needs to know: the state machine of each kind of work. */
export const MachineEnvSchema = z.object({
  PROVISION_MACHINE_ARN: z.string().min(1),
  TRIAL_EXPIRY_MACHINE_ARN: z.string().min(1),
  PAID_SWITCH_MACHINE_ARN: z.string().min(1),
  CANCELLATION_MACHINE_ARN: z.string().min(1),
  CONTRACT_RENEWAL_MACHINE_ARN: z.string().min(1),
  SERVICE_SETTINGS_MACHINE_ARN: z.string().min(1),
  DATA_DELETION_MACHINE_ARN: z.string().min(1),
  DOMAIN_VERIFICATION_MACHINE_ARN: z.string().min(1),
  /** Over so many seconds the wakes of one midnight are spread, tenant by tenant; what they record is midnight. */
  WAKE_SPREAD_SECONDS: z.coerce.number().int().min(0).max(180),
});

/** How work is started, from the environment. */
export const workflowSettings = (env: z.output<typeof MachineEnvSchema>) => ({
  machineOf: machinesIn(env),
  wakeSpreadSeconds: env.WAKE_SPREAD_SECONDS,
});

const machinesIn = (env: z.output<typeof MachineEnvSchema>): Record<MachineKind, string> => ({
  PROVISION: env.PROVISION_MACHINE_ARN,
  TRIAL_EXPIRY: env.TRIAL_EXPIRY_MACHINE_ARN,
  PAID_SWITCH: env.PAID_SWITCH_MACHINE_ARN,
  CANCELLATION: env.CANCELLATION_MACHINE_ARN,
  CONTRACT_RENEWAL: env.CONTRACT_RENEWAL_MACHINE_ARN,
  SERVICE_SETTINGS: env.SERVICE_SETTINGS_MACHINE_ARN,
  DATA_DELETION: env.DATA_DELETION_MACHINE_ARN,
  DOMAIN_VERIFICATION: env.DOMAIN_VERIFICATION_MACHINE_ARN,
});

/** What whoever sends mail needs to know. */
export const MailEnvSchema = z.object({
  /** The verified address that mails come from. */
  SENDER: z.string().min(3),
  /** Where the hashes of the tokens in links go. */
  CREDENTIALS_TABLE_NAME: z.string().min(1),
  /** The page on which the user of an account sets its password. */
  PASSWORD_PAGE_URL: z.url(),
});
