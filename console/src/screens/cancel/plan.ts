import type { CancelData, TenantWithProfile } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { cancellationOf, liveIn, type Product, type Quote, sumOf, type Unit } from './quotes.ts';

/** What a person has chosen so far. */
export interface Plan {
  readonly products: readonly Product[];
  readonly dates: Readonly<Partial<Record<Product, KstDate>>>;
  /** One date for all that is chosen. */
  readonly isSame: boolean;
}

/** What is scheduled already is part of the plan: the API would withdraw what is left out. */
export function firstPlan(tenant: TenantWithProfile, wished: string | undefined): Plan {
  const live = liveIn(tenant);
  const scheduled = live.filter((one) => cancellationOf(one) !== undefined);
  const dates = Object.fromEntries(scheduled.map((one) => [one.product, cancellationOf(one)]));
  const chosen = live.filter((one) => scheduled.includes(one) || one.product === wished);
  const only = live.length === 1 ? live : chosen;
  return {
    products: only.map(({ product }) => product),
    dates,
    isSame:
      scheduled.length === 0 ||
      (new Set(Object.values(dates)).size === 1 && scheduled.length === only.length),
  };
}

const dateOfUnit = ({ products }: Unit, { dates }: Plan): KstDate | undefined =>
  products.map((product) => dates[product]).find((date) => date !== undefined);

export const chosenUnits = (units: readonly Unit[], { products }: Plan): Unit[] =>
  units.filter((unit) => unit.products.some((product) => products.includes(product)));

/** The dates that are still to be chosen: one for all, or one for each. */
export interface DateField {
  readonly products: readonly Product[];
  readonly quotes: readonly Quote[];
  readonly date: KstDate | undefined;
}

export function dateFields(units: readonly Unit[], plan: Plan): DateField[] {
  const chosen = chosenUnits(units, plan);
  if (!plan.isSame || chosen.length < 2)
    return chosen.map((unit) => ({
      products: unit.products,
      quotes: unit.quotes,
      date: dateOfUnit(unit, plan),
    }));
  const [first] = chosen;
  return [
    {
      products: chosen.flatMap(({ products }) => products),
      quotes: sumOf(chosen),
      date: first && dateOfUnit(first, plan),
    },
  ];
}

export const withDate = (plan: Plan, products: readonly Product[], date: KstDate): Plan => ({
  ...plan,
  dates: { ...plan.dates, ...Object.fromEntries(products.map((product) => [product, date])) },
});

/** The penalty of the whole plan; undefined while a date is missing or not possible. */
export function penaltyOf(fields: readonly DateField[]): number | undefined {
  const totals = fields.map(({ quotes, date }) => quotes.find((quote) => quote.date === date)?.total);
  if (totals.length === 0 || totals.includes(undefined)) return undefined;
  return totals.reduce((sum: number, total) => sum + (total ?? 0), 0);
}

export const itemsOf = (fields: readonly DateField[]): CancelData['body']['items'] =>
  fields.flatMap(({ products, date }) =>
    date === undefined ? [] : products.map((product) => ({ product, date })),
  );
