import { type Instant, type KstMonth, kstDateOf, monthOf } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Actor, Step } from '../lifecycle/events.ts';
import type { CashReceipt } from '../model/cash-receipt.ts';
import { kindPaying, paymentKindsOf } from '../model/payment-method.ts';
import { cashReceiptOf, type StoredTenant, type Tenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { CashReceiptRequest, CashReceiptResult } from '../requests/cash-receipt.ts';

/** Asks for the receipt of a month that is over (R117). `total` is what the company pays for it. */
export function decideCashReceipt(
  stored: StoredTenant,
  month: KstMonth,
  request: CashReceiptRequest,
  total: number,
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  const { billing, erased } = stored.profile;
  if (erased) return refuse('CASH_RECEIPT_BY_SUPPORT');
  if (month >= monthOf(kstDateOf(now))) return refuse('MONTH_NOT_OVER');
  const former = cashReceiptOf(stored.profile, month);
  if (former && former.state !== 'REJECTED') return refuse('CASH_RECEIPT_REQUESTED');
  if (total <= 0) return refuse('NOTHING_TO_RECEIPT');
  const kinds = paymentKindsOf(stored.tenant.paymentKinds, billing?.paymentMethod);
  // A payment by card has its own slip.
  if (kindPaying(kinds, month) === 'CARD') return refuse('CASH_RECEIPT_FOR_CARD');
  const identifier = request.identifier.replaceAll('-', '');
  const receipt: CashReceipt = {
    month,
    purpose: request.purpose,
    state: 'REQUESTED',
    identifier,
    maskedIdentifier: masked(identifier),
    total,
    requestedAt: now,
  };
  return changed(stored, receipt, 'CASH_RECEIPT_REQUESTED', actor, now);
}

/** Support tells what came of a request. The number that it named is needed no more. */
export function decideCashReceiptResult(
  stored: StoredTenant,
  month: KstMonth,
  result: CashReceiptResult,
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  const requested = cashReceiptOf(stored.profile, month);
  if (requested?.state !== 'REQUESTED') return refuse('CASH_RECEIPT_NOT_REQUESTED');
  const { identifier: _, ...others } = requested;
  const type = result.state === 'ISSUED' ? 'CASH_RECEIPT_ISSUED' : 'CASH_RECEIPT_REJECTED';
  return changed(stored, { ...others, ...result, closedAt: now }, type, actor, now);
}

function changed(
  stored: StoredTenant,
  receipt: CashReceipt,
  type: 'CASH_RECEIPT_REQUESTED' | 'CASH_RECEIPT_ISSUED' | 'CASH_RECEIPT_REJECTED',
  actor: Actor,
  now: Instant,
): Commit {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const { profile } = stored;
  const { month, purpose } = receipt;
  const others = (profile.billing?.cashReceipts ?? []).filter((other) => other.month !== month);
  const cashReceipts = [...others, receipt].sort((a, b) => a.month.localeCompare(b.month));
  const after = withAwaited(tenant, cashReceipts);
  const step: Step = { type, after, effectiveAt: now, actor, details: { month, purpose } };
  return commitOf(stored, [...steps, step], now, {
    profile: { ...profile, billing: { ...profile.billing, cashReceipts }, revision: profile.revision + 1 },
  });
}

function withAwaited(tenant: Tenant, receipts: readonly CashReceipt[]): Tenant {
  const { awaitedReceipts: _, ...others } = tenant;
  const awaited = receipts.flatMap(({ state, month }) => (state === 'REQUESTED' ? [month] : []));
  return awaited.length === 0 ? others : { ...others, awaitedReceipts: awaited };
}

/** All but the last four digits. */
const masked = (identifier: string): string => `${'*'.repeat(identifier.length - 4)}${identifier.slice(-4)}`;
