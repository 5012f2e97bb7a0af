import type { Page, PageRequest } from '../../adapters/table/page.ts';
import { paymentView } from '../../core/billing/payment.ts';
import { type Period, periodOf } from '../../core/billing/period.ts';
import { type Instant, KstMonthSchema, kstDateOf, monthOf } from '../../core/business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../../core/catalog/terms.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import type { Payment } from '../../core/model/payment.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import { StoreBusyError } from '../../core/refusals/refusals.ts';
import { type PayableBill, payableBillView } from '../../core/views/billing/payable-bill-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { billIn, paidIn } from '../pipeline/bills.ts';
import { assertOver } from '../pipeline/month.ts';
import { PageQuery, pageIn, TENANT_ID_CURSOR, withCursor } from '../pipeline/paging.ts';
import type { PaymentDeps } from '../pipeline/payments.ts';

export interface PayableBillsDeps extends PaymentDeps {
  readonly tenantIds: (page: PageRequest) => Promise<Page<string>>;
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
  /** A company that today's code cannot read holds up nothing but itself: for the operators, why. */
  readonly reportFailure: (tenantId: string, error: unknown) => void;
}

/** The month stands in the cursor's seal: without one, pages on both sides of midnight would be of two months. */
export const PayableBillsQuerySchema = PageQuery.extend({ month: KstMonthSchema });

/** Companies that are looked at beside each other. */
const AT_ONCE = 10;

/** GET /v1/bills: what companies pay for a month that is over, company by company, for finance. */
export async function listPayableBills(deps: PayableBillsDeps, request: HttpRequest): Promise<HttpReply> {
  const { month } = parseInput(PayableBillsQuerySchema, request.query, 'query');
  assertOver(month, request.now, 'query/month');
  const period = periodOf(month, kstDateOf(request.now));
  const page = await deps.tenantIds(pageIn(request, TENANT_ID_CURSOR));
  const payments = await deps.payments(page.items, month);
  const bills: PayableBill[] = [];
  const left: string[] = [];
  for (let start = 0; start < page.items.length; start += AT_ONCE) {
    const some = page.items.slice(start, start + AT_ONCE);
    const made = await Promise.all(
      some.map((tenantId) => billOrFailure(deps, tenantId, period, payments.get(tenantId), request.now)),
    );
    for (const [index, tenantId] of some.entries()) {
      const bill = made[index];
      if (bill === 'FAILED') left.push(tenantId);
      else if (bill) bills.push(bill);
    }
  }
  const body = { month, currency: CURRENCY, vatIncluded: VAT_INCLUDED, bills, left };
  return { status: 200, body: withCursor(request, body, page) };
}

async function billOrFailure(
  deps: PayableBillsDeps,
  tenantId: string,
  period: Period,
  payment: Payment | undefined,
  now: Instant,
): Promise<PayableBill | 'FAILED' | undefined> {
  try {
    return await payableBill(deps, await deps.tenant(tenantId), period, payment, now);
  } catch (error) {
    if (error instanceof StoreBusyError) throw error;
    deps.reportFailure(tenantId, error);
    return 'FAILED';
  }
}

async function payableBill(
  deps: PayableBillsDeps,
  known: KnownTenant | undefined,
  period: Period,
  payment: Payment | undefined,
  now: Instant,
): Promise<PayableBill | undefined> {
  if (!known || monthOf(kstDateOf(known.tenant.createdAt)) > period.month) return undefined;
  const { tenant } = applyDue(known.tenant, now);
  const paid = await paidIn(deps, await billIn(deps, tenant, period), now);
  if (paid.total <= 0) return undefined;
  const told = deps.deployment?.isFinanceConnected ? paymentView(paid.total, payment) : undefined;
  return payableBillView(known, period.month, paid, told);
}
