import * as z from 'zod';
import { addSeconds, earlier, type Instant, InstantSchema, later } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { hasEnded, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { REMINDER_KINDS } from './reminder-kinds.ts';
import { requiredReminders } from './reminders.ts';
import { requiredTimers, TIMER_KINDS } from './timers.ts';

/** Work that an execution of the machine of its name carries: timers, and what is to be done at once. */
const MACHINE_KINDS = [
  'PROVISION',
  'SERVICE_SETTINGS',
  'DATA_DELETION',
  'DOMAIN_VERIFICATION',
  ...TIMER_KINDS,
] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/** Work that concerns the tenant as a whole has the scope TENANT. */
const WorkScopeSchema = z.union([ProductSchema, z.literal('TENANT')]);

const RequiredWorkSchema = z.strictObject({
  scope: WorkScopeSchema,
  kind: z.enum([...MACHINE_KINDS, ...REMINDER_KINDS]),
  dueAt: InstantSchema,
});
export type RequiredWork = z.infer<typeof RequiredWorkSchema>;

export const WorkItemSchema = RequiredWorkSchema.extend({
  tenantId: z.string(),
  /** The tenant's version that asked for it: it rises with every change, so no name of an execution comes twice. */
  version: z.int().min(1),
  /** Waits longer than MAX_HOP go on in a further execution (A33). */
  hop: z.int().min(0),
  /** When the execution stops waiting: `dueAt`, or the end of this hop. */
  wakeAt: InstantSchema,
  /** A reminder is WAITING until its time; work for an execution is PENDING until that is STARTED. */
  state: z.enum(['WAITING', 'PENDING', 'STARTED', 'DONE', 'VOID']),
  /** When the sweep looks at it; absent once it is closed. */
  sweepAt: InstantSchema.optional(),
});
export type WorkItem = z.infer<typeof WorkItemSchema>;

/** What an execution is started with: ids and planned times only, the same bytes at every try. */
export const WorkInputSchema = WorkItemSchema.omit({ state: true, sweepAt: true });
export type WorkInput = z.infer<typeof WorkInputSchema>;

export const workInput = ({ tenantId, scope, kind, version, hop, dueAt, wakeAt }: WorkItem): WorkInput => ({
  tenantId,
  scope,
  kind,
  version,
  hop,
  dueAt,
  wakeAt,
});

const DAY = 86_400;
/** An execution lives at most a year and keeps the definition it started with: short hops drain old ones. */
const MAX_HOP = 90 * DAY;
/** The relay has this long to start work before the sweep does. */
const START_GRACE = 2 * 60;
/** An execution has this long after its wake to do its work before the sweep does. */
const WAKE_GRACE = 5 * 60;

/** All work that the state asks for: with the timers, the only place that says which work exists. */
export function requiredWork(tenant: Tenant): RequiredWork[] {
  const setup: RequiredWork[] =
    tenant.operation.status === 'IN_PROGRESS'
      ? [{ scope: 'TENANT', kind: 'PROVISION', dueAt: tenant.operation.startedAt }]
      : [];
  const settings: RequiredWork[] =
    tenant.settingsDue !== undefined && !hasEnded(tenant)
      ? [{ scope: 'TENANT', kind: 'SERVICE_SETTINGS', dueAt: tenant.settingsDue }]
      : [];
  const deletions: RequiredWork[] = subscriptionsOf(tenant).flatMap(({ product, ended, dataStatus }) =>
    ended && dataStatus === 'DELETION_PENDING'
      ? [{ scope: product, kind: 'DATA_DELETION', dueAt: ended.at }]
      : [],
  );
  const { domainVerification: proof } = tenant;
  const check: RequiredWork[] =
    proof?.status === 'CHECKING' && !hasEnded(tenant)
      ? [{ scope: 'TENANT', kind: 'DOMAIN_VERIFICATION', dueAt: proof.startedAt }]
      : [];
  return [
    ...setup,
    ...settings,
    ...requiredTimers(tenant),
    ...deletions,
    ...check,
    ...requiredReminders(tenant),
  ];
}

/**
 * What the change from `before` to `after` does to the work items: new and moved work, and work no longer asked for.
 * With `renews`, also all work that goes on, under a new version.
 */
export function workChanges(
  before: Tenant | undefined,
  after: Tenant,
  now: Instant,
  renews = false,
): WorkItem[] {
  const old = new Map((before ? requiredWork(before) : []).map((work) => [workKey(work), work]));
  const asked = new Map(requiredWork(after).map((work) => [workKey(work), work]));
  const isIn = (work: Map<string, RequiredWork>, [key, { dueAt }]: [string, RequiredWork]) =>
    work.get(key)?.dueAt === dueAt;
  const opened = [...asked]
    .filter((entry) => !isIn(old, entry) || (renews && isRenewable(entry[1])))
    // A reminder whose time was over when it was first asked for would come late and say what is not so.
    .filter(([, work]) => !isReminder(work) || work.dueAt > now);
  const openedKeys = new Set(opened.map(([key]) => key));
  const closed = [...old].filter((entry) => !isIn(asked, entry) && !openedKeys.has(entry[0]));
  return [
    ...opened.map(([, work]) => openWork(after, work, now)),
    ...closed.map(([, work]) => closeWork(after, work, now)),
  ];
}

export const workKey = ({ scope, kind }: Pick<RequiredWork, 'scope' | 'kind'>): string => `${scope}#${kind}`;

/** A set-up is told apart by the version that began it; it is retried, not renewed. */
const isRenewable = ({ kind }: RequiredWork): boolean => kind !== 'PROVISION';

/** Whether the tenant still asks for this work: with another date it is other work. */
export const isAskedFor = (tenant: Tenant, work: RequiredWork): boolean =>
  requiredWork(tenant).some((asked) => workKey(asked) === workKey(work) && asked.dueAt === work.dueAt);

/** The work as started, perhaps late: the sweep looks again when its execution should have woken and worked. */
export const startedWork = (work: WorkInput, at: Instant = work.wakeAt): WorkItem => ({
  ...work,
  state: 'STARTED',
  sweepAt: addSeconds(later(work.wakeAt, at), WAKE_GRACE),
});

/** The same work for a further execution: the next hop of a long wait, or a try after an execution that died. */
export const nextHop = (work: WorkInput, now: Instant): WorkItem => ({
  ...work,
  hop: work.hop + 1,
  state: 'PENDING',
  wakeAt: wakeOf(work.dueAt, now),
  sweepAt: addSeconds(now, START_GRACE),
});

/** Execution names are unique for 90 days after closing: version and hop make them so for good (≤ 80 characters). */
export const executionName = (work: WorkInput): string =>
  `${work.tenantId}-${work.scope}-${work.kind}-v${work.version}-h${work.hop}`;

/** Work that no execution carries: the sweep does it when its time comes. */
export const isReminder = ({ kind }: Pick<RequiredWork, 'kind'>): boolean =>
  REMINDER_KINDS.some((reminder) => reminder === kind);

function openWork(tenant: Tenant, work: RequiredWork, now: Instant): WorkItem {
  const { tenantId, version } = tenant;
  const opened = { ...work, tenantId, version, hop: 0, wakeAt: wakeOf(work.dueAt, now) };
  if (isReminder(work)) return { ...opened, state: 'WAITING', sweepAt: work.dueAt };
  return { ...opened, state: 'PENDING', sweepAt: addSeconds(now, START_GRACE) };
}

const closeWork = (tenant: Tenant, work: RequiredWork, now: Instant): WorkItem =>
  closedWork(openWork(tenant, work, now), work.dueAt <= now ? 'DONE' : 'VOID');

/** Closed work is out of the sweep's sight. */
export function closedWork({ sweepAt: _, ...work }: WorkItem, state: 'DONE' | 'VOID'): WorkItem {
  return { ...work, state };
}

/** A further try of work that is overdue wakes now, so that the sweep gives it its time too. */
const wakeOf = (dueAt: Instant, now: Instant): Instant =>
  earlier(later(dueAt, now), addSeconds(now, MAX_HOP));
