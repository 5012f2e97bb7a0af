import * as z from 'zod';
import {
  addDays,
  earliest,
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  kstDateOf,
  startOfKstDay,
} from '../business-calendar.ts';
import { quoteOf } from '../decide/cancellation.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { liveGroupProducts } from '../lifecycle/enrollment.ts';
import { companiesOn, type Group, mainOn, mainsFrom } from '../model/group.ts';
import type { StoredTenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import { endingOrder } from './cancellation-order.ts';
import { type Company, CompanyStepSchema, itemsOn, lastDaysOf, stepOn } from './cancellation-step.ts';

export const CancellationPlanSchema = z
  .strictObject({
    /** The common date: the one that was asked for, or the cheapest of the first and the last possible day and those of a new main company. */
    date: KstDateSchema,
    effectiveAt: InstantSchema,
    /** The last day on which all present companies can be cancelled; absent when none is subscribed. */
    lastDate: KstDateSchema.optional(),
    /** Whole won, the penalties of all companies. */
    total: z.int(),
    isPossible: z.boolean(),
    /** In the order in which the calls are accepted. A product that ends on the date already needs none. */
    steps: z.array(CompanyStepSchema),
  })
  .meta({ id: 'GroupCancellationPlan' });
type CancellationPlan = z.infer<typeof CancellationPlanSchema>;

/**
 * How a whole group is cancelled (R157): who belongs to it on a date ends on that date, in an order in which nobody is
 * left without the main company of the day. Nothing is written.
 */
export function cancellationPlanOf(
  group: Group,
  stored: readonly StoredTenant[],
  asked: KstDate | undefined,
  now: Instant,
): CancellationPlan {
  const today = kstDateOf(now);
  const companies = stored
    .map(({ tenant, usage }): Company => ({ tenant: applyDue(tenant, now).tenant, usage }))
    .filter(({ tenant }) => liveGroupProducts(tenant).length > 0);
  const lastDate = lastCommonDay(group, companies, today);
  const plans = (asked === undefined ? candidates(group, lastDate, today) : [asked]).map((date) =>
    planOn(group, companies, date, today),
  );
  const [cheapest] = plans.toSorted(
    (a, b) => Number(b.isPossible) - Number(a.isPossible) || a.total - b.total,
  );
  return { ...present(cheapest, 'a plan needs a date'), ...(lastDate && { lastDate }) };
}

function planOn(
  group: Group,
  companies: readonly Company[],
  date: KstDate,
  today: KstDate,
): Omit<CancellationPlan, 'lastDate'> {
  const main = mainOn(group, date).tenantId;
  const concerned = presentOn(group, companies, date);
  const total = concerned.reduce(
    (sum, { tenant, usage }) => sum + quoteOf(tenant, usage, itemsOn(tenant, date)).total,
    0,
  );
  const endings = [
    ...concerned.filter(({ tenant }) => tenant.tenantId !== main),
    ...concerned.filter(({ tenant }) => tenant.tenantId === main),
  ]
    .filter(({ tenant }) => liveGroupProducts(tenant).some(({ cancellation }) => cancellation?.date !== date))
    .map((company) => {
      const products = liveGroupProducts(company.tenant).map(({ product }) => product);
      return { tenantId: company.tenant.tenantId, products, company };
    });
  const { ordered, stuck } = endingOrder(group, endings, date, today);
  const [, next] = mainsFrom(group, date);
  const roleOf = (tenantId: string) => (tenantId === main ? 'MAIN' : 'AFFILIATE');
  const steps = [
    ...ordered.map(({ company, tenantId }) => stepOn(company, roleOf(tenantId), date, today)),
    ...stuck.map(([{ company, tenantId }, { refused }]) =>
      stepOn(company, roleOf(tenantId), date, today, { code: refused, nextMainFrom: next?.from }),
    ),
  ];
  const isPossible = steps.every(({ blockers }) => blockers.length === 0);
  return { date, effectiveAt: startOfKstDay(date), total, isPossible, steps };
}

/** Those that belong to the group on a date, in the order in which they came. */
function presentOn(group: Group, companies: readonly Company[], date: KstDate): Company[] {
  return companiesOn(group, date).flatMap(
    ([tenantId]) => companies.find(({ tenant }) => tenant.tenantId === tenantId) ?? [],
  );
}

/** Until somebody leaves, or the group is dissolved. */
function lastCommonDay(group: Group, companies: readonly Company[], today: KstDate): KstDate | undefined {
  const untils = [group.until, ...companiesOn(group, today).map(([, { until }]) => until)];
  const present = presentOn(group, companies, today);
  if (present.length === 0) return undefined;
  const lasts = present.flatMap(({ tenant }) => lastDaysOf(tenant, today));
  return earliest([...lasts, ...untils.map((until) => until && addDays(until, -1))]);
}

/**
 * Between the first and the last day a penalty rises or falls all the way: the least stands at an end. Under a new main
 * company a plan may be possible that was not before.
 */
function candidates(group: Group, last: KstDate | undefined, today: KstDate): KstDate[] {
  const first = addDays(today, 1);
  if (last === undefined) return [first];
  const [, ...next] = mainsFrom(group, first);
  const dates = new Set([first, ...next.map(({ from }) => from), last]);
  return [...dates].filter((date) => date <= last);
}
