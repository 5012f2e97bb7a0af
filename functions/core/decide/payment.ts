import { type Instant, type KstMonth, kstDateOf, monthOf } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Actor, Step } from '../lifecycle/events.ts';
import type { Payment } from '../model/payment.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
import type { RefusalCode } from '../refusals/codes.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { PaymentReport } from '../requests/payment.ts';

/** What is known of the bill that a report is about. */
export interface KnownBill {
  /** What the company pays for the month. */
  readonly total: number;
  readonly payment: Payment | undefined;
}

/** Finance tells whether the bill of a month that is over is paid (F33). Undefined: it has told the same before. */
export function decidePayment(
  stored: StoredTenant,
  month: KstMonth,
  report: PaymentReport,
  { total, payment }: KnownBill,
  actor: Actor,
  now: Instant,
): Commit | Refusal | undefined {
  if (!stored.deployment?.isFinanceConnected) return refuse('FINANCE_NOT_CONNECTED');
  if (month >= monthOf(kstDateOf(now))) return refuse('MONTH_NOT_OVER');
  if (total <= 0) return refuse('NOTHING_TO_PAY');
  if (report.total !== total) return refuse('BILL_TOTAL_DIFFERS', { extensions: { total } });
  if (report.status === payment?.status) return undefined;
  const refused = orderRefusal(payment, report.status === 'OVERDUE' && report.returned === true);
  if (refused) return refuse(refused);
  const { tenant, steps } = applyDue(stored.tenant, now);
  const step: Step = {
    type: report.status === 'PAID' ? 'BILL_PAID' : 'BILL_OVERDUE',
    after: withOverdue(tenant, month, report.status === 'OVERDUE'),
    effectiveAt: now,
    actor,
    details: { month, total },
  };
  return commitOf(stored, [...steps, step], now, {
    payment: { ...payment, month, status: report.status, total, since: now },
  });
}

/** Reports may come late: that a bill was overdue says nothing against its payment, unless that has come back. */
function orderRefusal(payment: Payment | undefined, hasComeBack: boolean): RefusalCode | undefined {
  if (payment?.status === 'PAID') return hasComeBack ? undefined : 'BILL_PAID';
  return hasComeBack ? 'BILL_NOT_PAID' : undefined;
}

function withOverdue(tenant: Tenant, month: KstMonth, isOverdue: boolean): Tenant {
  const { overdueBills: before = [], ...others } = tenant;
  const kept = before.filter((other) => other !== month);
  const overdueBills = isOverdue ? [...kept, month].sort() : kept;
  return overdueBills.length === 0 ? others : { ...others, overdueBills };
}
