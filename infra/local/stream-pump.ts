import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import { matchesAny } from './filter-criteria.ts';
import type { LocalFunction, StreamMapping } from './resources.ts';
import { deliver, type StreamRecord } from './stream-delivery.ts';
import { createStreamReader, type Positions } from './stream-reader.ts';

/** How often an idle stream is looked at; a function that ends nudges the pump, so this is for outside writers. */
const idleMs = 200;

type Lane = { mapping: StreamMapping; target: LocalFunction; queue: StreamRecord[]; running: boolean };

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
      lanes: deps.mappings
        .filter(({ mapping }) => mapping.EventSourceArn === table.streamArn)
        .map(({ mapping, target }): Lane => ({ mapping, target, queue: [], running: false })),
    }))
    .filter(({ lanes }) => lanes.length > 0);
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
    const idle = streams.every(({ lanes }) =>
      lanes.every((lane) => !lane.running && lane.queue.length === 0),
    );
    if (idle) deps.savePositions(Object.assign(positions, read));
  }

  async function readAll(): Promise<number> {
    let count = 0;
    for (const { read: readStream, lanes } of streams) {
      for (const { shardId, records } of await readStream()) {
        count += records.length;
        for (const lane of lanes) {
          const patterns = lane.mapping.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [];
          lane.queue.push(...records.filter((record) => matchesAny(patterns, record)));
          if (lane.queue.length > 0 && !lane.running) void work(lane);
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
