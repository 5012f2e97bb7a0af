import type { OtherBundle } from '../base/options.ts';
import type { Stops } from '../base/stop.ts';
import type { Activity } from '../clock/activity.ts';
import type { Endpoints } from './environment.ts';
import { createLogRing, printLine } from './log-ring.ts';
import { createFunctionPool } from './pool.ts';
import { sideBySide } from './side-by-side.ts';

export interface FunctionsDeps {
  /** Read when a thread starts: some engines are up only after this. */
  readonly endpoints: () => Endpoints;
  readonly activity: Activity;
  readonly isQuiet: boolean;
  readonly besides: OtherBundle | undefined;
  readonly stops: Stops;
}

/** Opens the pool of threads and keeps their log lines. */
export function startFunctions({ endpoints, activity, isQuiet, besides, stops }: FunctionsDeps) {
  const logs = createLogRing(isQuiet ? undefined : printLine);
  const pool = createFunctionPool(endpoints, activity, logs.write, besides ? 2 : 1);
  stops.add(pool.stop);
  const invoke = besides ? sideBySide(pool.invoke, besides) : pool.invoke;
  return { ...pool, invoke, logs: logs.lines };
}
