import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultCounts, RATES } from './rates.ts';
import type { Random } from './seeded.ts';

/** What a stream may do by its contract: hand a batch out again, and mix the records of different shards. */
export interface StreamFaults {
  /** The same records; those of one shard keep their order. */
  readonly mixed: <T>(records: readonly T[], shardOf: (record: T) => string) => T[];
  /** Delivers a batch late at times, and again at times. */
  readonly deliver: (deliverOnce: () => Promise<void>) => Promise<void>;
}

export const NO_STREAM_FAULTS: StreamFaults = {
  mixed: (records) => [...records],
  deliver: (deliverOnce) => deliverOnce(),
};

const LONGEST_DELAY_MS = 60;

export function createStreamFaults(random: Random, counts: FaultCounts): StreamFaults {
  return {
    mixed(records, shardOf) {
      const shards = Object.values(Object.groupBy(records, shardOf)).map((each = []) => [...each]);
      return records.flatMap(() => {
        const left = shards.filter((shard) => shard.length > 0);
        return random.one(left).splice(0, 1);
      });
    },
    async deliver(deliverOnce) {
      counts.batches += 1;
      if (random.chance(RATES.late)) {
        counts.late += 1;
        await sleep(random.below(LONGEST_DELAY_MS));
      }
      await deliverOnce();
      if (!random.chance(RATES.repeated)) return;
      counts.repeated += 1;
      await deliverOnce();
    },
  };
}
