import type { CommitOutcome, KeptAnswer } from '../adapters/kept-answer.ts';
import type { MemberStore } from '../adapters/member-store.ts';
import { accepted, callerIn, visibleOf } from '../command-flow/callers.ts';
import { isDryRun } from '../command-flow/headers.ts';
import { callIn, keptAnswer, repeatedReply } from '../command-flow/idempotency.ts';
import { subscriptionPathIn } from '../command-flow/path-parameters.ts';
import { type CapacityReport, decideUsedBytes } from '../core/decide/used-bytes.ts';
import { UsedBytesFormSchema } from '../core/forms/capacity.ts';
import { RefusedError, refuse } from '../core/refusals.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

export type UsedBytesDeps = Pick<MemberStore, 'load'> & {
  readonly commitReport: (report: CapacityReport, kept: KeptAnswer | undefined) => Promise<CommitOutcome>;
};

/** Accounts of the same company come in parallel. */
const MAX_TRIES = 5;

/** PUT …/subscriptions/{product}/capacity/usage: the products report for any company. */
export async function reportUsedBytes(deps: UsedBytesDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const form = parseInput(UsedBytesFormSchema, request.body, 'body');
  const caller = callerIn(request);
  const call = isDryRun(request) ? undefined : callIn(request, caller);
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const { known: found, answered } = await deps.load(tenantId, call);
    if (answered) return repeatedReply(answered, request);
    const known = visibleOf(found, caller);
    const report = accepted(decideUsedBytes(known, product, form, request.now));
    const { capacity } = report;
    if (isDryRun(request)) return { status: 200, body: { dryRun: true, result: { capacity } } };
    const reply: HttpReply = { status: 200, body: { capacity } };
    const result = await deps.commitReport(report, call && keptAnswer(call, request, reply));
    if (result.outcome === 'COMMITTED') return reply;
    if (result.outcome === 'ANSWERED') return repeatedReply(result.record, request);
    if (result.outcome === 'IN_FLIGHT') throw new RefusedError(refuse('IDEMPOTENCY_KEY_IN_FLIGHT'));
  }
  throw new RefusedError(refuse('BUSY'));
}
