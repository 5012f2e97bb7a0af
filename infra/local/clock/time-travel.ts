import * as z from 'zod';
import type { LocalFunction } from '../app/resources.ts';
import type { StreamPump } from '../streams/pump.ts';
import type { Activity } from './activity.ts';
import type { LocalClock } from './clock.ts';
import { parseInstant, toIso } from './instants.ts';

export class ClockError extends Error {
  override name = 'ClockError';
}

const SweepAnswerSchema = z.object({ handled: z.number().nullish(), nextDueAt: z.string().nullish() });

type Schedule = { rule: string; everyMs: number; target: LocalFunction };
type Deps = {
  clock: LocalClock;
  activity: Activity;
  pump: Pick<StreamPump, 'pull'>;
  schedules: readonly Schedule[];
  invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
};

/**
 * The scheduler of the template's rules, and the journey of the clock: it stops at every instant at which a Wait
 * or a scheduled function has something due, in order, and leaves it when nothing is under way any more.
 */
export function createTimeTravel({ clock, activity, pump, schedules, invoke }: Deps) {
  const nextDue = new Map<Schedule, number | undefined>();
  let travelling: Promise<unknown> = Promise.resolve();
  let journeys = 0;

  async function drain(): Promise<void> {
    do {
      await activity.idle();
    } while ((await pump.pull()) > 0 || activity.isBusy());
  }

  /** Answers whether it has to run again here: something was done, and it says that more is due by now. */
  async function runSchedule(schedule: Schedule): Promise<boolean> {
    const time = `${toIso(clock.now()).slice(0, 19)}Z`;
    const event = {
      version: '0',
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      time,
      resources: [],
      detail: {},
    };
    try {
      const { handled, nextDueAt } = SweepAnswerSchema.catch({}).parse(await invoke(schedule.target, event));
      const nextAt = parseInstant(nextDueAt ?? '');
      nextDue.set(schedule, nextAt);
      return (handled ?? 0) > 0 && nextAt !== undefined && nextAt <= clock.now();
    } catch (error) {
      // EventBridge retries a failed target; here the next run of the schedule does.
      nextDue.set(schedule, undefined);
      process.stderr.write(`${schedule.rule}: ${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    }
  }

  async function settle(): Promise<void> {
    await drain();
    for (const schedule of schedules) {
      // What a run had no time for must not wait for the next stop: that may be days ahead.
      while (await runSchedule(schedule)) await drain();
    }
    await drain();
  }

  /** The next stop: only what lies ahead counts, else a schedule that still has something due would hold the clock. */
  function nextStop(target: number): number | undefined {
    const ahead = [clock.nextAt(), ...nextDue.values()].filter(
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
      await settle();
      for (let stop = nextStop(target); stop !== undefined; stop = nextStop(target)) {
        clock.moveTo(stop);
        await settle();
      }
      if (target > clock.now()) {
        clock.moveTo(target);
        await settle();
      }
      return clock.now();
    } finally {
      journeys -= 1;
      clock.release();
    }
  }

  const timers = schedules.map((schedule) => {
    const timer = setInterval(() => {
      if (journeys === 0) void runSchedule(schedule);
    }, schedule.everyMs);
    timer.unref();
    return timer;
  });

  return {
    drain,
    isTravelling: (): boolean => journeys > 0,

    /** Moves the clock on; one journey at a time. */
    advance(readTarget: (now: number) => number): Promise<number> {
      const journey = travelling.then(() => travel(readTarget));
      travelling = journey.catch(() => undefined);
      return journey;
    },

    stop(): void {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
