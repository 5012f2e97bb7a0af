import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalFunction, StreamMapping } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import { deliver, type StreamRecord } from './delivery.ts';
import { createFilter } from './filter-criteria.ts';
import { createStreamReader, type Positions } from './reader.ts';

/** How often an idle stream is looked at; a function that ends nudges the pump, so this is for outside writers. */
const idleMs = 200;
/** While many functions end, one read takes the records of several: the engine does nothing else meanwhile. */
const gapMs = 5;

type Lane = { mapping: StreamMapping; target: LocalFunction; queue: StreamRecord[]; running: boolean };
type Subscriber = { accepts: (record: StreamRecord) => boolean; lanes: Lane[] };

type Deps = {
  endpoint: string;
  tables: readonly { name: string; streamArn: string }[];
  mappings: readonly { mapping: StreamMapping; target: LocalFunction }[];
  invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
  deadLetter: (queueArn: string, message: unknown) => void;
  activity: Activity;
  positions: Positions;
  savePositions: (positions: Positions) => void;
};

export type StreamPump = ReturnType<typeof createStreamPump>;

/** Carries the records of the tables' streams to the functions mapped on them. */
export function createStreamPump(deps: Deps) {
  const { endpoint, activity, positions } = deps;
  const streams = deps.tables
    .map((table) => ({
      read: createStreamReader(endpoint, table.name, table.streamArn, positions),
      subscribers: deps.mappings
        .filter(({ mapping }) => mapping.EventSourceArn === table.streamArn)
        .map(subscriberOf),
    }))
    .filter(({ subscribers }) => subscribers.length > 0);
  const everyLane = streams.flatMap(({ subscribers }) => subscribers.flatMap(({ lanes }) => lanes));
  let stopped = false;
  let nudged = false;
  let wake = () => {};
  let turn: Promise<unknown> = Promise.resolve();

  async function backOff(ms: number): Promise<void> {
    if (stopped) throw new Error('the stream pump was stopped');
    await sleep(ms);
  }

  async function work(lane: Lane): Promise<void> {
    const { mapping, target, queue } = lane;
    lane.running = true;
    const ended = activity.begin();
    try {
      while (queue.length > 0 && !stopped) {
        await deliver({ ...deps, mapping, target, sleep: backOff }, queue.splice(0, mapping.BatchSize));
      }
    } catch (error) {
      if (!stopped) throw error;
    } finally {
      lane.running = false;
      ended();
    }
    if (!stopped) savePositions();
  }

  const read: Positions = {};
  function savePositions(): void {
    const idle = everyLane.every((lane) => !lane.running && lane.queue.length === 0);
    if (idle) deps.savePositions(Object.assign(positions, read));
  }

  async function readAll(): Promise<number> {
    let count = 0;
    for (const { read: readStream, subscribers } of streams) {
      for (const { shardId, records } of await readStream()) {
        count += records.length;
        for (const { accepts, lanes } of subscribers) {
          for (const record of records.filter(accepts)) laneOf(record, lanes)?.queue.push(record);
          for (const lane of lanes) if (lane.queue.length > 0 && !lane.running) void work(lane);
        }
        read[shardId] = records.at(-1)?.dynamodb.SequenceNumber ?? '';
      }
    }
    if (count > 0) savePositions();
    return count;
  }

  /** Reads what is in the streams now and hands it out; answers how many records there were. */
  function pull(): Promise<number> {
    const mine = turn.then(readAll);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function run(): Promise<void> {
    while (!stopped) {
      nudged = false;
      const count = await pull().catch((error: unknown) => {
        if (!stopped)
          process.stderr.write(`stream pump: ${error instanceof Error ? error.message : String(error)}\n`);
        return 0;
      });
      await sleep(gapMs, undefined, { ref: false });
      if (count > 0 || nudged || stopped) continue;
      const pause = new AbortController();
      wake = () => pause.abort();
      await sleep(idleMs, undefined, { signal: pause.signal, ref: false }).catch(() => undefined);
    }
  }

  return {
    pull,
    start: (): void => void run(),
    nudge(): void {
      nudged = true;
      wake();
    },
    stop(): Promise<unknown> {
      stopped = true;
      wake();
      return turn;
    },
  };
}

/** A mapping hands out as many batches at a time as its factor says, the records of one item always in their order. */
function subscriberOf({ mapping, target }: Deps['mappings'][number]): Subscriber {
  const lanes = Array.from(
    { length: mapping.ParallelizationFactor },
    (): Lane => ({ mapping, target, queue: [], running: false }),
  );
  return {
    accepts: createFilter(mapping.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? []),
    lanes,
  };
}

function laneOf({ dynamodb }: StreamRecord, lanes: readonly Lane[]): Lane | undefined {
  if (lanes.length === 1) return lanes[0];
  const digest = createHash('sha1')
    .update(JSON.stringify(Object.entries(dynamodb.Keys).sort()))
    .digest();
  return lanes[digest.readUInt32BE() % lanes.length];
}
