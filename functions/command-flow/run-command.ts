import type { Loaded } from '../adapters/command-store.ts';
import type { IdempotentCall } from '../adapters/idempotency-items.ts';
import type { CommitOutcome, KeptAnswer } from '../adapters/kept-answer.ts';
import type { Commit } from '../core/commit.ts';
import { keepingGroup } from '../core/groups/keep-main.ts';
import type { StoredTenant } from '../core/model/tenant.ts';
import type { Claim } from '../core/names/claims.ts';
import { refuseTaken, type TakenValues } from '../core/names/taken-values.ts';
import { type Refusal, RefusedError } from '../core/refusals.ts';
import type { Caller, HttpReply, HttpRequest } from '../runtime/http-entry.ts';
import { accepted, callerIn, visibleOf } from './callers.ts';
import { checkIfMatch, isDryRun } from './headers.ts';
import { callIn, keptAnswer, repeatedReply } from './idempotency.ts';
import { dryRunReply } from './replies.ts';
import { replyWhenCommitted } from './until-committed.ts';

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

const NOTHING_TAKEN: TakenValues = { taken: [], trialUsed: [] };

/** Decides on the tenant as it is, and writes what was decided with its answer. */
export async function runCommand(
  deps: CommandDeps,
  request: HttpRequest,
  command: Command,
): Promise<HttpReply> {
  const caller = callerIn(request);
  const call = callIn(request, caller);
  return replyWhenCommitted(request, async () => {
    const { stored: found, answered, ownedBy } = await deps.load(command.tenantId, call, command.name);
    if (answered) return { reply: repeatedReply(answered, request) };
    const stored = visibleOf(found, caller);
    checkIfMatch(request, stored.tenant.version);
    const known = (await command.look?.(stored)) ?? NOTHING_TAKEN;
    const commit = accepted(keepingGroup(stored, accepted(command.decide(stored, caller, ownedBy, known))));
    if (isDryRun(request)) return { reply: dryRunReply(commit, stored) };
    const reply = command.reply(commit, stored);
    return { decided: reply, commit: () => written(deps, command, commit, keptAnswer(call, request, reply)) };
  });
}

/** Without a second look, what was taken meanwhile is all there is to say: another try would not hear of it. */
async function written(
  deps: CommandDeps,
  { look }: Command,
  commit: Commit,
  kept: KeptAnswer | undefined,
): Promise<CommitOutcome> {
  const result = await deps.commit(commit, kept);
  if (result.outcome === 'TAKEN' && !look) throw new RefusedError(refuseTaken(result.taken));
  return result;
}
