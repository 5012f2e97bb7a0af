import type { KstDate } from '../../functions/core/business-calendar.ts';
import { type Instant, kstDateOf, startOfKstDay } from '../../functions/core/business-calendar.ts';
import type { Product } from '../../functions/core/catalog/codes.ts';
import type { Commit } from '../../functions/core/commit.ts';
import type { Consequence } from '../../functions/core/consequences/consequence.ts';
import { decideCancellation, quoteOf } from '../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../functions/core/decide/paid-switch.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import type { Billing } from './plan-changes.ts';
import { BODIES } from './requests.ts';
import { cancellationRequest, contextAt, decided, switchRequest } from './subscriptions.ts';
import { committed, ready } from './tenants.ts';

/** The trials begin on 2026-06-30, so the last free day is 2026-07-29; what is paid is paid from 2026-07-03 on. */
const PAID_AT: Instant = '2026-07-03T05:00:00Z';
/** 14:00 in Seoul. */
export const NOW: Instant = '2026-07-08T05:00:00Z';
export const TODAY: KstDate = kstDateOf(NOW);

export type Company = Partial<Record<Product, Billing>>;

/** A company with these products, each on trial or paid in its way; both parts of the bundle are one. */
export function companyOf(products: Company): StoredTenant {
  const { NAVER_WORKS, WORKPLACE } = products;
  const offer = NAVER_WORKS && WORKPLACE ? 'BUNDLE' : (Object.keys(products)[0] as Product);
  return Object.entries(products).reduce(
    (stored, [product, billing]) => paidBy(stored, product as Product, billing),
    ready(BODIES[offer]),
  );
}

function paidBy(stored: StoredTenant, product: Product, billing: Billing): StoredTenant {
  if (billing === 'trial') return stored;
  const body = switchRequest({
    billingPlan: billing === 'monthly' ? 'MONTHLY' : 'ANNUAL',
    startDate: kstDateOf(PAID_AT),
  });
  return decided(stored, decidePaidSwitch(stored, product, body, contextAt(PAID_AT)));
}

/** The dates on which products are cancelled; none for a trial that nobody pays for. */
export type WayOut = Partial<Record<Product, KstDate>>;

const itemsOf = (way: WayOut) =>
  Object.entries(way).map(([product, date]) => ({ product: product as Product, date }));

export function cancelledBy(stored: StoredTenant, way: WayOut): Commit {
  const items = itemsOf(way);
  const { total } = quoteOf(stored.tenant, stored.usage, items);
  return committed(decideCancellation(stored, cancellationRequest(items, total), contextAt(NOW)));
}

/** A consequence in short: its code, what it is about, and its dates and prices. */
export function inShort(consequence: Consequence): string {
  const { code, ...more } = consequence;
  const words = Object.entries(more).flatMap(([name, value]) => {
    if (name === 'samplePrices') return [];
    if (Array.isArray(value)) return [`${value.length} of them`];
    return [dayOf(String(value))];
  });
  return [code, ...words].join(' ');
}

/** An instant of midnight in Seoul as its day. */
const dayOf = (text: string): string => {
  if (!text.endsWith('Z')) return text;
  const day = kstDateOf(text as Instant);
  return startOfKstDay(day) === text ? day : `${day} now`;
};
