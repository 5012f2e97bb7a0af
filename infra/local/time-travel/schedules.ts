import * as z from 'zod';
import type { LocalFunction } from '../app/resources.ts';
import type { LocalClock } from '../clock/clock.ts';
import { parseInstant, toIso } from '../clock/instants.ts';

const SweepAnswerSchema = z.object({ handled: z.number().nullish(), nextDueAt: z.string().nullish() });

export interface Schedule {
  readonly rule: string;
  readonly everyMs: number;
  readonly target: LocalFunction;
}

export interface SchedulesDeps {
  readonly clock: LocalClock;
  readonly schedules: readonly Schedule[];
  readonly invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
}

/** The scheduler of the template's rules; a function may announce when it has something due. */
export function createSchedules({ clock, schedules, invoke }: SchedulesDeps) {
  const nextDue = new Map<Schedule, number | undefined>();

  /** Answers whether it has to run again here: it did something, and says that more is due by now. */
  async function run(schedule: Schedule): Promise<boolean> {
    try {
      const answer = await invoke(schedule.target, scheduledEvent(clock.now()));
      const { handled, nextDueAt } = SweepAnswerSchema.catch({}).parse(answer);
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

  return {
    announced: () => nextDue.values(),

    /** Runs each until it has no more to do at this instant. */
    async runAll(between: () => Promise<void>): Promise<void> {
      for (const schedule of schedules) {
        // Work that a run had no time for must not wait for the next stop: that may be days ahead.
        while (await run(schedule)) await between();
      }
    },

    /** Runs each at its rate, by real time; answers how to end that. */
    start(mayRun: () => boolean): () => void {
      const timers = schedules.map((schedule) => {
        const timer = setInterval(() => {
          if (mayRun()) void run(schedule);
        }, schedule.everyMs);
        timer.unref();
        return timer;
      });
      return () => {
        for (const timer of timers) clearInterval(timer);
      };
    },
  };
}

function scheduledEvent(now: number) {
  return {
    version: '0',
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    time: `${toIso(now).slice(0, 19)}Z`,
    resources: [],
    detail: {},
  };
}
