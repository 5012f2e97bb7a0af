import * as z from 'zod';
import {
  addDays,
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  kstDateOf,
  startOfKstDay,
} from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { lastCancellationDay, quoteOf } from '../decide/cancellation.ts';
import { CONFIRMATION_TEXTS } from '../forms/cancellation.ts';
import { cancellationGuard } from '../guards.ts';
import { REFUSALS } from '../refusals.ts';
import { settle } from '../settle.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../tenant.ts';
import { liveGroupProducts } from './affiliate.ts';
import { type Group, mainOn, membersOn } from './group.ts';

const StepSchema = z.strictObject({
  tenantId: z.string(),
  companyId: z.string().optional(),
  role: z.enum(['MAIN', 'AFFILIATE']),
  /** The call as its owner sends it; an affiliate's comes before the main company's. */
  method: z.literal('PUT'),
  path: z.string(),
  ifMatch: z.string(),
  body: z.strictObject({
    items: z.array(z.strictObject({ product: ProductSchema, date: KstDateSchema })),
    confirmationText: z.string(),
    acceptedPenalty: z.int(),
  }),
  blockers: z.array(z.strictObject({ product: ProductSchema, code: z.string(), fix: z.string() })),
});
type Step = z.infer<typeof StepSchema>;

export const CancellationPlanSchema = z
  .strictObject({
    /** The common date: the one that was asked for, or the cheaper one of the first and the last possible day. */
    date: KstDateSchema,
    effectiveAt: InstantSchema,
    /** The last day on which all companies can be cancelled; absent when none is subscribed. */
    lastDate: KstDateSchema.optional(),
    /** Whole won, the penalties of all companies. */
    total: z.int(),
    isPossible: z.boolean(),
    /** In the order in which the calls are accepted. */
    steps: z.array(StepSchema),
  })
  .meta({ id: 'GroupCancellationPlan' });
type CancellationPlan = z.infer<typeof CancellationPlanSchema>;

/** A company, settled, with the days that an early end is charged by. */
type Company = Pick<StoredTenant, 'tenant' | 'usage'>;

/** How a whole group is cancelled (R157): affiliates first, the main company last, all on one date. Nothing is written. */
export function cancellationPlanOf(
  group: Group,
  companies: readonly StoredTenant[],
  asked: KstDate | undefined,
  now: Instant,
): CancellationPlan {
  const today = kstDateOf(now);
  const main = mainOn(group, today).tenantId;
  const order = membersOn(group, today).map(([tenantId]) => tenantId);
  const settled: Company[] = companies
    .map(({ tenant, usage }) => ({ tenant: settle(tenant, now).tenant, usage }))
    .filter(({ tenant }) => order.includes(tenant.tenantId) && liveGroupProducts(tenant).length > 0)
    .sort((a, b) => order.indexOf(a.tenant.tenantId) - order.indexOf(b.tenant.tenantId));
  const inOrder = [
    ...settled.filter(({ tenant }) => tenant.tenantId !== main),
    ...settled.filter(({ tenant }) => tenant.tenantId === main),
  ];
  const lastDate = inOrder.flatMap(({ tenant }) => lastDays(tenant, today)).sort()[0];
  const onDate = (date: KstDate) =>
    inOrder.map((company) => stepOf(company, company.tenant.tenantId === main, date, today));
  const date = asked ?? cheapest(onDate, addDays(today, 1), lastDate);
  const steps = onDate(date);
  return {
    date,
    effectiveAt: startOfKstDay(date),
    ...(lastDate && { lastDate }),
    total: totalOf(steps),
    isPossible: steps.every(({ blockers }) => blockers.length === 0),
    steps,
  };
}

const lastDays = (tenant: Tenant, today: KstDate): KstDate[] =>
  liveGroupProducts(tenant).map((subscription) => lastCancellationDay(subscription, today));

/** Between the first and the last day a penalty rises or falls all the way: the least stands at an end. */
function cheapest(onDate: (date: KstDate) => Step[], first: KstDate, last: KstDate | undefined): KstDate {
  if (last === undefined || last <= first) return first;
  return totalOf(onDate(last)) < totalOf(onDate(first)) ? last : first;
}

const totalOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { body }) => sum + body.acceptedPenalty, 0);

function stepOf({ tenant, usage }: Company, isMain: boolean, date: KstDate, today: KstDate): Step {
  const { tenantId, version, identity } = tenant;
  const live = liveGroupProducts(tenant);
  // The plan of cancellations is replaced as a whole: what else is scheduled is named again.
  const others = subscriptionsOf(tenant).flatMap(({ product, cancellation }) =>
    cancellation && !live.some((one) => one.product === product)
      ? [{ product, date: cancellation.date }]
      : [],
  );
  const items = [...live.map(({ product }) => ({ product, date })), ...others];
  const blockers = live.flatMap((subscription) => {
    const { product } = subscription;
    const code = cancellationGuard(tenant, subscription);
    if (code) return [{ product, code, fix: REFUSALS[code].fix }];
    const last = lastCancellationDay(subscription, today);
    if (date >= today && date <= last) return [];
    return [{ product, code: 'DATE_OUT_OF_RANGE', fix: `Choose a date from ${today} to ${last}.` }];
  });
  return {
    tenantId,
    ...(identity.companyId !== undefined && { companyId: identity.companyId }),
    role: isMain ? 'MAIN' : 'AFFILIATE',
    method: 'PUT',
    path: `/v1/tenants/${tenantId}/cancellation`,
    ifMatch: `"v${version}"`,
    body: {
      items,
      confirmationText: CONFIRMATION_TEXTS.en,
      acceptedPenalty: quoteOf(tenant, usage, items).total,
    },
    blockers,
  };
}
