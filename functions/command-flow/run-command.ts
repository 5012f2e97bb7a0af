import type { Loaded } from '../adapters/command-store.ts';
import type { IdempotentCall } from '../adapters/idempotency-items.ts';
import type { CommitOutcome, KeptAnswer } from '../adapters/kept-answer.ts';
import type { Claim } from '../core/claims.ts';
import type { Commit } from '../core/commit.ts';
import { keepingGroup } from '../core/groups/keep-main.ts';
import { type Refusal, RefusedError, refuse } from '../core/refusals.ts';
import { refuseTaken, type TakenValues } from '../core/taken-values.ts';
import type { StoredTenant } from '../core/tenant.ts';
import type { Caller, HttpReply, HttpRequest } from '../runtime/http-entry.ts';
import { accepted, callerIn, visibleOf } from './callers.ts';
import { checkIfMatch, isDryRun } from './headers.ts';
import { callIn, keptAnswer, repeatedReply } from './idempotency.ts';
import { dryRunReply } from './replies.ts';

export interface CommandDeps {
  readonly load: (tenantId: string, call: IdempotentCall | undefined, name?: Claim) => Promise<Loaded>;
  readonly commit: (commit: Commit, kept: KeptAnswer | undefined) => Promise<CommitOutcome>;
}

export interface Command {
  readonly tenantId: string;
  /** The name that the command would take: the decision hears who has it. */
  readonly name?: Claim;
  /** A second look, for what depends on the tenant: whose its new names are, which trials it has used. */
  readonly look?: (stored: StoredTenant) => Promise<TakenValues>;
  readonly decide: (
    stored: StoredTenant,
    caller: Caller,
    ownedBy: string | undefined,
    known: TakenValues,
  ) => Commit | Refusal;
  readonly reply: (commit: Commit, stored: StoredTenant) => HttpReply;
}

export const MAX_TRIES = 3;
const NOTHING_TAKEN: TakenValues = { taken: [], trialUsed: [] };

/** One read, one decision, one transaction. Whoever meets another writer decides again on what that one left. */
export async function runCommand(
  deps: CommandDeps,
  request: HttpRequest,
  command: Command,
): Promise<HttpReply> {
  const caller = callerIn(request);
  const call = isDryRun(request) ? undefined : callIn(request, caller);
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const { stored: found, answered, ownedBy } = await deps.load(command.tenantId, call, command.name);
    if (answered) return repeatedReply(answered, request);
    const stored = visibleOf(found, caller);
    checkIfMatch(request, stored.tenant.version);
    const known = (await command.look?.(stored)) ?? NOTHING_TAKEN;
    const commit = accepted(keepingGroup(stored, accepted(command.decide(stored, caller, ownedBy, known))));
    if (isDryRun(request)) return dryRunReply(commit, stored);
    const reply = command.reply(commit, stored);
    const result = await deps.commit(commit, call && keptAnswer(call, request, reply));
    if (result.outcome === 'COMMITTED') return reply;
    if (result.outcome === 'ANSWERED') return repeatedReply(result.record, request);
    if (result.outcome === 'TAKEN' && !command.look) throw new RefusedError(refuseTaken(result.taken));
    if (result.outcome === 'IN_FLIGHT') throw new RefusedError(refuse('IDEMPOTENCY_KEY_IN_FLIGHT'));
  }
  throw new RefusedError(refuse('BUSY'));
}
