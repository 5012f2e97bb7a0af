import type { Stops } from '../base/stop.ts';
import { listen } from '../base/wire.ts';
import { faultyDoor } from './fault-door.ts';
import { type FaultCounts, noFaults } from './rates.ts';
import { seeded } from './seeded.ts';
import { createStreamFaults, NO_STREAM_FAULTS, type StreamFaults } from './stream-faults.ts';
import { createTableFaults } from './table-faults.ts';

interface Faults {
  /** Where the functions find the tables. */
  readonly tableUrl: string;
  readonly streams: StreamFaults;
  readonly counts: () => Readonly<FaultCounts>;
}

/** Puts faults between the functions, the tables and the streams; without a seed none. */
export async function startFaults(seed: number | undefined, engine: string, stops: Stops): Promise<Faults> {
  const counts = noFaults();
  if (seed === undefined) return { tableUrl: engine, streams: NO_STREAM_FAULTS, counts: () => counts };
  const random = seeded(seed);
  const door = await listen(0, faultyDoor(engine, createTableFaults(random, counts)));
  stops.add(door.close);
  return {
    tableUrl: `http://127.0.0.1:${door.port}`,
    streams: createStreamFaults(random, counts),
    counts: () => counts,
  };
}
