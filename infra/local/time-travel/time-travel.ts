import type { Activity } from '../clock/activity.ts';
import { toIso } from '../clock/instants.ts';
import type { StreamPump } from '../streams/pump.ts';
import { createSchedules, type SchedulesDeps } from './schedules.ts';

export class ClockError extends Error {
  override readonly name = 'ClockError';
}

export interface TimeTravelDeps extends Omit<SchedulesDeps, 'written'> {
  readonly activity: Activity;
  readonly pump: Pick<StreamPump, 'pull' | 'taken'>;
}

/**
 * The journey of the clock: it stops at every instant at which a Wait or a scheduled function has something due, in
 * order, and leaves it when nothing is under way any more.
 */
export function createTimeTravel(deps: TimeTravelDeps) {
  const { clock, activity, pump } = deps;
  const schedules = createSchedules({ ...deps, written: pump.taken });
  let travelling: Promise<unknown> = Promise.resolve();
  let journeys = 0;
  const stop = schedules.start(() => journeys === 0);

  async function drain(): Promise<void> {
    do {
      await activity.idle();
    } while ((await pump.pull()) > 0 || activity.isBusy());
  }

  async function doWhatIsDue(): Promise<void> {
    await drain();
    await schedules.runAll(drain);
    await drain();
  }

  /** Only instants ahead count, else a schedule that still has something due would hold the clock. */
  function nextStop(target: number): number | undefined {
    const ahead = [clock.nextAt(), ...schedules.announced()].filter(
      (at) => at !== undefined && at > clock.now() && at <= target,
    );
    return ahead.length > 0 ? Math.min(...ahead.map(Number)) : undefined;
  }

  async function travel(readTarget: (now: number) => number): Promise<number> {
    // Read once: the clock ticks on, and a journey of no length would end before it begins.
    const began = clock.now();
    const target = readTarget(began);
    if (target < began) throw new ClockError(`The clock shows ${toIso(began)} and never moves back`);
    journeys += 1;
    clock.hold();
    try {
      await doWhatIsDue();
      for (let at = nextStop(target); at !== undefined; at = nextStop(target)) {
        clock.moveTo(at);
        await doWhatIsDue();
      }
      if (target > clock.now()) {
        clock.moveTo(target);
        await doWhatIsDue();
      }
      return clock.now();
    } finally {
      journeys -= 1;
      clock.release();
    }
  }

  return {
    drain,
    stop,

    /** Moves the clock on; one journey at a time. */
    advance(readTarget: (now: number) => number): Promise<number> {
      const journey = travelling.then(() => travel(readTarget));
      travelling = journey.catch(() => undefined);
      return journey;
    },
  };
}
