import { decideCashReceiptResult } from '../../core/decide/cash-receipt.ts';
import { CashReceiptResultSchema } from '../../core/requests/cash-receipt.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { actorOf } from '../pipeline/callers.ts';
import { cashReceiptDryRun, cashReceiptReply } from '../pipeline/cash-receipt-replies.ts';
import { billPathIn } from '../pipeline/month.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** PUT …/cash-receipts/{month}/result */
export async function reportCashReceipt(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, month } = billPathIn(request);
  const body = parseInput(CashReceiptResultSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideCashReceiptResult(stored, month, body, actorOf(caller), request.now),
    reply: (commit) => cashReceiptReply(commit, month),
    dryRun: (commit) => cashReceiptDryRun(commit, month),
  });
}
