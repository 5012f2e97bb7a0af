import * as z from 'zod';
import { billedContractsOf } from '../billed-contracts.ts';
import { BillSchema, billOf, totalsOf } from '../billing/bill.ts';
import { type Days, lengthOf, overlapOf } from '../billing/contract-days.ts';
import type { Line } from '../billing/line.ts';
import type { Period } from '../billing/period.ts';
import { addDays, earlier, KstDateSchema, lastDayOf } from '../business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../catalog/terms.ts';
import type { StoredTenant, Tenant } from '../tenant.ts';
import { type Group, mainsFrom } from './group.ts';

const ShareSchema = z.strictObject({
  tenantId: z.string(),
  companyId: z.string().optional(),
  billedTo: z.string().describe('The main company on these days: it pays.'),
  from: KstDateSchema,
  to: KstDateSchema,
  ...BillSchema.pick({ lines: true, samplePrices: true, creditEligibleTotal: true, total: true }).shape,
});
type Share = z.infer<typeof ShareSchema>;

export const GroupBillSchema = BillSchema.omit({ lines: true, billedTo: true, groupDays: true })
  .extend({
    groupId: z.string(),
    payers: z
      .array(z.strictObject({ tenantId: z.string(), total: z.int() }))
      .describe('What each company that was the main one pays; the totals add up to `total`.'),
    companies: z
      .array(ShareSchema)
      .describe(
        'A share for each company and each run of days that one main company pays for: who joined, left or got another main company within the month is split by day.',
      ),
  })
  .meta({ id: 'GroupBill' });
type GroupBill = z.infer<typeof GroupBillSchema>;

/** A company, settled, with the days that its bill is made of. */
export type BilledCompany = Pick<StoredTenant, 'tenant' | 'usage'>;

/** All fees of a group in a month, in whole won, on one bill (R146). It is made of the bills of its companies. */
export function groupBillOf(group: Group, companies: readonly BilledCompany[], period: Period): GroupBill {
  const shares = companies.flatMap((company) => sharesOf(group, company, period));
  const payers = [...new Set(shares.map(({ billedTo }) => billedTo))];
  const { lines: _, ...totals } = totalsOf(shares.flatMap(({ lines }) => lines));
  return {
    ...period,
    days: lengthOf(period),
    groupId: group.groupId,
    currency: CURRENCY,
    vatIncluded: VAT_INCLUDED,
    ...totals,
    payers: payers.map((tenantId) => ({
      tenantId,
      total: shares.reduce((sum, { billedTo, total }) => sum + (billedTo === tenantId ? total : 0), 0),
    })),
    companies: shares,
  };
}

/** A penalty is due on its date, also when that is today; usage counts up to yesterday. */
function sharesOf(group: Group, { tenant, usage }: BilledCompany, period: Period): Share[] {
  const { tenantId, identity } = tenant;
  return billedRunsOf(group, tenant, wholeMonth(period)).flatMap(({ payer, days }) => {
    const used = { from: days.from, to: earlier(days.to, period.to) };
    const isDue = (line: Line): boolean =>
      line.kind !== 'PENALTY' || (days.from <= line.date && line.date <= days.to);
    const bill = billOf(payer, billedContractsOf(tenant), usage, { ...period, ...used });
    const totals = totalsOf(bill.lines.filter(isDue));
    if (lengthOf(used) === 0 && totals.lines.length === 0) return [];
    const { companyId } = identity;
    return [{ tenantId, ...(companyId !== undefined && { companyId }), billedTo: payer, ...used, ...totals }];
  });
}

/** Of these days those that are billed to the group, by the company that pays for them. */
function billedRunsOf(
  group: Group,
  tenant: Tenant,
  days: Days,
): { readonly payer: string; readonly days: Days }[] {
  return groupDaysOf(tenant, days)
    .filter(({ groupId }) => groupId === group.groupId)
    .flatMap((run) =>
      mainsFrom(group, run.from).flatMap(({ tenantId: payer, from, until }) => {
        const part = overlapOf(run, { from, to: until ? addDays(until, -1) : run.to });
        return lengthOf(part) > 0 ? [{ payer, days: part }] : [];
      }),
    );
}

/** Of these days those that a group is billed for, oldest first. */
export function groupDaysOf({ billedTo = [] }: Tenant, days: Days): (Days & { readonly groupId: string })[] {
  return billedTo.flatMap(({ from, groupId }, index) => {
    const next = billedTo[index + 1];
    const run = overlapOf(days, { from, to: next ? addDays(next.from, -1) : days.to });
    return groupId !== undefined && lengthOf(run) > 0 ? [{ ...run, groupId }] : [];
  });
}

export const wholeMonth = ({ from, month }: Period): Days => ({ from, to: lastDayOf(month) });
