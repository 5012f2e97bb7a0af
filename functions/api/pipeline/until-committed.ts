import type { CommitOutcome } from '../../adapters/table/stored-response.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import type { Commit } from '../../core/commit.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { logCommit } from '../../runtime/commit-log.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { repeatedReply } from './idempotency.ts';

/** The call is answered without a write: a repeat, or a dry run. */
export interface Answered {
  readonly reply: HttpReply;
}

/** What was decided, with the transaction that writes it. */
export interface Proposal<T> {
  readonly decided: T;
  /** What the log says of the write. */
  readonly commits?: readonly Commit[];
  readonly commit: () => Promise<CommitOutcome>;
}

/**
 * One read, one decision, one transaction. A call that meets another writer decides again on the new state; a call that
 * loses every race is told to come back (BUSY).
 */
export async function untilCommitted<T>(
  request: HttpRequest,
  decide: () => Promise<Answered | Proposal<T>>,
): Promise<Answered | Pick<Proposal<T>, 'decided'>> {
  const { requestId, traceId } = request;
  const done = await untilWon(async () => {
    const proposal = await decide();
    if ('reply' in proposal) return proposal;
    const result = await proposal.commit();
    if (result.outcome === 'COMMITTED') {
      for (const commit of proposal.commits ?? []) logCommit(commit, { requestId, traceId });
      return proposal;
    }
    if (result.outcome === 'ANSWERED') return { reply: repeatedReply(result.record, request) };
    if (result.outcome === 'IN_FLIGHT') throw new RefusedError(refuse('IDEMPOTENCY_KEY_IN_FLIGHT'));
    return undefined;
  });
  if (!done) throw new RefusedError(refuse('BUSY'));
  return done;
}

/** As above, for a call whose whole answer is known when it is decided. */
export async function replyWhenCommitted(
  request: HttpRequest,
  decide: () => Promise<Answered | Proposal<HttpReply>>,
): Promise<HttpReply> {
  const done = await untilCommitted(request, decide);
  return 'reply' in done ? done.reply : done.decided;
}
