import * as z from 'zod';
import { InstantSchema } from '../business-calendar.ts';
import { executionName, startsAt, type WorkItem, WorkItemSchema } from '../lifecycle/work.ts';
import { isMachineKind, type MachineKind } from '../lifecycle/work-kinds.ts';
import { type MailItem, MailItemSchema } from '../mails/mail-item.ts';

/** A work item as operators see it. */
export const WorkViewSchema = z
  .strictObject({
    ...WorkItemSchema.pick({ scope: true, kind: true, dueAt: true, wakeAt: true, state: true }).shape,
    /** When the sweep takes over; absent once the work is closed. */
    sweepAt: InstantSchema.optional(),
    /** When its execution starts: a date further away waits until then, and so does work whose executions died. */
    startsAt: InstantSchema.optional(),
    /** The execution that carries it, or carried it; a reminder has none, and what waits for its start has none yet. */
    execution: z.string().optional(),
    /** The same for the console and the command line of AWS. */
    executionArn: z.string().optional(),
    /** How many executions died in a row. */
    deaths: WorkItemSchema.shape.deaths,
    /** Since when it is given up, after too many deaths. */
    deadSince: WorkItemSchema.shape.deadSince,
  })
  .meta({ id: 'Work' });

export function workView(
  work: WorkItem,
  machineOf: Readonly<Record<MachineKind, string>>,
): z.infer<typeof WorkViewSchema> {
  const { scope, kind, dueAt, wakeAt, state, sweepAt, deaths, deadSince } = work;
  const start = startsAt(work);
  return {
    scope,
    kind,
    dueAt,
    wakeAt,
    state,
    ...(sweepAt && { sweepAt }),
    ...(start && { startsAt: start }),
    ...(!start && isMachineKind(work.kind) && executionOf(work, machineOf[work.kind])),
    ...(deaths !== undefined && { deaths }),
    ...(deadSince && { deadSince }),
  };
}

/** An execution has the ARN of its machine, and its name at the end. */
function executionOf(work: WorkItem, machineArn: string) {
  const execution = executionName(work);
  return { execution, executionArn: `${machineArn.replace(':stateMachine:', ':execution:')}:${execution}` };
}

/** A mail as operators see it: nothing of what it says and to whom. */
export const MailViewSchema = MailItemSchema.pick({
  mailId: true,
  template: true,
  state: true,
  attempts: true,
  dueAt: true,
  sweepAt: true,
  heldUntil: true,
  supersededBy: true,
  isResent: true,
  messageId: true,
})
  .extend({
    /** What SES has told of it. */
    fate: MailItemSchema.shape.fate.unwrap().strict().optional(),
    /** SES takes no mail of the account: since when, and how often it was asked. */
    refused: MailItemSchema.shape.refused.unwrap().strict().optional(),
  })
  .strict()
  .meta({ id: 'Mail' });

export function mailView(mail: MailItem): z.infer<typeof MailViewSchema> {
  const { mailId, template, state, attempts, dueAt, sweepAt, heldUntil, supersededBy } = mail;
  const { isResent, messageId, fate, refused } = mail;
  return {
    mailId,
    template,
    state,
    attempts,
    dueAt,
    ...(sweepAt && { sweepAt }),
    ...(heldUntil && { heldUntil }),
    ...(supersededBy !== undefined && { supersededBy }),
    ...(isResent && { isResent }),
    ...(messageId !== undefined && { messageId }),
    ...(fate && { fate: { kind: fate.kind, at: fate.at } }),
    ...(refused && { refused: { since: refused.since, times: refused.times } }),
  };
}
