import * as z from 'zod';
import {
  addDays,
  daysBetween,
  earliest,
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  kstDateOf,
  later,
  startOfKstDay,
} from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { decideCancellation, quoteOf } from '../decide/cancellation.ts';
import { affiliatedTo, isGroupProduct, unevenCancellation } from '../groups/affiliate.ts';
import { endRefusal } from '../groups/ends.ts';
import { cancellationGuard } from '../guards/product-guards.ts';
import { LocalizedSchema } from '../language.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { lastCancellationDay } from '../lifecycle/early-end.ts';
import { dateInWords, wonInWords } from '../mails/wording/in-words.ts';
import { companyOn } from '../model/group.ts';
import type { Subscription } from '../model/subscription.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { UsageDays } from '../model/usage.ts';
import { withParticle } from '../particles.ts';
import { present } from '../present.ts';
import { REFUSALS, type RefusalCode } from '../refusals/codes.ts';
import { isRefusal } from '../refusals/refusals.ts';
import { CONFIRMATION_TEXTS } from '../requests/cancellation.ts';
import { type ConsequenceView, ConsequenceViewSchema, consequenceView } from '../views/consequence-view.ts';
import { ResetScheduleSchema, resetsBy } from '../views/reset-schedules.ts';
import { BACKUP_WARNING } from '../views/warnings.ts';
import { withOtherItems } from './cancellation-step.ts';
import { consequencesOf } from './consequences.ts';

const QuoteSchema = z.strictObject({
  date: KstDateSchema,
  effectiveAt: InstantSchema.describe('00:00 in Korea of the date; an end of today comes at once.'),
  /** Whole won for all products of the quote; the parts add up to it. */
  total: z.int(),
  discountPart: z.int(),
  remainingPart: z.int(),
  elapsedDays: z.int(),
  remainingDays: z.int(),
});

type Quote = z.infer<typeof QuoteSchema>;

export const QuotesSchema = z
  .strictObject({
    products: z.array(ProductSchema),
    quotes: z.array(QuoteSchema),
    /** The first date of the lowest total; absent when no date is possible. */
    cheapestDate: KstDateSchema.optional(),
    /** What the cheapest date saves against the first one. */
    saving: z.int().optional(),
    /** The same in a sentence; absent when nothing is saved. */
    advice: LocalizedSchema.optional(),
    resetSchedules: z.array(ResetScheduleSchema),
    blockers: z
      .array(z.strictObject({ product: ProductSchema, code: z.string(), fix: LocalizedSchema }))
      .describe('Why there is no quote: what stands in the way on every date that was asked for.'),
    /** One of these is typed to confirm. */
    confirmationTexts: z.array(z.string()),
    consequences: z
      .array(ConsequenceViewSchema)
      .describe('Of the first date of the quotes; ask with a later `from` for those of another date.'),
    warning: LocalizedSchema,
  })
  .meta({ id: 'CancellationQuotes' });
type Quotes = z.infer<typeof QuotesSchema>;

export interface QuoteRequest {
  readonly from: KstDate;
  readonly to: KstDate;
  readonly product: Product | undefined;
}

/** What cancelling costs on each date that is possible, what it would reset and what stands in its way (R125, R133-R137). */
export function quotesOf(stored: StoredTenant, { from, to, product }: QuoteRequest, now: Instant): Quotes {
  const { tenant } = applyDue(stored.tenant, now);
  const today = kstDateOf(now);
  const wanted = subscriptionsOf(tenant).filter((one) =>
    product ? one.product === product : one.phase !== 'ENDED',
  );
  const guarded = blockersOf(wanted, (subscription) => cancellationGuard({ tenant, subscription }));
  const dates = guarded.length > 0 ? [] : possibleDates(wanted, from, to, today);
  const inGroup = dates.map((date) => inGroupRefusal({ ...stored, tenant }, wanted, date, now));
  const quotes = dates
    .filter((_, index) => !inGroup[index])
    .map((date) => quoteOn(tenant, wanted, stored.usage, date));
  const onTheLast = quotes.length === 0 ? inGroup.at(-1) : undefined;
  const blockers = [
    ...guarded,
    ...blockersOf(wanted, ({ product }) => (isGroupProduct(product) ? onTheLast : undefined)),
  ];
  const [first] = quotes;
  return {
    products: wanted.map((one) => one.product),
    quotes,
    ...(first && savingOf(first, quotes)),
    resetSchedules: resetsBy({ ...stored, tenant }, wanted, now),
    blockers,
    confirmationTexts: Object.values(CONFIRMATION_TEXTS),
    consequences: first ? consequencesOn({ ...stored, tenant }, wanted, first.date, now) : [],
    warning: BACKUP_WARNING,
  };
}

