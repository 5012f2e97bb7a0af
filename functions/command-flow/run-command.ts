import type { Loaded } from '../adapters/command-store.ts';
import type { IdempotentCall } from '../adapters/idempotency-items.ts';
import type { CommitOutcome, KeptAnswer } from '../adapters/kept-answer.ts';
import type { Commit } from '../core/commit.ts';
import { keepingGroup } from '../core/groups/keep-main.ts';
import { type Refusal, RefusedError, refuse } from '../core/refusals.ts';
import type { StoredTenant } from '../core/tenant.ts';
import type { Caller, HttpReply, HttpRequest } from '../runtime/http-entry.ts';
import { accepted, callerIn, visibleOf } from './callers.ts';
import { checkIfMatch, idempotencyKeyIn, isDryRun, requiredIdempotencyKey } from './headers.ts';
import { callOf, keptAnswer, repeatedReply } from './idempotency.ts';
import { dryRunReply } from './replies.ts';

export interface CommandDeps {
  readonly load: (tenantId: string, call: IdempotentCall | undefined) => Promise<Loaded>;
  readonly commit: (commit: Commit, kept: KeptAnswer | undefined) => Promise<CommitOutcome>;
}

export interface Command {
  readonly tenantId: string;
  readonly decide: (stored: StoredTenant, caller: Caller) => Commit | Refusal;
  readonly reply: (commit: Commit, stored: StoredTenant) => HttpReply;
}

export const MAX_TRIES = 3;

/** One read, one decision, one transaction. Whoever meets another writer decides again on what that one left. */
export async function runCommand(
  deps: CommandDeps,
  request: HttpRequest,
  command: Command,
): Promise<HttpReply> {
  const caller = callerIn(request);
  const call = isDryRun(request) ? undefined : callIn(request, caller);
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const { stored: found, answered } = await deps.load(command.tenantId, call);
    if (answered) return repeatedReply(answered, request);
    const stored = visibleOf(found, caller);
    checkIfMatch(request, stored.tenant.version);
    const commit = accepted(keepingGroup(stored, accepted(command.decide(stored, caller))));
    if (isDryRun(request)) return dryRunReply(commit);
    const reply = command.reply(commit, stored);
    const result = await deps.commit(commit, call && keptAnswer(call, request, reply));
    if (result.outcome === 'COMMITTED') return reply;
    if (result.outcome === 'ANSWERED') return repeatedReply(result.record, request);
    if (result.outcome === 'IN_FLIGHT') throw new RefusedError(refuse('IDEMPOTENCY_KEY_IN_FLIGHT'));
  }
  throw new RefusedError(refuse('BUSY'));
}

/** A PATCH sets what it names, so a repeat does no harm; its answer may be personal and is not kept. */
export function callIn(request: HttpRequest, caller: Caller): IdempotentCall | undefined {
  if (request.method === 'PATCH') return undefined;
  const key = request.method === 'POST' ? requiredIdempotencyKey(request) : idempotencyKeyIn(request);
  return key === undefined ? undefined : callOf(request, caller, key);
}
