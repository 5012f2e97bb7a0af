import { billCsv } from '../../core/billing/bill-csv.ts';
import { mainsIn } from '../../core/billing/group-payers.ts';
import { wholeMonth } from '../../core/billing/payers.ts';
import { type Period, periodOf } from '../../core/billing/period.ts';
import { kstDateOf } from '../../core/business-calendar.ts';
import type { Group } from '../../core/model/group.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { groupBillIn } from '../pipeline/bills.ts';
import { callerIn, isSupport } from '../pipeline/callers.ts';
import { assertGroupedIn, groupBillPathIn } from '../pipeline/month.ts';
import { type PaymentDeps, withPaymentStatus } from '../pipeline/payments.ts';
import { withPresentOwners } from '../pipeline/present-owners.ts';
import { BillQuerySchema, billReply } from './billing.ts';

/** GET /v1/groups/{groupId}/billing/{month} (R146): also of companies that have left since, and of a group that is no more. */
export async function getGroupBill(deps: PaymentDeps, request: HttpRequest): Promise<HttpReply> {
  const { groupId, month } = groupBillPathIn(request);
  const { language } = parseInput(BillQuerySchema, request.query, 'query');
  request.language.choose(language);
  const today = kstDateOf(request.now);
  const stored = (await deps.groups([groupId])).get(groupId);
  const group = billedGroup(stored && (await withPresentOwners(deps, stored, today)), request);
  assertGroupedIn(month, group, request.now);
  const period = periodOf(month, today);
  const isShown = shownPayers(group, period, request);
  const { bill: unpaid, known } = await groupBillIn(deps, group, period, request.now, isShown);
  const bill = await withPaymentStatus(deps, unpaid);
  return billReply(request, bill, `group-bill-${month}.csv`, () => {
    const payer = mainsIn(group, wholeMonth(period)).findLast(({ billedTo }) => isShown(billedTo))?.billedTo;
    const profile = known.find(({ tenant }) => tenant.tenantId === payer)?.profile;
    const companyIds = new Map(known.map(({ tenant }) => [tenant.tenantId, tenant.identity.companyId]));
    if (profile) request.language.useLanguageOf(profile);
    const payments = new Map(bill.payers.map(({ tenantId, paymentStatus }) => [tenantId, paymentStatus]));
    return billCsv(bill, companyIds, request.language.chosen, payments);
  });
}

/** Support sees the bills of every group, a customer those of one in which a company of its own is or was the main one. */
function billedGroup(group: Group | undefined, request: HttpRequest): Group {
  const caller = callerIn(request);
  const today = kstDateOf(request.now);
  const isPayer = group?.mains.some(({ ownerSub, from }) => ownerSub === caller.sub && from <= today);
  if (!group || !(isSupport(caller) || isPayer)) throw new RefusedError(refuse('NOT_FOUND'));
  return group;
}

/**
 * Whose part of the bill the caller sees: support all of it, a customer what companies of its own pay. A payer of
 * no day of the month has no bill of it; a main company of a day to come does not pay yet.
 */
function shownPayers(group: Group, period: Period, request: HttpRequest): (tenantId: string) => boolean {
  const caller = callerIn(request);
  if (isSupport(caller)) return () => true;
  const today = kstDateOf(request.now);
  const own = new Set(
    group.mains.flatMap(({ ownerSub, tenantId }) => (ownerSub === caller.sub ? [tenantId] : [])),
  );
  const paid = mainsIn(group, wholeMonth(period)).some(
    ({ billedTo, from }) => own.has(billedTo) && from <= today,
  );
  if (!paid) throw new RefusedError(refuse('NOT_FOUND'));
  return (tenantId) => own.has(tenantId);
}
