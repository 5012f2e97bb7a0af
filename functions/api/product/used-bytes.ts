import type { RegisteredAccountStore } from '../../adapters/stores/accounts/registered-account-store.ts';
import type { CommitOutcome, StoredResponse } from '../../adapters/table/stored-response.ts';
import { type CapacityReport, decideUsedBytes } from '../../core/decide/used-bytes.ts';
import { orRefuse } from '../../core/refusals/refusals.ts';
import { UsedBytesRequestSchema } from '../../core/requests/capacity.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn, visibleOf } from '../pipeline/callers.ts';
import { isDryRun } from '../pipeline/headers.ts';
import { callIn, repeatedReply, storedResponse } from '../pipeline/idempotency.ts';
import { subscriptionPathIn } from '../pipeline/path-parameters.ts';
import { replyWhenCommitted } from '../pipeline/until-committed.ts';

export type UsedBytesDeps = Pick<RegisteredAccountStore, 'load'> & {
  readonly commitReport: (report: CapacityReport, kept: StoredResponse | undefined) => Promise<CommitOutcome>;
};

/** PUT …/subscriptions/{product}/capacity/usage: the products report for any company. */
export async function reportUsedBytes(deps: UsedBytesDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const body = parseInput(UsedBytesRequestSchema, request.body, 'body');
  const caller = callerIn(request);
  const call = callIn(request, caller);
  return replyWhenCommitted(request, async () => {
    const { known: found, answered } = await deps.load(tenantId, call);
    if (answered) return { reply: repeatedReply(answered, request) };
    const known = visibleOf(found, request);
    const report = orRefuse(decideUsedBytes(known, product, body, request.now));
    const result = { capacity: report.capacity };
    if (isDryRun(request)) return { reply: { status: 200, body: { dryRun: true, result } } };
    const reply = { status: 200, body: result };
    return { decided: reply, commit: () => deps.commitReport(report, storedResponse(call, request, reply)) };
  });
}
