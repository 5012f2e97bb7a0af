/** How often each fault comes; a table under load and a stream on a bad day, not one that is down. */
export const RATES = {
  /** Calls that are throttled, each try by itself; the last try of a call never is. */
  throttled: 0.03,
  /** Writes that meet another transaction or a partition at its limit, twice in a row at most. */
  conflicting: 0.15,
  /** Batch reads and deletions that leave keys undone. */
  unfinished: 0.1,
  /** Batches of a stream that come a second time. */
  repeated: 0.2,
  /** Batches that come late, so that those of other shards overtake them. */
  late: 0.3,
} as const;

export type FaultCounts = Record<keyof typeof RATES | 'calls' | 'batches', number>;

export const noFaults = (): FaultCounts => ({
  calls: 0,
  throttled: 0,
  conflicting: 0,
  unfinished: 0,
  batches: 0,
  repeated: 0,
  late: 0,
});

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const describeRates = (seed: number): string =>
  `seed ${seed}: ${percent(RATES.throttled)} of calls throttled, ${percent(RATES.conflicting)} of writes in conflict, ${percent(RATES.unfinished)} of batch calls unfinished; ${percent(RATES.repeated)} of stream batches twice, ${percent(RATES.late)} late and out of order`;

export const describeCounts = ({ calls, batches, ...counts }: FaultCounts): string =>
  `Of ${calls} calls, ${counts.throttled} were throttled, ${counts.conflicting} met a conflict, ${counts.unfinished} were left unfinished. Of ${batches} stream batches, ${counts.repeated} came twice, ${counts.late} late.`;
