import type { DueItem } from '../../adapters/stores/work/due-index.ts';
import { earliest, type Instant, secondsBetween } from '../../core/business-calendar.ts';
import type { WorkItem } from '../../core/lifecycle/work.ts';
import { type MailItem, sweptSince } from '../../core/mails/mail-item.ts';

export interface SweepDeps {
  readonly shards: readonly number[];
  readonly dueBy: (shard: number, at: Instant, pageSize: number) => AsyncIterable<DueItem[]>;
  /** The first instant at which a shard has something; with `after`, the first one later than that. */
  readonly firstDue: (shard: number, after?: Instant) => Promise<Instant | undefined>;
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
  const nextDueAt = cut > 0 ? now : (earliest(swept.map(({ next }) => next)) ?? null);
  return { handled: outcomes.length - failed, failed, nextDueAt };
}

/** What became of each item of a shard, how long the oldest has been overdue, whether some may be left, and when the next is due. */
interface Swept {
  readonly outcomes: readonly boolean[];
  readonly ageSeconds: number;
  readonly isCut: boolean;
  readonly next?: Instant | undefined;
}

/** Most shards have nothing due: of those it reads one key. */
async function sweepShard(deps: SweepDeps, shard: number, now: Instant): Promise<Swept> {
  const first = await deps.firstDue(shard);
  if (!first || first > now) return { outcomes: [], ageSeconds: 0, isCut: false, next: first };
  const outcomes: boolean[] = [];
  let ageSeconds = 0;
  for await (const page of deps.dueBy(shard, now, PAGE)) {
    if (outcomes.length === 0) ageSeconds = Math.max(0, ...page.map((item) => ageOf(item, now)));
    for (let start = 0; start < page.length; start += AT_ONCE) {
      const few = page.slice(start, start + AT_ONCE);
      outcomes.push(...(await Promise.all(few.map((item) => handle(deps, item, now)))));
    }
    if (!deps.hasTime()) return { outcomes, ageSeconds, isCut: true };
  }
  return { outcomes, ageSeconds, isCut: false, next: await deps.firstDue(shard, now) };
}

/** An item that cannot be read tells nothing, and a mail that its sender still holds is not overdue. */
function ageOf(item: DueItem, now: Instant): number {
  if ('unreadable' in item) return 0;
  return secondsBetween(('mail' in item ? sweptSince(item.mail) : item.work.sweepAt) ?? now, now);
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
