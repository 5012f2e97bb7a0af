import { findFunction, type Resources } from '../app/resources.ts';
import type { Stops } from '../base/stop.ts';
import type { Activity } from '../clock/activity.ts';
import type { StreamFaults } from '../faults/stream-faults.ts';
import type { FunctionPool } from '../functions/pool.ts';
import { createStreamPump } from './pump.ts';
import type { Positions } from './reader.ts';

export interface StreamsDeps {
  readonly endpoint: string;
  readonly resources: Resources;
  readonly pool: Pick<FunctionPool, 'invoke' | 'onFinished'>;
  /** Keeps what no function took. */
  readonly deadLetter: (queueArn: string, message: unknown) => void;
  readonly faults: StreamFaults;
  readonly activity: Activity;
  readonly data: {
    readonly positions: () => Positions;
    readonly savePositions: (positions: Positions) => void;
  };
  readonly stops: Stops;
}

/** Connects the tables' streams with the functions and their dead letters. The pump reads from its `start` on. */
export function startStreams({
  endpoint,
  resources,
  pool,
  deadLetter,
  faults,
  activity,
  data,
  stops,
}: StreamsDeps) {
  const { tables, mappings, functions } = resources;
  const pump = createStreamPump({
    endpoint,
    tables,
    mappings: mappings.flatMap((mapping) => {
      const target = findFunction(functions, mapping.FunctionName);
      return target ? [{ mapping, target }] : [];
    }),
    invoke: pool.invoke,
    deadLetter,
    faults,
    activity,
    positions: data.positions(),
    savePositions: data.savePositions,
  });
  stops.add(pump.stop);
  pool.onFinished(pump.nudge);
  return pump;
}
