import type { DueItem } from '../adapters/due-index.ts';
import type { Instant } from '../core/business-calendar.ts';
import type { MailItem } from '../core/mails/mail-item.ts';
import { type WorkItem, workKey } from '../core/work.ts';

export interface SweepDeps {
  readonly dueBy: (at: Instant, limit: number) => Promise<DueItem[]>;
  readonly nextAfter: (at: Instant) => Promise<Instant | undefined>;
  readonly deliver: (mail: MailItem, now: Instant) => Promise<void>;
  readonly repair: (work: WorkItem, now: Instant) => Promise<void>;
  readonly reportFailure: (error: unknown, item: DueItem) => void;
  /** Whether there is time for another round. */
  readonly hasTime: () => boolean;
}

export interface SweepResult {
  readonly handled: number;
  readonly failed: number;
  /** When a sweep will next find something, as far as is known now. */
  readonly nextDueAt: Instant | null;
}

/** Of each shard in one round; what is left waits for the next round. */
const ROUND = 50;
const AT_ONCE = 8;

/**
 * Redoes what a relay, a timer or a mail lost: everything that is overdue in the due index (promises 1, 5, 6), each item
 * once. One bad item holds up nothing but itself.
 */
export async function sweep(deps: SweepDeps, now: Instant): Promise<SweepResult> {
  let handled = 0;
  let failed = 0;
  const seen = new Set<string>();
  for (let left = true; left && failed === 0; ) {
    const due = await deps.dueBy(now, ROUND);
    // The index lags behind the table: what stands in it still may be handled already.
    const fresh = due.filter((item) => !seen.has(nameOf(item)));
    for (const item of fresh) seen.add(nameOf(item));
    const failures = await inTurns(fresh, (item) => handle(deps, item, now));
    handled += fresh.length - failures;
    failed += failures;
    left = fresh.length > 0 && due.length >= ROUND && deps.hasTime();
  }
  return { handled, failed, nextDueAt: (await deps.nextAfter(now)) ?? null };
}

const nameOf = (item: DueItem): string =>
  'mail' in item
    ? `${item.mail.tenantId} ${item.mail.mailId}`
    : `${item.work.tenantId} ${workKey(item.work)}`;

async function handle(deps: SweepDeps, item: DueItem, now: Instant): Promise<boolean> {
  try {
    await ('mail' in item ? deps.deliver(item.mail, now) : deps.repair(item.work, now));
    return true;
  } catch (error) {
    deps.reportFailure(error, item);
    return false;
  }
}

/** A few at a time; answers how many failed. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<number> {
  let failures = 0;
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const outcomes = await Promise.all(items.slice(start, start + AT_ONCE).map(work));
    failures += outcomes.filter((ok) => !ok).length;
  }
  return failures;
}
