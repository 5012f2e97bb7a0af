import { findFunction, type Resources } from '../app/resources.ts';
import type { Stops } from '../base/stop.ts';
import { createTimeTravel, type TimeTravelDeps } from './time-travel.ts';

export interface StartTimeTravelDeps extends Omit<TimeTravelDeps, 'schedules'> {
  readonly resources: Resources;
  /** Tries at once what waits in queues by the real clock, so that a journey need not wait for it. */
  readonly tryAgain: () => void;
  readonly saveClockOffset: (offsetMs: number) => void;
  readonly stops: Stops;
}

/** Starts the schedules of the template; each journey's end is kept, so that a restart goes on from there. */
export function startTimeTravel({
  resources,
  saveClockOffset,
  tryAgain,
  stops,
  ...deps
}: StartTimeTravelDeps) {
  const { functions } = resources;
  const schedules = resources.schedules.flatMap(({ name, everyMs, functionArns }) =>
    functionArns.flatMap((arn) => {
      const target = findFunction(functions, arn);
      return target ? [{ rule: name, everyMs, target }] : [];
    }),
  );
  const travel = createTimeTravel({ ...deps, schedules });
  stops.add(travel.stop);
  return {
    drain: travel.drain,
    async advance(readTarget: (now: number) => number): Promise<number> {
      tryAgain();
      const now = await travel.advance(readTarget);
      saveClockOffset(deps.clock.offset());
      return now;
    },
  };
}
