import type { Instant, KstDate } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import type { Tenant } from '../model/tenant.ts';
import type { Count, Quantity, UsageDay, UsageHead } from '../model/usage.ts';

/**
 * The head as a change of today finds it, at its next revision. A change of a day before the newest one, by a slow
 * writer over midnight, counts on the newest: the head never goes back.
 */
export function headOn(head: UsageHead | undefined, today: KstDate): UsageHead {
  if (!head) return { date: today, accounts: {}, units: {}, storage: {}, revision: 1 };
  const next = { ...head, revision: head.revision + 1 };
  if (head.date >= today) return next;
  return { ...next, date: today, accounts: carried(head.accounts), units: carried(head.units) };
}

/** The head with another count of a product. */
export function withCount(
  head: UsageHead,
  quantity: Quantity,
  product: Product,
  change: (count: Count) => Count,
): UsageHead {
  const count = head[quantity][product] ?? { present: 0, counted: 0 };
  return { ...head, [quantity]: { ...head[quantity], [product]: change(count) } };
}

/** The head without what a product uses: it has ended, so no day from its end on is billed by it. */
export function headWithout(head: UsageHead, product: Product): UsageHead {
  const { [product]: _, ...storage } = head.storage;
  const none = (count: Count): Count => ({ ...count, present: 0, counted: 0 });
  return withCount(withCount({ ...head, storage }, 'accounts', product, none), 'units', product, none);
}

/** The entry of the head's day, as it stands in the ledger. */
export const dayOf = ({ storage: _, revision: __, ...day }: UsageHead): UsageDay => day;

/** The accounts at the end of a day count on the next one, until something changes. */
const carried = (counts: UsageDay['accounts']): UsageDay['accounts'] =>
  Object.fromEntries(
    Object.entries(counts).map(([product, count]) => [product, { ...count, counted: count.present }]),
  );

/** A change of what is used that is no step of the tenant: it is written while the tenant is as it was read. */
export interface UsageCommit {
  /** As it was read: nothing is written behind the end of a product. */
  readonly tenant: Tenant;
  /** At its next revision: fenced by the one before. */
  readonly usageHead: UsageHead;
  readonly mails: readonly MailRequest[];
  readonly decidedAt: Instant;
}
