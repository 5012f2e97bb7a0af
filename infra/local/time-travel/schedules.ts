import * as z from 'zod';
import type { LocalFunction } from '../app/resources.ts';
import type { LocalClock } from '../clock/clock.ts';
import { parseInstant, toIso } from '../clock/instants.ts';

const SweepAnswerSchema = z.object({
  handled: z.number().nullish(),
  failed: z.number().nullish(),
  nextDueAt: z.string().nullish(),
});

export interface Schedule {
  readonly rule: string;
  readonly everyMs: number;
  readonly target: LocalFunction;
}

export interface SchedulesDeps {
  readonly clock: LocalClock;
  readonly schedules: readonly Schedule[];
  readonly invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
  /** How often the tables were written to so far. */
  readonly written: () => number;
}

/** What a run left: when it has something due next, and, if it found nothing to do, up to which write that holds. */
interface Run {
  readonly nextAt: number | undefined;
  readonly idleSince: number | undefined;
}

/** The scheduler of the template's rules; a function may announce when it has something due. */
export function createSchedules({ clock, schedules, invoke, written }: SchedulesDeps) {
  /** The last run of each; none where that failed. */
  const runs = new Map<Schedule, Run>();

  const isDue = (schedule: Schedule): boolean =>
    (runs.get(schedule)?.nextAt ?? Number.POSITIVE_INFINITY) <= clock.now();

  /** Nothing was due, and nobody has written since: a run would find what the last one found. */
  const isIdle = (schedule: Schedule): boolean =>
    runs.get(schedule)?.idleSince === written() && !isDue(schedule);

  /** Answers whether it did something. */
  async function run(schedule: Schedule): Promise<boolean> {
    const before = written();
    try {
      const answer = await invoke(schedule.target, scheduledEvent(clock.now()));
      const { handled, failed, nextDueAt } = SweepAnswerSchema.catch({ failed: 1 }).parse(answer);
      const nextAt = parseInstant(nextDueAt ?? '');
      // What failed, or was left for later without a write, is tried again at the next stop.
      const foundNothing = !handled && !failed;
      runs.set(schedule, { nextAt, idleSince: foundNothing ? before : undefined });
      return (handled ?? 0) > 0;
    } catch (error) {
      // EventBridge retries a failed target; here the next run of the schedule does.
      runs.delete(schedule);
      process.stderr.write(`${schedule.rule}: ${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    }
  }

  return {
    announced: () => [...runs.values()].map(({ nextAt }) => nextAt),

    /** Runs each that may have something to do, until it has no more to do at this instant. */
    async runAll(between: () => Promise<void>): Promise<void> {
      for (const schedule of schedules) {
        let isAgain = !isIdle(schedule);
        while (isAgain) {
          const before = written();
          const hasWorked = await run(schedule);
          await between();
          // What it had no time for, or has itself caused, must not wait for the next stop: that may be days ahead.
          isAgain = hasWorked && (isDue(schedule) || written() !== before);
        }
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
