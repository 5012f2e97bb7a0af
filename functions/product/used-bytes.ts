import type { CommitOutcome, KeptAnswer } from '../adapters/kept-answer.ts';
import type { MemberStore } from '../adapters/member-store.ts';
import { accepted, callerIn, visibleOf } from '../command-flow/callers.ts';
import { isDryRun } from '../command-flow/headers.ts';
import { callIn, keptAnswer, repeatedReply } from '../command-flow/idempotency.ts';
import { subscriptionPathIn } from '../command-flow/path-parameters.ts';
import { replyWhenCommitted } from '../command-flow/until-committed.ts';
import { type CapacityReport, decideUsedBytes } from '../core/decide/used-bytes.ts';
import { UsedBytesFormSchema } from '../core/forms/capacity.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

export type UsedBytesDeps = Pick<MemberStore, 'load'> & {
  readonly commitReport: (report: CapacityReport, kept: KeptAnswer | undefined) => Promise<CommitOutcome>;
};

/** PUT …/subscriptions/{product}/capacity/usage: the products report for any company. */
export async function reportUsedBytes(deps: UsedBytesDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const form = parseInput(UsedBytesFormSchema, request.body, 'body');
  const caller = callerIn(request);
  const call = callIn(request, caller);
  return replyWhenCommitted(request, async () => {
    const { known: found, answered } = await deps.load(tenantId, call);
    if (answered) return { reply: repeatedReply(answered, request) };
    const known = visibleOf(found, caller);
    const report = accepted(decideUsedBytes(known, product, form, request.now));
    const result = { capacity: report.capacity };
    if (isDryRun(request)) return { reply: { status: 200, body: { dryRun: true, result } } };
    const reply = { status: 200, body: result };
    return { decided: reply, commit: () => deps.commitReport(report, keptAnswer(call, request, reply)) };
  });
}
