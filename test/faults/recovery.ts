import { NO_CRASH } from './crashes.ts';
import type { World } from './world.ts';

const MAX_ROUNDS = 60;
const SWEEP_SECONDS = 300;

/**
 * The faults are over: what is left of the stream is delivered, executions run when they are due, and the sweep comes
 * by whenever it will find something, until nothing is left to do.
 */
export async function recover(world: World, { withStream = true } = {}): Promise<void> {
  world.setCrashPlan(NO_CRASH);
  world.setSesMood(() => 'TAKES');
  world.stepFunctions.refuse(undefined);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (withStream) for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
    if ((await world.machines.runDue()) > 0) continue;
    const failures: unknown[] = [];
    const { handled, nextDueAt } = await world.sweep(failures);
    if (failures.length > 0) throw failures[0];
    if (handled > 0) {
      world.wait(SWEEP_SECONDS);
      continue;
    }
    const [wakeAt] = world.machines
      .open()
      .map((execution) => execution.wakeAt)
      .sort();
    const next = [nextDueAt, wakeAt].filter((at) => at !== null && at !== undefined).sort()[0];
    if (next === undefined) return;
    world.moveTo(next);
  }
  throw new Error('the world does not come to rest');
}

/** Runs what is due now, without moving the clock: the set-up and its mail. */
export async function setUp(world: World): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
    await world.machines.runDue();
  }
}
