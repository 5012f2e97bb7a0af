import type { Instant } from '../../functions/core/business-calendar.ts';
import { earlier } from '../../functions/core/business-calendar.ts';
import { NO_FAULT, type World } from './world.ts';

const MAX_ROUNDS = 3_000;
const SWEEP_SECONDS = 300;

/** All faults are over. */
export function repair(world: World): void {
  world.setFaults(NO_FAULT);
  world.setSesMood(() => 'TAKES');
  world.stepFunctions.refuse(undefined);
}

/**
 * Without faults: what the stream tells is delivered, executions run when they are due, and the sweep comes by whenever
 * it will find something, until nothing is left to do before `until`.
 */
export async function recover(world: World, until: Instant, { withStream = true } = {}): Promise<void> {
  repair(world);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const records = await world.newRecords();
    if (withStream) for (const record of records) await world.deliver(record);
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
    if (next === undefined || next > until) return world.moveTo(until);
    world.moveTo(earlier(next, until));
  }
  throw new Error('the world does not come to rest');
}

/** Runs what is due now, without moving the clock: the set-up and its mail, the deletion of data. */
export async function settleNow(world: World): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const records = await world.newRecords();
    for (const record of records) await world.deliver(record);
    const ran = await world.machines.runDue();
    if (records.length + ran === 0) return;
  }
}
