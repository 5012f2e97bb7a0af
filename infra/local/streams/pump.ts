import { setTimeout as sleep } from 'node:timers/promises';
import { type ConsumerDeps, createConsumer, type MappedFunction } from './consumer.ts';
import type { StreamRecord } from './delivery.ts';
import { createStreamReader, type Positions } from './reader.ts';

/** How often an idle stream is read. A function that ends nudges the pump, so this is for outside writers. */
const IDLE_MS = 200;
/** While many functions end, one read takes the records of several: the engine does nothing else meanwhile. */
const GAP_MS = 5;

export interface StreamPumpDeps extends Pick<ConsumerDeps, 'invoke' | 'deadLetter' | 'faults' | 'activity'> {
  readonly endpoint: string;
  readonly tables: readonly {
    readonly name: string;
    readonly streamArn: string;
    readonly partitionKey: string;
  }[];
  readonly mappings: readonly MappedFunction[];
  readonly positions: Positions;
  readonly savePositions: (positions: Positions) => void;
}

export type StreamPump = ReturnType<typeof createStreamPump>;

/** Carries the records of the tables' streams to the functions mapped on them. */
export function createStreamPump(deps: StreamPumpDeps) {
  let stopped = false;
  let nudged = false;
  let wake = () => {};
  let turn: Promise<unknown> = Promise.resolve();
  let taken = 0;
  const positions = { ...deps.positions };
  const read: Record<string, string> = {};
  const streams = streamsOf(deps, { ...deps, isStopped: () => stopped, onEmpty: savePositions });

  function savePositions(): void {
    const isIdle = streams.every(({ consumers }) => consumers.every((each) => each.isIdle()));
    if (isIdle) deps.savePositions(Object.assign(positions, read));
  }

  async function readAll(): Promise<number> {
    let count = 0;
    for (const { read: readStream, partitionKey, consumers } of streams) {
      for (const { shardId, records } of await readStream()) {
        count += records.length;
        const partitionOf = ({ dynamodb }: StreamRecord) => JSON.stringify(dynamodb.Keys[partitionKey]);
        for (const consumer of consumers) consumer.take(deps.faults.mixed(records, partitionOf));
        read[shardId] = records.at(-1)?.dynamodb.SequenceNumber ?? '';
      }
    }
    if (count > 0) savePositions();
    taken += count;
    return count;
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** Reads the streams now and hands out their records; answers how many there were. */
  const pull = () => inTurn(readAll);

  async function pullOrReport(): Promise<number> {
    try {
      return await pull();
    } catch (error) {
      if (!stopped)
        process.stderr.write(`stream pump: ${error instanceof Error ? error.message : String(error)}\n`);
      return 0;
    }
  }

  async function pause(): Promise<void> {
    const woken = new AbortController();
    wake = () => woken.abort();
    await sleep(IDLE_MS, undefined, { signal: woken.signal, ref: false }).catch(() => undefined);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      nudged = false;
      const count = await pullOrReport();
      await sleep(GAP_MS, undefined, { ref: false });
      if (count === 0 && !nudged && !stopped) await pause();
    }
  }

  return {
    pull,
    /** No stream is read while `act` runs, so it may not wait for what follows from one. */
    whilePaused: inTurn,
    /** How many records the streams have shown so far. */
    taken: (): number => taken,
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

function streamsOf(deps: StreamPumpDeps, consumerDeps: ConsumerDeps) {
  const { endpoint, tables, mappings, positions } = deps;
  return tables
    .map(({ name, streamArn, partitionKey }) => ({
      partitionKey,
      read: createStreamReader(endpoint, name, streamArn, positions),
      consumers: mappings
        .filter(({ mapping }) => mapping.EventSourceArn === streamArn)
        .map((mapped) => createConsumer(consumerDeps, mapped)),
    }))
    .filter(({ consumers }) => consumers.length > 0);
}
