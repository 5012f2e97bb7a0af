import { paymentView } from '../../core/billing/payment.ts';
import { periodOf } from '../../core/billing/period.ts';
import { kstDateOf, monthOf } from '../../core/business-calendar.ts';
import { decidePayment, type KnownBill } from '../../core/decide/payment.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import type { Payment } from '../../core/model/payment.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import { PaymentReportSchema } from '../../core/requests/payment.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { billIn, paidIn } from '../pipeline/bills.ts';
import { actorOf } from '../pipeline/callers.ts';
import { etagOf, isDryRun } from '../pipeline/headers.ts';
import { assertLivedIn, billPathIn } from '../pipeline/month.ts';
import type { PaymentDeps } from '../pipeline/payments.ts';
import { triedOut } from '../pipeline/replies.ts';
import { type CommandDeps, runCommandWithLookup } from '../pipeline/run-command.ts';

const UNKNOWN: KnownBill = { total: 0, payment: undefined };

/** PUT …/billing/{month}/payment: finance tells whether a bill is paid. Telling the same again changes nothing. */
export function reportPayment(deps: CommandDeps & PaymentDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, month } = billPathIn(request);
  const report = parseInput(PaymentReportSchema, request.body, 'body');
  const { now } = request;
  const today = kstDateOf(now);
  return runCommandWithLookup(deps, request, {
    tenantId,
    lookUp: async (stored): Promise<KnownBill> => {
      assertLivedIn(month, stored.tenant, now, 'path/month');
      if (!stored.deployment?.isFinanceConnected || month === monthOf(today)) return UNKNOWN;
      const { tenant } = applyDue(stored.tenant, now);
      const bill = await billIn(deps, tenant, periodOf(month, today));
      const [{ total }, payments] = await Promise.all([
        paidIn(deps, bill, now),
        deps.payments([tenantId], month),
      ]);
      return { total, payment: payments.get(tenantId) };
    },
    decide: (stored, caller, known) => decidePayment(stored, month, report, known, actorOf(caller), now),
    unchanged: ({ tenant }, { payment }) => replyOf(request, tenant, payment),
    reply: ({ tenant, payment }) => replyOf(request, tenant, payment),
    dryRun: (commit) => triedOut(commit, { result: shown(commit.payment) }),
  });
}

function replyOf(request: HttpRequest, tenant: Tenant, payment: Payment | undefined): HttpReply {
  const body = shown(payment);
  return {
    status: 200,
    headers: { etag: etagOf(tenant.version) },
    body: isDryRun(request) ? { dryRun: true, result: body } : body,
  };
}

function shown(payment: Payment | undefined) {
  const view = payment && paymentView(payment.total, payment);
  if (!view) throw new Error('a payment is shown that was not told');
  return view;
}
