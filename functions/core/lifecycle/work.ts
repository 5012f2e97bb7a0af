import * as z from 'zod';
import { addSeconds, type Instant, InstantSchema, later } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { hasEnded, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { stored } from '../stored.ts';
import { REMINDER_KINDS } from './reminder-kinds.ts';
import { requiredReminders } from './reminders.ts';
import { requiredTimers } from './timers.ts';
import { isMachineKind, MACHINE_KINDS, type MachineKind } from './work-kinds.ts';

/** Work that concerns the tenant as a whole has the scope TENANT. */
const WorkScopeSchema = z.union([ProductSchema, z.literal('TENANT')]);

const RequiredWorkSchema = stored({
  scope: WorkScopeSchema,
  kind: z.enum([...MACHINE_KINDS, ...REMINDER_KINDS]),
  dueAt: InstantSchema,
});
export type RequiredWork = z.infer<typeof RequiredWorkSchema>;

export const WorkItemSchema = RequiredWorkSchema.extend({
  tenantId: z.string(),
  /** The tenant's version that asked for it: it rises with every change, so no name of an execution comes twice. */
  version: z.int().min(1),
  /** How often its execution died and another one was started. */
  restarts: z.int().min(0),
  /** How many executions died in a row: each that gets something done begins the count anew. */
  deaths: z.int().min(1).optional(),
  /** Since when it is given up: so many executions died in a row that no other one is started. */
  deadSince: InstantSchema.optional(),
  /** When the execution stops waiting: `dueAt`, or the instant of a restart that came later. */
  wakeAt: InstantSchema,
  /**
   * WAITING for the sweep: a reminder until its time, a distant date until START_AHEAD before it, work whose executions
   * died until the next one. Work for an execution is PENDING until that is STARTED.
   */
  state: z.enum(['WAITING', 'PENDING', 'STARTED', 'DONE', 'VOID']),
  /** When the sweep looks at it; absent once it is closed. */
  sweepAt: InstantSchema.optional(),
});
export type WorkItem = z.infer<typeof WorkItemSchema>;

/** What an execution is started with: ids and planned times only, the same bytes at every try. */
export const WorkInputSchema = WorkItemSchema.omit({
  state: true,
  sweepAt: true,
  deaths: true,
  deadSince: true,
});
export type WorkInput = z.infer<typeof WorkInputSchema>;

export const workInput = ({
  tenantId,
  scope,
  kind,
  version,
  restarts,
  dueAt,
  wakeAt,
}: WorkItem): WorkInput => ({ tenantId, scope, kind, version, restarts, dueAt, wakeAt });

const DAY = 86_400;
/**
 * The execution of a date starts so long before it, at the earliest (A33): it keeps the definition it started with. A
 * trial, a grace and a month fit into it.
 */
export const START_AHEAD = 35 * DAY;
/** The relay has this long to start work before the sweep does. */
export const START_GRACE = 2 * 60;
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
 * Work that goes on and that `renews` names is opened too, under the new version.
 */
export function workChanges(
  before: Tenant | undefined,
  after: Tenant,
  now: Instant,
  renews?: (work: RequiredWork) => boolean,
): WorkItem[] {
  const byKey = (work: RequiredWork[]) => new Map(work.map((one) => [workKey(one), one]));
  const old = before ? byKey(requiredWork(before)) : new Map<string, RequiredWork>();
  const asked = byKey(requiredWork(after));
  const isIn = (work: Map<string, RequiredWork>, [key, { dueAt }]: [string, RequiredWork]) =>
    work.get(key)?.dueAt === dueAt;
  const opened = [...asked]
    .filter((entry) => !isIn(old, entry) || (isRenewable(entry[1]) && renews?.(entry[1])))
    // A reminder whose time was over when it was first asked for would come late and say what is not so.
    .filter(([, work]) => !isReminder(work) || work.dueAt > now);
  const openedKeys = new Set(opened.map(([key]) => key));
  const closed = [...old]
    .filter((entry) => !isIn(asked, entry) && !openedKeys.has(entry[0]))
    // A reminder whose time has come is the sweep's: it has closed it, or will.
    .filter(([, work]) => !isReminder(work) || work.dueAt > now);
  return [
    ...opened.map(([, work]) => openWork(after, work, now)),
    ...closed.map(([, work]) => closeWork(after, work, now)),
  ];
}

export const workKey = ({ scope, kind }: Pick<RequiredWork, 'scope' | 'kind'>): string => `${scope}#${kind}`;

/** A set-up is told apart by the version that began it; it is retried, not renewed. */
const isRenewable = ({ kind }: RequiredWork): boolean => kind !== 'PROVISION';

/** The work that the tenant asks for and that no item brings on: a kind that is new, an item that was lost or given up. */
export function missingWork(tenant: Tenant, items: readonly WorkItem[], now: Instant): RequiredWork[] {
  const isGoingOn = (item: WorkItem) => !isClosed(item) && !isDead(item);
  const open = new Map(items.filter(isGoingOn).map((item) => [workKey(item), item.dueAt]));
  return requiredWork(tenant)
    .filter((work) => isRenewable(work) && open.get(workKey(work)) !== work.dueAt)
    .filter((work) => !isReminder(work) || work.dueAt > now);
}

/** Whether the tenant still asks for this work: with another date it is other work. */
export const isAskedFor = (tenant: Tenant, work: RequiredWork): boolean =>
  requiredWork(tenant).some((asked) => workKey(asked) === workKey(work) && asked.dueAt === work.dueAt);

/** The work as started, perhaps late: the sweep looks again when its execution should have woken and worked. */
export const startedWork = (work: WorkInput, at: Instant = work.wakeAt): WorkItem => ({
  ...work,
  state: 'STARTED',
  sweepAt: addSeconds(later(work.wakeAt, at), WAKE_GRACE),
});

/** AWS refuses a name for 90 days after its execution closed: version and restarts make it unique for good (≤ 80 characters). */
export const executionName = ({ tenantId, scope, kind, version, restarts }: WorkInput): string =>
  `${tenantId}-${scope}-${kind}-v${version}${restarts > 0 ? `-r${restarts}` : ''}`;

/** Which work an execution is about, by its name; undefined for a name that is not ours. */
export function workNamed(name: string): Pick<WorkItem, 'tenantId' | 'scope' | 'kind'> | undefined {
  const named = /^(?<tenantId>t[0-9a-z]{20})-(?<scope>\w+)-(?<kind>\w+)-v\d+(?:-r\d+)?$/.exec(name)?.groups;
  return WorkItemSchema.pick({ tenantId: true, scope: true, kind: true }).safeParse({ ...named }).data;
}

/** Work that an execution carries. */
export const isForMachine = <Work extends Pick<RequiredWork, 'kind'>>(
  work: Work,
): work is Work & { readonly kind: MachineKind } => isMachineKind(work.kind);

/** Work that no execution carries: the sweep does it when its time comes. */
export const isReminder = (work: Pick<RequiredWork, 'kind'>): boolean => !isForMachine(work);

/** When the execution of waiting work starts; undefined once it may have started, and when none will start. */
export const startsAt = (work: WorkItem): Instant | undefined =>
  work.state === 'WAITING' && isForMachine(work) && !isDead(work) ? work.sweepAt : undefined;

/** Given up after too many deaths: an operator starts it again. The sweep still applies the date of a timer. */
export const isDead = ({ deadSince }: Pick<WorkItem, 'deadSince'>): boolean => deadSince !== undefined;

export const isClosed = ({ state }: Pick<WorkItem, 'state'>): boolean => state === 'DONE' || state === 'VOID';

function openWork(tenant: Tenant, work: RequiredWork, now: Instant): WorkItem {
  const { tenantId, version } = tenant;
  const opened = { ...work, tenantId, version, restarts: 0, wakeAt: later(work.dueAt, now) };
  const waitsUntil = isReminder(work) ? work.dueAt : addSeconds(work.dueAt, -START_AHEAD);
  if (isReminder(work) || waitsUntil > now) return { ...opened, state: 'WAITING', sweepAt: waitsUntil };
  return { ...opened, state: 'PENDING', sweepAt: addSeconds(now, START_GRACE) };
}

/** A deletion for the sweep to start, so many seconds later: nobody waits for it, and many companies end at one midnight. */
export const deferredDeletion = (work: WorkItem, seconds: number): WorkItem =>
  work.kind === 'DATA_DELETION' && work.state === 'PENDING' && seconds > 0
    ? { ...work, state: 'WAITING', sweepAt: addSeconds(work.wakeAt, seconds) }
    : work;

const closeWork = (tenant: Tenant, work: RequiredWork, now: Instant): WorkItem =>
  closedWork(openWork(tenant, work, now), work.dueAt <= now ? 'DONE' : 'VOID');

/** Closed work is out of the sight of the sweep and of operators. */
export function closedWork(
  { sweepAt: _, deadSince: __, ...work }: WorkItem,
  state: 'DONE' | 'VOID',
): WorkItem {
  return { ...work, state };
}
