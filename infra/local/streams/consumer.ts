import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalFunction, StreamMapping } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import { createFilter } from '../events/patterns.ts';
import type { StreamFaults } from '../faults/stream-faults.ts';
import { deliver, type StreamRecord } from './delivery.ts';

export interface MappedFunction {
  readonly mapping: StreamMapping;
  readonly target: LocalFunction;
}

export interface ConsumerDeps {
  readonly invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
  readonly deadLetter: (queueArn: string, message: unknown) => void;
  readonly faults: StreamFaults;
  readonly activity: Activity;
  readonly isStopped: () => boolean;
  /** Called when a lane has delivered all it had. */
  readonly onEmpty: () => void;
}

type Lane = StreamRecord[];

/** A mapping hands out as many batches at a time as its factor says, the records of one item always in their order. */
export function createConsumer(deps: ConsumerDeps, { mapping, target }: MappedFunction) {
  const { faults, activity, isStopped, onEmpty } = deps;
  const accepts = createFilter(mapping.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? []);
  const lanes = Array.from({ length: mapping.ParallelizationFactor }, (): Lane => []);
  const running = new Set<Lane>();
  const delivery = { ...deps, mapping, target, sleep: backOff };

  async function backOff(ms: number): Promise<void> {
    if (isStopped()) throw new Error('the stream pump was stopped');
    await sleep(ms);
  }

  async function work(lane: Lane): Promise<void> {
    running.add(lane);
    const ended = activity.begin();
    try {
      while (lane.length > 0 && !isStopped()) {
        const batch = lane.splice(0, mapping.BatchSize);
        await faults.deliver(() => deliver(delivery, batch));
      }
    } catch (error) {
      if (!isStopped()) throw error;
    } finally {
      running.delete(lane);
      ended();
    }
    if (!isStopped()) onEmpty();
  }

  return {
    take(records: readonly StreamRecord[]): void {
      for (const record of records) if (accepts(record)) laneOf(record, lanes)?.push(record);
      for (const lane of lanes) if (lane.length > 0 && !running.has(lane)) void work(lane);
    },
    isIdle: (): boolean => running.size === 0 && lanes.every((lane) => lane.length === 0),
  };
}

function laneOf({ dynamodb }: StreamRecord, lanes: readonly Lane[]): Lane | undefined {
  if (lanes.length === 1) return lanes[0];
  const digest = createHash('sha1')
    .update(JSON.stringify(Object.entries(dynamodb.Keys).sort()))
    .digest();
  return lanes[digest.readUInt32BE() % lanes.length];
}
