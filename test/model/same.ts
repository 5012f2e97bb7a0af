import { expect } from 'vitest';
import * as z from 'zod';
import { type Day, monthsFrom } from './calendar.ts';
import type { Company } from './company.ts';
import type { Enrolled } from './enrolled.ts';
import type { Part } from './part.ts';

const SubscriptionSchema = z.object({
  product: z.string(),
  plan: z.string(),
  partOfBundle: z.boolean(),
  status: z.string(),
  billingPlan: z.string(),
  commitment: z.object({ startDate: z.string(), endDate: z.string() }).optional(),
  renewal: z.object({ renewalType: z.string() }).optional(),
  scheduledChanges: z.array(z.object({ type: z.string(), effectiveDate: z.string() })),
  accounts: z.int().optional(),
});
const TenantSchema = z.object({ subscriptions: z.array(SubscriptionSchema) });
const EntitlementSchema = z.object({
  products: z
    .array(z.object({ product: z.string(), loginAllowed: z.boolean(), code: z.string() }))
    .optional(),
});
const BillSchema = z.object({
  total: z.int(),
  lines: z.array(
    z.object({ product: z.string(), kind: z.string(), quantity: z.int().default(1), amount: z.int() }),
  ),
});
const EventsSchema = z.object({
  events: z.array(z.object({ type: z.string(), product: z.string().optional() })),
  nextCursor: z.string().optional(),
});
/** When the services are told of settings depends on how many tellings were under way. */
const TECHNICAL = ['SETTINGS_APPLIED'];

/** Compares what both show; a difference says what the company was asked for, so that it can be lived again. */
export async function expectSame(
  {
    model,
    real,
    asked,
  }: { readonly model: Company; readonly real: Enrolled; readonly asked: readonly string[] },
  billsSince: Day,
): Promise<void> {
  const shown = await shownOf(real, monthsFrom(billsSince, model.today()));
  const expected = expectedOf(model, monthsFrom(billsSince, model.today()));
  expect({ today: model.today(), ...shown }, asked.join('\n')).toEqual({ today: model.today(), ...expected });
}

async function shownOf(real: Enrolled, months: readonly string[]) {
  const { subscriptions } = TenantSchema.parse(await real.read(''));
  const entitlement = EntitlementSchema.parse(await real.entitlement());
  const bills: Record<string, unknown> = {};
  for (const month of months) {
    const { total, lines } = BillSchema.parse(await real.read(`/billing/${month}`));
    bills[month] = {
      total,
      lines: lines
        .map(({ product, kind, quantity, amount }) => `${product} ${kind} ${quantity} ${amount}`)
        .sort(),
    };
  }
  return {
    subscriptions: subscriptions.map(({ commitment, renewal, scheduledChanges, accounts, ...rest }) => ({
      ...rest,
      term: commitment && `${commitment.startDate} ${commitment.endDate}`,
      renewal: renewal?.renewalType,
      scheduled: scheduledChanges.map(({ type, effectiveDate }) => `${type} ${effectiveDate}`),
      accounts: accounts ?? 0,
    })),
    logins: (entitlement.products ?? [])
      .filter(({ loginAllowed }) => loginAllowed)
      .map(({ product, code }) => `${product} ${code}`)
      .sort(),
    bills,
    events: (await eventsOf(real)).sort(),
    mails: real.mails().toSorted(),
  };
}

async function eventsOf(real: Enrolled): Promise<string[]> {
  const found: string[] = [];
  for (let cursor = ''; ; ) {
    const page = EventsSchema.parse(await real.read(`/events?limit=100${cursor}`));
    found.push(
      ...page.events
        .filter(({ type }) => !TECHNICAL.includes(type))
        .map(({ type, product }) => (product === undefined ? type : `${type} ${product}`)),
    );
    if (page.nextCursor === undefined) return found;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

const STATUS = { TRIAL: 'TRIALING', SUSPENDED: 'SUSPENDED', PAID: 'ACTIVE', ENDED: 'CANCELED' } as const;

function expectedOf(model: Company, months: readonly string[]) {
  const shown = (part: Readonly<Part>) => ({
    product: part.product,
    plan: part.plan,
    partOfBundle: part.isInBundle,
    status: STATUS[part.phase],
    billingPlan: part.billingPlan,
    term: part.term && `${part.term.start} ${part.term.end}`,
    renewal: part.renewal,
    scheduled: [
      ...(part.reservation ? [`START_PAID_SERVICE ${part.reservation.date}`] : []),
      ...(part.cancellation ? [`CANCELLATION ${part.cancellation}`] : []),
    ],
    accounts: part.phase === 'ENDED' ? 0 : model.usage.count('accounts', part.product),
  });
  return {
    subscriptions: model.parts.map(shown),
    logins: model.parts
      .filter(({ phase }) => phase === 'TRIAL' || phase === 'PAID')
      .map(({ product, phase }) => `${product} ${STATUS[phase]}`)
      .sort(),
    bills: Object.fromEntries(
      months.map((month) => {
        const { total, lines } = model.bill(month);
        return [month, { total, lines: lines.toSorted() }];
      }),
    ),
    events: model.happened.toSorted(),
    mails: model.mails.toSorted(),
  };
}
