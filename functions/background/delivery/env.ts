import * as z from 'zod';
import {
  byMachineKind,
  byMachineVariable,
  type MachineKind,
  WORK_KINDS,
} from '../../core/lifecycle/work-kinds.ts';
import { linkComplaint } from '../../core/linked-pages.ts';

/** The settings for starting work: the state machine of each kind. */
export const MachineEnvSchema = z.object({
  ...byMachineVariable(() => z.string().min(1)),
  /** Over so many seconds the wakes of one midnight are spread, tenant by tenant; what they record is midnight. */
  WAKE_SPREAD_SECONDS: z.coerce.number().int().min(0).max(180),
});

/** Over so many seconds the deletions of one midnight are spread: a day at most. */
export const DeletionSpreadSchema = z.coerce.number().int().min(0).max(86_400);

/** How work is started, from the environment. */
export const workflowSettings = (env: z.output<typeof MachineEnvSchema>) => ({
  machineOf: machinesIn(env),
  wakeSpreadSeconds: env.WAKE_SPREAD_SECONDS,
});

const machinesIn = (env: z.output<typeof MachineEnvSchema>): Record<MachineKind, string> =>
  byMachineKind((kind) => env[WORK_KINDS[kind].variable]);

/** The settings for sending mail. */
export const MailEnvSchema = z.object({
  /** Outside of those for trying things out, the pages of links are https and not on one machine. */
  STAGE: z.string().min(1),
  /** The verified address that mails come from. */
  SENDER: z.string().min(3),
  /** By it SES tells what becomes of the mails. */
  CONFIGURATION_SET: z.string().min(1),
  /** Where the hashes of the tokens in links go. */
  CREDENTIALS_TABLE_NAME: z.string().min(1),
  /** The page on which the user of an account sets its password. */
  PASSWORD_PAGE_URL: z.url(),
  /** Where the buttons of mails lead: the console's pages stand under it. */
  CONSOLE_URL: z.url(),
  /** Keys the counts of the mails of a day. */
  TRIES_KEY_ARN: z.string().min(1),
  /** So many news a day go to one address, and so many mails a day come from one company. */
  MAILS_PER_ADDRESS: z.coerce.number().int().min(1),
  MAILS_PER_TENANT: z.coerce.number().int().min(1),
  /** Where customer support is reached: an address for mails or a page. */
  SUPPORT_CONTACT: z.string().min(3),
});

type MailEnv = z.output<typeof MailEnvSchema>;

/** A function does not start whose mails would lead where only this machine can follow. */
export function refuseClosedLinks({ value, issues }: z.core.ParsePayload<MailEnv>): void {
  for (const name of ['CONSOLE_URL', 'PASSWORD_PAGE_URL'] as const) {
    const input = value[name];
    const message = linkComplaint(value.STAGE, input);
    if (message) issues.push({ code: 'custom', path: [name], message, input });
  }
}