/** By the very decision that the call would make, so that quote and dry run cannot differ. What else is scheduled stays. */
function consequencesOn(
  stored: StoredTenant,
  wanted: readonly Subscription[],
  date: KstDate,
  now: Instant,
): ConsequenceView[] {
  const { tenant, usage } = stored;
  const items = withOtherItems(
    tenant,
    wanted.map(({ product }) => product),
    date,
  );
  const acceptedPenalty = quoteOf(tenant, usage, items).total;
  const body = { items, acceptedPenalty, confirmationText: CONFIRMATION_TEXTS.en };
  const context = { actor: { type: 'CUSTOMER', sub: tenant.ownerSub }, now, isConditional: true } as const;
  const decision = decideCancellation(stored, body, context);
  return isRefusal(decision) ? [] : consequencesOf(decision, stored.deployment).map(consequenceView);
}

const blockersOf = (
  subscriptions: readonly Subscription[],
  codeOf: (subscription: Subscription) => RefusalCode | undefined,
): Quotes['blockers'] =>
  subscriptions.flatMap((subscription) => {
    const code = codeOf(subscription);
    return code ? [{ product: subscription.product, code, fix: REFUSALS[code].fix }] : [];
  });

/** What the group of an up-to-date tenant holds against ending these on a date, as the call for it would be refused (R154-R157). */
function inGroupRefusal(
  stored: StoredTenant,
  subscriptions: readonly Subscription[],
  date: KstDate,
  now: Instant,
): RefusalCode | undefined {
  const { tenant, group } = stored;
  const today = kstDateOf(now);
  if (!group || !companyOn(group, tenant.tenantId, today)) return undefined;
  const items = subscriptions.map(({ product }) => ({ product, date }));
  const ending = { tenantId: tenant.tenantId, products: items.map(({ product }) => product) };
  const uneven = affiliatedTo(stored, { now }) && unevenCancellation(tenant, items);
  return (uneven ?? endRefusal(group, ending, date, today))?.refused;
}

/** The dates from today on on which all of the products can be cancelled. */
function possibleDates(
  subscriptions: readonly Subscription[],
  from: KstDate,
  to: KstDate,
  today: KstDate,
): KstDate[] {
  const lasts = subscriptions.map((subscription) => lastCancellationDay(subscription, today));
  const last = earliest([to, ...lasts]) ?? to;
  const dates: KstDate[] = [];
  if (subscriptions.length === 0) return dates;
  for (let date = later(from, today); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function quoteOn(tenant: Tenant, subscriptions: readonly Subscription[], usage: UsageDays, date: KstDate) {
  const { total, items } = quoteOf(
    tenant,
    usage,
    subscriptions.map(({ product }) => ({ product, date })),
  );
  const sum = (part: (item: (typeof items)[number]) => number) =>
    items.reduce((all, item) => all + part(item), 0);
  const [longest] = items.toSorted((a, b) => b.remainingDays - a.remainingDays);
  const { elapsedDays, remainingDays } = present(longest, 'a quote is of a product');
  return {
    date,
    effectiveAt: startOfKstDay(date),
    total,
    discountPart: sum((item) => item.discountPart),
    remainingPart: sum((item) => item.remainingPart),
    elapsedDays,
    remainingDays,
  };
}

function savingOf(first: Quote, quotes: readonly Quote[]) {
  const cheapest = quotes.reduce((least, quote) => (quote.total < least.total ? quote : least), first);
  const saving = first.total - cheapest.total;
  const days = daysBetween(first.date, cheapest.date);
  const waiting = days === 1 ? 'Waiting a day' : `Waiting ${days} days`;
  const advice = {
    en: `${waiting}, until ${cheapest.date}, saves ${wonInWords(saving, 'en')}.`,
    ko: `해지일을 ${days}일 늦추어 ${withParticle(dateInWords(cheapest.date, 'ko'), '으로/로')} 하면 ${withParticle(wonInWords(saving, 'ko'), '을/를')} 절약할 수 있습니다.`,
  };
  return { cheapestDate: cheapest.date, saving, ...(saving > 0 && { advice }) };
}
