import type { HttpApi } from '../app/http-api.ts';
import { findFunction, type LocalFunction, type Resources } from '../app/resources.ts';
import type { LocalOptions } from '../base/options.ts';
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
  readonly resources: Resources;
  readonly api: HttpApi;
  readonly options: LocalOptions;
  readonly stops: Stops;
}

/** Opens the pool of threads and keeps their log lines. */
export function startFunctions({ endpoints, activity, resources, api, options, stops }: FunctionsDeps) {
  const { quiet, besides, faults } = options;
  const logs = createLogRing(quiet ? undefined : printLine);
  const outward = functionsOutward(resources, api);
  // Under faults each function is to meet itself.
  const isCalled = ({ arn }: LocalFunction) => faults !== undefined || outward.has(arn);
  const pool = createFunctionPool(endpoints, activity, logs.write, isCalled, besides ? 2 : 1);
  stops.add(pool.stop);
  const invoke = besides ? sideBySide(pool.invoke, besides) : pool.invoke;
  return { ...pool, invoke, logs: logs.lines };
}

/** Those that answer somebody outside, or wait for the receiver of a webhook. */
function functionsOutward({ queueMappings, functions }: Resources, { routes }: HttpApi): ReadonlySet<string> {
  const ofQueues = queueMappings.flatMap(({ FunctionName }) => findFunction(functions, FunctionName) ?? []);
  return new Set([...routes.map(({ target }) => target), ...ofQueues].map(({ arn }) => arn));
}
