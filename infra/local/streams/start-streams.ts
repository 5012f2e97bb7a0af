import { findFunction, type Resources } from '../app/resources.ts';
import type { Stops } from '../base/stop.ts';
import type { Activity } from '../clock/activity.ts';
import type { StreamFaults } from '../faults/stream-faults.ts';
import type { FunctionPool } from '../functions/pool.ts';
import { createStreamPump } from './pump.ts';
import type { Positions } from './reader.ts';

/** The messages of a dead letter queue: records that no function took. */
export interface QueueContent {
  readonly name: string;
  readonly messages: readonly unknown[];
}

export interface StreamsDeps {
  readonly endpoint: string;
  readonly resources: Resources;
  readonly pool: Pick<FunctionPool, 'invoke' | 'onFinished'>;
  readonly faults: StreamFaults;
  readonly activity: Activity;
  readonly data: {
    readonly positions: () => Positions;
    readonly savePositions: (positions: Positions) => void;
  };
  readonly stops: Stops;
}

/** Connects the tables' streams with the functions and the queues. The pump reads from its `start` on. */
export function startStreams({ endpoint, resources, pool, faults, activity, data, stops }: StreamsDeps) {
  const { tables, mappings, functions } = resources;
  const queues = resources.queues.map(({ name, arn }) => ({ name, arn, messages: [] as unknown[] }));
  const pump = createStreamPump({
    endpoint,
    tables,
    mappings: mappings.flatMap((mapping) => {
      const target = findFunction(functions, mapping.FunctionName);
      return target ? [{ mapping, target }] : [];
    }),
    invoke: pool.invoke,
    deadLetter: (queueArn, message) => queues.find(({ arn }) => arn === queueArn)?.messages.push(message),
    faults,
    activity,
    positions: data.positions(),
    savePositions: data.savePositions,
  });
  stops.add(pump.stop);
  pool.onFinished(pump.nudge);
  return {
    pump,
    queues: (): QueueContent[] => queues.map(({ name, messages }) => ({ name, messages })),
  };
}
