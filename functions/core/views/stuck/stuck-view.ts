import * as z from 'zod';
import { addSeconds, type Instant, InstantSchema } from '../../business-calendar.ts';
import { LocalizedSchema } from '../../language.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { isOverdue, OVERDUE_SECONDS, STUCK_KINDS } from '../../lifecycle/dead-work.ts';
import { isOperationOverdue, operationStuckSince } from '../../lifecycle/operation.ts';
import {
  isAskedFor,
  isClosed,
  isDead,
  isReminder,
  type WorkItem,
  WorkItemSchema,
} from '../../lifecycle/work.ts';
import { isLost, type MailItem, MailItemSchema, mailStuckSince, sweptSince } from '../../mails/mail-item.ts';
import { IdentitySchema, OperationSchema, type Tenant } from '../../model/tenant.ts';
import { shown } from '../shown.ts';
import { type CureName, cureOf, mailCure } from './cures.ts';
import { ADDRESS_BOUNCES, STUCK_STATES, STUCK_TEXTS } from './stuck-texts.ts';

const WorkSchema = WorkItemSchema.pick({ scope: true, kind: true, dueAt: true }).strict();
const MailSchema = MailItemSchema.pick({ mailId: true, template: true }).strict();

/** Something of a tenant that stands still until somebody sees to it. */
export const StuckViewSchema = z
  .strictObject({
    tenantId: z.string(),
    ...IdentitySchema.shape,
    kind: z.enum(STUCK_KINDS),
    /**
     * FAILED was given up; BOUNCED did not reach its reader; DEAD has no execution any more; OVERDUE should have been done by the sweep; UNREADABLE was
     * written by another release.
     */
    state: z.enum(STUCK_STATES),
    /** What it is, in the language of the reader. */
    message: LocalizedSchema,
    since: InstantSchema,
    operation: OperationSchema.shape.type.optional(),
    work: WorkSchema.optional(),
    mail: MailSchema.optional(),
    /** Of what cannot be read: the sort key of its item. */
    item: z.string().optional(),
    /** The call that cures it. Absent where the sweep does it as soon as the cause is gone. */
    cure: z.strictObject({ method: z.string(), path: z.string() }).optional(),
  })
  .meta({ id: 'Stuck' });
export type StuckView = z.infer<typeof StuckViewSchema>;
type Entry = Omit<StuckView, 'tenantId' | keyof Tenant['identity']>;

const entryOf = ({ tenantId, identity }: Tenant, entry: Entry): StuckView => ({
  tenantId,
  ...shown(IdentitySchema, identity),
  ...entry,
});

/** The operation of a tenant, if it has failed. */
export function stuckOperation(stored: Tenant, now: Instant): StuckView | undefined {
  const { tenant } = applyDue(stored, now);
  const since = operationStuckSince(tenant);
  if (since === undefined) return undefined;
  const { type: operation } = tenant.operation;
  const cure = cureOf('retryOperation', tenant);
  const message = STUCK_TEXTS.OPERATION.FAILED;
  return entryOf(tenant, { kind: 'OPERATION', state: 'FAILED', message, since, operation, cure });
}

const DEAD_WORK = { state: 'DEAD', message: STUCK_TEXTS.WORK.DEAD } as const;
const OVERDUE_WORK = { state: 'OVERDUE', message: STUCK_TEXTS.WORK.OVERDUE } as const;
const FAILED_MAIL = { state: 'FAILED', message: STUCK_TEXTS.MAIL.FAILED } as const;
const BOUNCED_MAIL = { state: 'BOUNCED', message: STUCK_TEXTS.MAIL.BOUNCED } as const;
const OVERDUE_MAIL = { state: 'OVERDUE', message: STUCK_TEXTS.MAIL.OVERDUE } as const;

/** Work that was given up, or that nothing has brought on in its time. */
export function stuckWork(stored: Tenant, work: WorkItem, now: Instant): StuckView | undefined {
  if (isClosed(work) || !isAskedFor(stored, work)) return undefined;
  if (work.kind === 'PROVISION') return overdueOperation(stored, now);
  const since = work.deadSince ?? (isOverdue(work, now) ? work.sweepAt : undefined);
  if (since === undefined) return undefined;
  return entryOf(stored, {
    kind: 'WORK',
    ...(isDead(work) ? DEAD_WORK : OVERDUE_WORK),
    since,
    work: shown(WorkSchema, work),
    // The mail of a reminder has its day: no call makes up for it.
    ...(!isReminder(work) && { cure: cureOf('renewTimers', stored) }),
  });
}

function overdueOperation(tenant: Tenant, now: Instant): StuckView | undefined {
  const { operation } = tenant;
  if (!isOperationOverdue(operation, now)) return undefined;
  return entryOf(tenant, {
    kind: 'OPERATION',
    state: 'OVERDUE',
    message: STUCK_TEXTS.OPERATION.OVERDUE,
    since: addSeconds(operation.startedAt, OVERDUE_SECONDS),
    operation: operation.type,
    cure: cureOf('retryOperation', tenant),
  });
}

/** A mail that was given up, or that the sweep does not get sent. */
export function stuckMail(tenant: Tenant, mail: MailItem, now: Instant): StuckView | undefined {
  const failedSince = mailStuckSince(mail);
  const sweepAt = sweptSince(mail);
  const since = failedSince ?? (isOverdue({ sweepAt }, now) ? sweepAt : undefined);
  if (since === undefined) return undefined;
  const cure = failedSince && mailCure(mail, tenant);
  return entryOf(tenant, {
    kind: 'MAIL',
    ...(failedSince ? undeliveredMail(mail, cure) : OVERDUE_MAIL),
    since,
    mail: shown(MailSchema, mail),
    ...(cure && { cure: cureOf(cure, mail) }),
  });
}

function undeliveredMail(mail: MailItem, cure: CureName | undefined): Pick<Entry, 'state' | 'message'> {
  if (!isLost(mail)) return FAILED_MAIL;
  return cure === 'updateProfile' ? { ...BOUNCED_MAIL, message: ADDRESS_BOUNCES } : BOUNCED_MAIL;
}

/** An item that today's code cannot read, by the key of the table. */
export function stuckUnreadable(tenantId: string, item: string, since: Instant): StuckView {
  const kind = STUCK_KINDS.find((one) => item.startsWith(`${one}#`)) ?? 'OPERATION';
  return { tenantId, kind, state: 'UNREADABLE', message: STUCK_TEXTS[kind].UNREADABLE, since, item };
}
