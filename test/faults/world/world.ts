import type { TxtAnswer } from '../../../functions/adapters/dns/txt-records.ts';
import { createTenantLoader } from '../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { unpublishedFrom } from '../../../functions/adapters/stores/work/unpublished-store.ts';
import type { Item } from '../../../functions/adapters/table/items.ts';
import { mailFrom, workFrom } from '../../../functions/adapters/table/items.ts';
import { isUnpublished } from '../../../functions/adapters/table/keys.ts';
import { listStuck } from '../../../functions/api/queries/stuck.ts';
import { deliverMail } from '../../../functions/background/delivery/deliver-mail.ts';
import { publishEvents } from '../../../functions/background/delivery/publish-events.ts';
import { relayWork } from '../../../functions/background/relay/relay-work.ts';
import { type Death, revive } from '../../../functions/background/revive/revive.ts';
import { publishLeft } from '../../../functions/background/sweep/publish-left.ts';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import { type SweepResult, sweep } from '../../../functions/background/sweep/sweep.ts';
import { runTask } from '../../../functions/background/workflow/tasks.ts';
import { addSeconds, epochOf, type Instant, later } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { StuckView } from '../../../functions/core/views/stuck/stuck-view.ts';
import { request, SUPPORT } from '../../support/http.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';
import type { ChangeRecord } from '../engine/memory-table.ts';
import type { Store } from '../engine/store.ts';
import { connectedProducts } from './connected-products.ts';
import { fakeBus, fakeSes, fakeStepFunctions, type SesMood } from './fake-services.ts';
import { functionsOf } from './functions-of.ts';
import { createMachines } from './machines.ts';
import { createProcess, type Fault, type FaultPlan, type Role } from './processes.ts';
import type { Scheduler } from './scheduler.ts';

export type World = ReturnType<typeof createWorld>;

export const NO_FAULT: FaultPlan = () => undefined;

export interface WorldOptions {
  readonly wakeSpreadSeconds?: number;
  /** The products that confirm what they are asked for; the service stands in for all others. */
  readonly connected?: readonly Product[];
}

/**
 * The real functions and stores over one table, a clock that the test moves, and Step Functions, SES and a stream that
 * may fail. Every invocation is a process of its own.
 */
