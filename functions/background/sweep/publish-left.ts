import { type Unpublished, unpublishedFrom } from '../../adapters/stores/work/unpublished-store.ts';
import type { Item } from '../../adapters/table/items.ts';
import { type Instant, InstantSchema, secondsBetween } from '../../core/business-calendar.ts';
import { type PublishDeps, publishEvents } from '../delivery/publish-events.ts';

export interface PublishLeftDeps extends PublishDeps {
  readonly unpublishedShards: readonly number[];
  readonly unpublishedBy: (shard: number, at: Instant, pageSize: number) => AsyncIterable<Item[]>;
  readonly reportBus: (error: unknown) => void;
  readonly reportUnreadable: (error: unknown, item: Item) => void;
  /** How long the oldest of what was found has been waiting. */
  readonly measureBusAge: (seconds: number) => void;
  readonly hasTime: () => boolean;
}

const PAGE = 50;

/**
 * Tells the bus what the relay could not (PROMISE-19); answers how many events it took. When the bus takes nothing, the
 * rest waits for the next run.
 */
export async function publishLeft(deps: PublishLeftDeps, now: Instant): Promise<number> {
  const left = await Promise.all(deps.unpublishedShards.map((shard) => publishShard(deps, shard, now)));
  deps.measureBusAge(Math.max(0, ...left.map(({ ageSeconds }) => ageSeconds)));
  return left.reduce((sum, { published }) => sum + published, 0);
}

interface Left {
  readonly published: number;
  /** How long the oldest has been waiting. */
  readonly ageSeconds: number;
}

async function publishShard(deps: PublishLeftDeps, shard: number, now: Instant): Promise<Left> {
  let [published, ageSeconds] = [0, 0];
  try {
    for await (const page of deps.unpublishedBy(shard, now, PAGE)) {
      ageSeconds = Math.max(ageSeconds, ageOf(page[0], now));
      const items = page.flatMap((item) => readable(deps, item));
      const taken = await publishEvents(deps, items);
      published += taken;
      if (taken < items.length || !deps.hasTime()) break;
    }
  } catch (error) {
    deps.reportBus(error);
  }
  return { published, ageSeconds };
}

const ageOf = (item: Item | undefined, now: Instant): number =>
  secondsBetween(InstantSchema.catch(now).parse(item?.['sweepAt']?.S), now);

function readable(deps: PublishLeftDeps, item: Item): Unpublished[] {
  try {
    const unpublished = unpublishedFrom(item);
    return unpublished ? [unpublished] : [];
  } catch (error) {
    deps.reportUnreadable(error, item);
    return [];
  }
}
