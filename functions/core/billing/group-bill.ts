import * as z from 'zod';
import { earlier, KstDateSchema } from '../business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../catalog/terms.ts';
import type { Group } from '../model/group.ts';
import type { StoredTenant } from '../model/tenant.ts';
import { BillSchema, billOf, linesIn, totalsOf } from './bill.ts';
import { billedContractsOf } from './billed-contracts.ts';
import { lengthOf } from './contract-days.ts';
import { type Groups, payersOf } from './group-payers.ts';
import { PaymentViewSchema } from './payment.ts';
import type { Period } from './period.ts';

const ShareSchema = z.strictObject({
  tenantId: z.string(),
  companyId: z.string().optional(),
  billedTo: z.string().describe('The main company on these days: it pays.'),
  from: KstDateSchema,
  to: KstDateSchema,
  ...BillSchema.pick({ lines: true, samplePrices: true, creditEligibleTotal: true, total: true }).shape,
});
type Share = z.infer<typeof ShareSchema>;

export const GroupBillSchema = BillSchema.omit({ lines: true, billedTo: true, tenantId: true, payment: true })
  .extend({
    groupId: z.string(),
    payers: z
      .array(
        z.strictObject({
          tenantId: z.string(),
          total: z.int(),
          paymentStatus: PaymentViewSchema.shape.status
            .optional()
            .describe('Whether it has paid all that it pays for the month; as `payment` of its own bill.'),
        }),
      )
      .describe(
        'What each company that was the main one pays; the totals add up to `total`. For support all of them, for a customer those of its own.',
      ),
    companies: z
      .array(ShareSchema)
      .describe(
        'A share for each company and each run of days that one main company pays for: who joined, left or got another main company within the month is split by day.',
      ),
  })
  .meta({ id: 'GroupBill' });
export type GroupBill = z.infer<typeof GroupBillSchema>;

/** A company that is up to date, with the days that its bill is made of. */
export type BilledCompany = Pick<StoredTenant, 'tenant' | 'usage'>;

/**
 * The fees of a group in a month, in whole won, on one bill (R146): of the bills of its companies what the group pays,
 * or of that what these payers pay.
 */
export function groupBillOf(
  group: Group,
  groups: Groups,
  companies: readonly BilledCompany[],
  period: Period,
  isShown: (payer: string) => boolean = () => true,
): GroupBill {
  const shares = companies
    .flatMap((company) => sharesOf(group, groups, company, period))
    .filter(({ billedTo }) => isShown(billedTo));
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
function sharesOf(
  { groupId }: Group,
  groups: Groups,
  { tenant, usage }: BilledCompany,
  period: Period,
): Share[] {
  const { tenantId, identity } = tenant;
  const payers = payersOf(tenant, groups, period);
  const bill = billOf({ tenantId, contracts: billedContractsOf(tenant), payers }, usage, period);
  return payers
    .filter((run) => run.groupId === groupId)
    .flatMap(({ billedTo, from, to: last }) => {
      const totals = totalsOf(linesIn(bill.lines, { from, to: last }));
      const to = earlier(last, period.to);
      if (lengthOf({ from, to }) === 0 && totals.lines.length === 0) return [];
      const { companyId } = identity;
      return [{ tenantId, ...(companyId !== undefined && { companyId }), billedTo, from, to, ...totals }];
    });
}
