import type { CancellationQuotes, Subscription, TenantWithProfile } from '@smartwork/client/types';
import { addDays, daysBetween, type KstDate } from '../../../../functions/core/business-calendar.ts';

export type Product = Subscription['product'];

/** What ending some products costs on one date. */
export interface Quote {
  readonly date: KstDate;
  readonly total: number;
}

/** Products that can only be cancelled together, or one alone. */
export interface Unit {
  readonly products: readonly Product[];
  readonly quotes: readonly Quote[];
  readonly resetSchedules: CancellationQuotes['resetSchedules'];
  readonly blocker: CancellationQuotes['blockers'][number] | undefined;
}

/** Two parts of a group's affiliate go together (R154). */
export const TOGETHER: readonly Product[] = ['NAVER_WORKS', 'WORKPLACE'];

export const isAffiliate = ({ group }: TenantWithProfile): boolean => group?.role === 'AFFILIATE';

export const liveIn = ({ subscriptions }: TenantWithProfile): readonly Subscription[] =>
  subscriptions.filter(({ phase }) => phase !== 'ENDED');

export const cancellationOf = ({ scheduledChanges }: Subscription): KstDate | undefined =>
  scheduledChanges.find(({ type }) => type === 'CANCELLATION')?.effectiveDate as KstDate | undefined;

/** The sum on each date on which all of them can end; each is whole won, so the parts add up exactly. */
export function sumOf(units: readonly Pick<Unit, 'quotes'>[]): Quote[] {
  const [first, ...others] = units.map(({ quotes }) => new Map(quotes.map((one) => [one.date, one.total])));
  if (!first) return [];
  return [...first].flatMap(([date, total]) => {
    const more = others.map((quotes) => quotes.get(date));
    return more.every((one) => one !== undefined)
      ? [{ date, total: more.reduce((sum: number, one) => sum + (one ?? 0), total) }]
      : [];
  });
}

/** What is left of quotes for all products when those of some are taken away. */
export const without = (quotes: readonly Quote[], others: readonly Quote[]): Quote[] => {
  const known = new Map(others.map(({ date, total }) => [date, total]));
  return quotes.map(({ date, total }) => ({ date, total: total - (known.get(date) ?? 0) }));
};

/** The first date of the lowest penalty, with what it saves against the first date of all. */
export function cheapestOf(quotes: readonly Quote[]) {
  const [first] = quotes;
  const lowest = quotes.toSorted((a, b) => a.total - b.total)[0];
  if (!first || !lowest) return undefined;
  const days = daysBetween(first.date, lowest.date);
  return { date: lowest.date, total: lowest.total, saving: first.total - lowest.total, days };
}

/** The quotes reach as far as a cancellation can be scheduled. */
export const lastAsked = (today: KstDate): KstDate => addDays(today, 400);
