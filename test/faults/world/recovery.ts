import { workFrom } from '../../../functions/adapters/table/items.ts';
import { isUnpublished } from '../../../functions/adapters/table/keys.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { isDead, startsAt, type WorkItem } from '../../../functions/core/lifecycle/work.ts';
import { hasEnded, subscriptionsOf } from '../../../functions/core/model/tenant.ts';
import { dueOf } from './history.ts';
import { NO_FAULT, type World } from './world.ts';

const MAX_ROUNDS = 3_000;
const SWEEP_SECONDS = 300;
/** What is due may wait so long for those who do it. */
const LATENESS_SECONDS = 600;

/** All faults are over. */
export function repair(world: World): void {
  world.setFaults(NO_FAULT);
  world.setSesMood(() => 'TAKES');
  world.stepFunctions.refuse(undefined);
  world.setBusRefusals(() => false);
}

/**
 * Without faults: what the stream tells is delivered, executions run when they are due, and the sweep comes by whenever
 * it will find something, until nothing is left to do at `until` or soon after.
 */
export async function recover(
  world: World,
  until: Instant,
  { withStream = true, withEvents = true } = {},
): Promise<void> {
  repair(world);
  let end = until;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const records = await world.newRecords();
    if (withStream) for (const record of records) await world.deliver(record);
    if (withEvents) for (const death of world.deaths.splice(0)) await world.revive(death);
    if ((await world.products.catchUp()) > 0) continue;
    if ((await world.machines.runDue()) > 0) continue;
    if (withStream && records.length > 0) continue;
    const failures: unknown[] = [];
    const { handled, nextDueAt } = await world.sweep(failures);
    if (failures.length > 0) throw failures[0];
    if (handled > 0) {
      world.wait(SWEEP_SECONDS);
      continue;
    }
    const wakes = world.machines.open().map(({ wakeAt }) => wakeAt);
    const next = [...wakes, ...(nextDueAt ? [nextDueAt] : [])].sort()[0];
    if (next !== undefined && next <= end) {
      world.moveTo(next);
      continue;
    }
    world.moveTo(end);
    if (await isAtRest(world)) return;
    end = addSeconds(end, LATENESS_SECONDS);
  }
  throw new Error('the world does not come to rest');
}

async function isAtRest(world: World): Promise<boolean> {
  const items = await world.store.items('subscriptions');
  if (items.some(({ state }) => state?.S === 'PENDING' || state?.S === 'SENDING')) return false;
  if (items.some(({ duePk }) => isUnpublished(duePk?.S))) return false;
  if (items.some((item) => item['work'] && isPausing(workFrom(item)))) return false;
  const givenUp = new Set(
    items
      .flatMap((item) => (item['work'] ? [workFrom(item)] : []))
      .flatMap((work) => (isDead(work) && work.kind === 'SERVICE_SETTINGS' ? work.tenantId : [])),
  );
  const stored = await Promise.all(world.tenantIds.map((tenantId) => world.stored(tenantId)));
  return stored.every(
    ({ tenant }) =>
      tenant.operation.status !== 'IN_PROGRESS' &&
      (tenant.settingsDue === undefined || hasEnded(tenant) || givenUp.has(tenant.tenantId)) &&
      dueOf(tenant).every(({ at }) => at > world.now()) &&
      subscriptionsOf(tenant).every(({ dataStatus }) => dataStatus !== 'DELETION_PENDING'),
  );
}

/** Its executions died, and another one starts after a while. */
const isPausing = (work: WorkItem): boolean => startsAt(work) !== undefined && work.deaths !== undefined;

/** Runs what is due now, without moving the clock: the set-up and its mail, the deletion of data. */
export async function drainNow(world: World): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const records = await world.newRecords();
    for (const record of records) await world.deliver(record);
    const ran = await world.machines.runDue();
    if (records.length + ran === 0) return;
  }
}
