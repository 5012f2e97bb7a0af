import { periodOf } from '../../core/billing/period.ts';
import { kstDateOf, monthOf } from '../../core/business-calendar.ts';
import { decideCashReceipt } from '../../core/decide/cash-receipt.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import { CashReceiptRequestSchema } from '../../core/requests/cash-receipt.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { billIn, type GroupBillDeps, paidIn } from '../pipeline/bills.ts';
import { actorOf } from '../pipeline/callers.ts';
import { cashReceiptDryRun, cashReceiptReply } from '../pipeline/cash-receipt-replies.ts';
import { assertLivedIn, billPathIn } from '../pipeline/month.ts';
import { type CommandDeps, runCommandWithLookup } from '../pipeline/run-command.ts';

/** PUT …/cash-receipts/{month} */
export function requestCashReceipt(
  deps: CommandDeps & GroupBillDeps,
  request: HttpRequest,
): Promise<HttpReply> {
  const { tenantId, month } = billPathIn(request);
  const body = parseInput(CashReceiptRequestSchema, request.body, 'body');
  const { now } = request;
  const today = kstDateOf(now);
  return runCommandWithLookup(deps, request, {
    tenantId,
    lookUp: async (stored) => {
      assertLivedIn(month, stored.tenant, now, 'path/month');
      if (month === monthOf(today)) return 0;
      const { tenant } = applyDue(stored.tenant, now);
      const bill = await billIn(deps, tenant, periodOf(month, today));
      return (await paidIn(deps, bill, now)).total;
    },
    decide: (stored, caller, total) => decideCashReceipt(stored, month, body, total, actorOf(caller), now),
    reply: (commit) => cashReceiptReply(commit, month),
    dryRun: (commit) => cashReceiptDryRun(commit, month),
  });
}
