import type { Bill } from '../../core/billing/bill.ts';
import type { GroupBill } from '../../core/billing/group-bill.ts';
import { type PaymentView, paymentView } from '../../core/billing/payment.ts';
import type { Instant, KstMonth } from '../../core/business-calendar.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import type { Payment } from '../../core/model/payment.ts';
import { type GroupBillDeps, paidIn } from './bills.ts';

export interface PaymentDeps extends GroupBillDeps {
  readonly payments: (tenantIds: readonly string[], month: KstMonth) => Promise<ReadonlyMap<string, Payment>>;
  readonly deployment?: Deployment;
}

/** The bill of a company with its payment, where a finance system is connected and the month is over. */
export async function withPayment(deps: PaymentDeps, bill: Bill, now: Instant): Promise<Bill> {
  if (!isTold(deps, bill)) return bill;
  const { tenantId, month } = bill;
  const [{ total }, payments] = await Promise.all([
    paidIn(deps, bill, now),
    deps.payments([tenantId], month),
  ]);
  const payment = paymentView(total, payments.get(tenantId));
  return payment ? { ...bill, payment } : bill;
}

/** The bill of a group with what is told of its payers. */
export async function withPaymentStatus(deps: PaymentDeps, bill: GroupBill): Promise<GroupBill> {
  if (!isTold(deps, bill)) return bill;
  const payments = await deps.payments(
    bill.payers.map(({ tenantId }) => tenantId),
    bill.month,
  );
  const payers = bill.payers.map((payer) => {
    const payment = paymentView(payer.total, payments.get(payer.tenantId));
    return payment ? { ...payer, paymentStatus: payment.status } : payer;
  });
  return { ...bill, payers };
}

const isTold = ({ deployment }: PaymentDeps, { partial }: Pick<Bill, 'partial'>): boolean =>
  deployment?.isFinanceConnected === true && !partial;

/** For the column of a file: whose payment is known. */
export const statusByPayer = (bill: Bill): ReadonlyMap<string, PaymentView['status']> =>
  new Map(bill.payment ? [[bill.tenantId, bill.payment.status]] : []);