export function createWorld(
  store: Store,
  scheduler: Scheduler,
  { wakeSpreadSeconds = 0, connected = [] }: WorldOptions = {},
) {
  let now: Instant = REQUESTED_AT;
  let plan: FaultPlan = NO_FAULT;
  let mood: () => SesMood = () => 'TAKES';
  let busRefuses: () => boolean = () => false;
  const counted: string[] = [];
  const tenantIds: string[] = [];
  /** Mails of which the sender could not know what became of them, once for each time. */
  const unknownOutcomes: string[] = [];
  const history: ChangeRecord[] = [];
  const faults = new Set<string>();

  /** What the event bus has to tell: of executions that died, and of those that were stopped. */
  const deaths: Death[] = [];
  const tellDeath = (execution: string) => void deaths.push({ execution, at: now });
  const stepFunctions = fakeStepFunctions(tellDeath);
  const ses = fakeSes(
    () => mood(),
    (name) => void unknownOutcomes.push(name),
  );
  const bus = fakeBus(() => busRefuses());
  const dns = new Map<string, TxtAnswer>();
  const services = {
    store,
    stepFunctions,
    ses,
    bus,
    wakeSpreadSeconds,
    connected,
    dns,
    clock: () => epochOf(now),
    count: (metric: string) => void counted.push(metric),
  };
  const start = (role: Role) => {
    const faultAt: FaultPlan = (at, call) => {
      const fault = plan(at, call);
      if (fault) faults.add(`${at} ${fault} ${call}`);
      return fault;
    };
    const process = createProcess(role, { turn: scheduler.turn, faultAt });
    return { process, functions: functionsOf(process, services) };
  };

  async function sendMail({ process, functions }: ReturnType<typeof start>, item: MailItem, at?: Instant) {
    const mails = functions.mails();
    let isClaimed = false;
    const replace = async (before: MailItem, after: MailItem) => {
      const isWritten = await mails.replace(before, after);
      isClaimed ||= isWritten && after.state === 'SENDING';
      return isWritten;
    };
    // From the claim on until it is written down, whatever goes wrong leaves open whether the mail was sent.
    const watcher = (fault: Fault, call: string) => {
      const isClaimLost = call === 'PutItem' && (fault === 'DIES_AFTER' || fault === 'ANSWER_LOST');
      if (isClaimed || isClaimLost) unknownOutcomes.push(nameOf(item));
    };
    process.watchers.add(watcher);
    await deliverMail({ ...mails, replace }, item, at).finally(() => process.watchers.delete(watcher));
  }

  /** What the bus does not take, fails no record: it is left to the sweep. */
  async function tellBus(item: Item): Promise<void> {
    const unpublished = unpublishedFrom(item);
    if (!unpublished) return;
    await publishEvents(start('relay').functions.bus(tenantIds), [unpublished]).catch(() => undefined);
  }

  return {
    store,
    stepFunctions,
    ses,
    bus,
    services,
    race: scheduler.race,
    dns,
    tenantIds,
    unknownOutcomes,
    counted: counted as readonly string[],
    /** The faults that there were, by role, kind and call. */
    faults: faults as ReadonlySet<string>,
    /** All that the stream has told so far. */
    history,
    now: () => now,
    /** Moves the clock on; an earlier time leaves it where it is. */
    moveTo(to: Instant): void {
      now = later(now, to);
    },
    wait(seconds: number): void {
      now = addSeconds(now, seconds);
    },
    setFaults(next: FaultPlan): void {
      plan = next;
    },
    setSesMood(next: () => SesMood): void {
      mood = next;
    },
    /** Which entries of its calls the bus refuses. */
    setBusRefusals(next: () => boolean): void {
      busRefuses = next;
    },
    commands: () => start('command').functions.commands(),
    accounts: () => start('command').functions.accounts(),
    logins: () => start('command').functions.logins(),
    reports: () => start('command').functions.reports(),
    passwords: (tenantId: string, mostTrials?: number) =>
      start('command').functions.passwords(() => tenantId, mostTrials),
    groups: (groupId: string) => start('command').functions.groups(() => groupId),
    connected,
    products: connectedProducts({
      requests: bus.requests,
      deps: () => start('product').functions.answers(),
      now: () => now,
    }),
    machines: createMachines(
      stepFunctions,
      (event) => runTask(start('task').functions.tasks(), event),
      () => now,
      tellDeath,
    ),
    deaths,

    /** New records of the stream. */
    async newRecords(): Promise<readonly ChangeRecord[]> {
      const records = await store.newRecords();
      history.push(...records);
      return records;
    },

    /** One record to the consumer whose filter takes it. */
    async deliver({ before, after }: ChangeRecord): Promise<void> {
      if (!after || !isFiltered(after)) return;
      if (isUnpublished(after['duePk']?.S)) await tellBus(after);
      else if (after['mail']) await sendMail(start('mail'), mailFrom(after));
      else await relayWork(start('relay').functions.relay(), workFrom(after), before && workFrom(before));
    },

    /** What support is shown as stuck, page by page. */
    async stuck(limit = 100): Promise<StuckView[]> {
      const views: StuckView[] = [];
      const deps = start('command').functions.stuck();
      for (let cursor: string | undefined; ; ) {
        const query = { limit: String(limit), ...(cursor !== undefined && { cursor }) };
        const { body } = await listStuck(deps, request({ caller: SUPPORT, query, now }));
        const page = body as { readonly stuck: readonly StuckView[]; readonly cursor?: string };
        views.push(...page.stuck);
        cursor = page.cursor;
        if (cursor === undefined) return views;
      }
    },

    /** One event of the bus. */
    revive: (death: Death) => revive(start('revive').functions.revive(), death),

    async sweep(failures: unknown[] = []): Promise<SweepResult> {
      const at = now;
      const one = start('sweep');
      const swept = await sweep(
        {
          ...one.functions.dueIndex(tenantIds),
          deliver: (mail) => sendMail(one, mail, at),
          repair: (item) => repairWork(one.functions.repairs(), item, at),
          reportFailure: (error) => void failures.push(error),
          measureAge: () => {},
          count: services.count,
          hasTime: () => true,
        },
        at,
      );
      const published = await publishLeft(
        {
          ...one.functions.bus(tenantIds),
          reportBus: () => void counted.push('BusRefused'),
          reportUnreadable: (error) => void failures.push(error),
          measureBusAge: () => {},
          hasTime: () => true,
        },
        at,
      );
      return { ...swept, handled: swept.handled + published };
    },

    /** The tenant as it is stored, read by nobody that could fail. */
    async stored(tenantId: string): Promise<StoredTenant> {
      const stored = await createTenantLoader(store.client, store.tables.subscriptions).tenant(tenantId);
      if (!stored) throw new Error(`there is no tenant ${tenantId}`);
      return stored;
    },
  };
}

/** How SES is told which mail it is. */
export const nameOf = ({ tenantId, mailId }: Pick<MailItem, 'tenantId' | 'mailId'>): string =>
  `${tenantId} ${mailId}`;

/** The filters of the two event source mappings. */
function isFiltered({ sk, state, duePk }: Item): boolean {
  if (isUnpublished(duePk?.S)) return true;
  if (sk?.S?.startsWith('WORK#')) return state?.S === 'PENDING' || state?.S === 'VOID';
  return sk?.S?.startsWith('MAIL#') === true && state?.S === 'PENDING';
}
