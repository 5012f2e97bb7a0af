import type { DueItem } from '../../adapters/stores/work/due-index.ts';
import { type Instant, secondsBetween } from '../../core/business-calendar.ts';
import type { WorkItem } from '../../core/lifecycle/work.ts';
import type { MailItem } from '../../core/mails/mail-item.ts';

export interface SweepDeps {
  readonly shards: readonly number[];
  readonly dueBy: (shard: number, at: Instant, pageSize: number) => AsyncIterable<DueItem[]>;
  readonly nextAfter: (at: Instant) => Promise<Instant | undefined>;
  readonly deliver: (mail: MailItem, now: Instant) => Promise<void>;
  readonly repair: (work: WorkItem, now: Instant) => Promise<void>;
  readonly reportFailure: (error: unknown, item: DueItem) => void;
  /** How long the oldest item has been overdue. */
  readonly measureAge: (seconds: number) => void;
  readonly count: (metric: 'SweepItemFailed' | 'SweepCut', value?: number) => void;
  /** Whether there is time for another page. */
  readonly hasTime: () => boolean;
}

export interface SweepResult {
  readonly handled: number;
  readonly failed: number;
  /** When a sweep will next find something, as far as is known now: at once, when its time was too short for all. */
  readonly nextDueAt: Instant | null;
}

const PAGE = 25;
/** Of each shard; the shards go on beside each other. */
const AT_ONCE = 2;

/**
 * Redoes what a relay, a timer or a mail lost: everything that is overdue in the due index (PROMISE-1, PROMISE-5, PROMISE-6), each item
 * once. One bad item holds up nothing but itself.
 */
export async function sweep(deps: SweepDeps, now: Instant): Promise<SweepResult> {
  const swept = await Promise.all(deps.shards.map((shard) => sweepShard(deps, shard, now)));
  const outcomes = swept.flatMap((shard) => shard.outcomes);
  const failed = outcomes.filter((ok) => !ok).length;
  deps.measureAge(Math.max(...swept.map((shard) => shard.ageSeconds)));
  const cut = swept.filter((shard) => shard.isCut).length;
  if (cut > 0) deps.count('SweepCut', cut);
  const nextDueAt = cut > 0 ? now : ((await deps.nextAfter(now)) ?? null);
  return { handled: outcomes.length - failed, failed, nextDueAt };
}

/** Answers for each item whether it was handled, how long the oldest has been overdue, and whether some may be left. */
async function sweepShard(deps: SweepDeps, shard: number, now: Instant) {
  const outcomes: boolean[] = [];
  let ageSeconds = 0;
  let isCut = false;
  for await (const page of deps.dueBy(shard, now, PAGE)) {
    if (outcomes.length === 0) ageSeconds = secondsBetween(dueSince(page[0]) ?? now, now);
    for (let start = 0; start < page.length; start += AT_ONCE) {
      const few = page.slice(start, start + AT_ONCE);
      outcomes.push(...(await Promise.all(few.map((item) => handle(deps, item, now)))));
    }
    isCut = !deps.hasTime();
    if (isCut) break;
  }
  return { outcomes, ageSeconds, isCut };
}

/** An item that cannot be read tells nothing. */
function dueSince(item: DueItem | undefined): Instant | undefined {
  if (!item || 'unreadable' in item) return undefined;
  return 'mail' in item ? item.mail.sweepAt : item.work.sweepAt;
}

async function handle(deps: SweepDeps, item: DueItem, now: Instant): Promise<boolean> {
  try {
    if ('unreadable' in item) throw item.error;
    await ('mail' in item ? deps.deliver(item.mail, now) : deps.repair(item.work, now));
    return true;
  } catch (error) {
    deps.reportFailure(error, item);
    deps.count('SweepItemFailed');
    return false;
  }
}
