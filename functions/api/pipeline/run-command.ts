import { isDeepStrictEqual } from 'node:util';
import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { AccountLookup } from '../../adapters/stores/accounts/account-store.ts';
import type { PasswordChange } from '../../adapters/stores/accounts/password-changes.ts';
import type { Loaded } from '../../adapters/stores/command-store.ts';
import type { TriesKind } from '../../adapters/table/credential-keys.ts';
import type { IdempotentCall } from '../../adapters/table/idempotency-items.ts';
import type { CommitOutcome, StoredResponse } from '../../adapters/table/stored-response.ts';
import type { Instant } from '../../core/business-calendar.ts';
import type { Commit } from '../../core/commit.ts';
import { keepingGroup } from '../../core/groups/keep-main.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import type { StoredTenant, Tenant } from '../../core/model/tenant.ts';
import type { Claim } from '../../core/names/claims.ts';
import { refuseTaken } from '../../core/names/taken-values.ts';
import { orRefuse, type Refusal, RefusedError } from '../../core/refusals/refusals.ts';
import type { Caller, HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn, visibleOf } from './callers.ts';
import { checkIfMatch, isDryRun } from './headers.ts';
import { callIn, repeatedReply, storedResponse } from './idempotency.ts';
import { dryRunReply } from './replies.ts';
import { replyWhenCommitted } from './until-committed.ts';

export interface CommandDeps {
  readonly load: (tenantId: string, call: IdempotentCall | undefined, name?: Claim) => Promise<Loaded>;
  readonly commit: (
    commit: Commit,
    kept: StoredResponse | undefined,
    password?: PasswordChange,
  ) => Promise<CommitOutcome>;
  readonly deployment?: Deployment;
}

interface AnyCommand {
  readonly tenantId: string;
  readonly reply: (commit: Commit, stored: StoredTenant) => HttpReply;
  /** What a dry run answers; without it the tenant as it would be. */
  readonly dryRun?: (commit: Commit, stored: StoredTenant) => HttpReply;
  /** It changes the tenant alone. What is stored already is answered, and nothing is written. */
  readonly onlyTenant?: true;
}

export interface Command extends AnyCommand {
  /** The name that the command would take: the decision hears who has it. */
  readonly name?: Claim;
  readonly decide: (stored: StoredTenant, caller: Caller, ownedBy: string | undefined) => Commit | Refusal;
}

/** Decides on the tenant as it is, and writes what was decided with its answer. */
export const runCommand = (deps: CommandDeps, request: HttpRequest, command: Command): Promise<HttpReply> =>
  run(deps, request, command, async (stored, caller, ownedBy) => ({
    decision: command.decide(stored, caller, ownedBy),
    write: async (commit, kept) => {
      const result = await deps.commit(commit, kept);
      // The values taken meanwhile are the whole answer: another try would not find them.
      if (result.outcome === 'TAKEN') throw new RefusedError(refuseTaken(result.taken));
      return result;
    },
  }));

export interface CommandWithLookup<Known> extends AnyCommand {
  /** A second lookup, for what depends on the tenant: whose its new names are, which trials it has used. */
  readonly lookUp: (stored: StoredTenant) => Promise<Known>;
  /** Undefined: everything is so already, and `unchanged` answers. */
  readonly decide: (stored: StoredTenant, caller: Caller, known: Known) => Commit | Refusal | undefined;
  readonly unchanged?: (stored: StoredTenant, known: Known) => HttpReply;
  readonly password?: (commit: Commit, known: Known) => Promise<PasswordChange | undefined>;
}

/** The same, for a decision that needs more than the tenant. */
export const runCommandWithLookup = <Known>(
  deps: CommandDeps,
  request: HttpRequest,
  command: CommandWithLookup<Known>,
): Promise<HttpReply> =>
  run(deps, request, command, async (stored, caller) => {
    const known = await command.lookUp(stored);
    const decision = command.decide(stored, caller, known);
    if (!decision) {
      if (!command.unchanged) throw new Error('a command that changes nothing has no answer');
      return { unchanged: command.unchanged(stored, known) };
    }
    return {
      decision,
      write: async (commit, kept) => deps.commit(commit, kept, await command.password?.(commit, known)),
    };
  });

type Decided =
  | { readonly unchanged: HttpReply }
  | { readonly decision: Commit | Refusal; readonly write: CommandDeps['commit'] };

async function run(
  { load, deployment }: Pick<CommandDeps, 'load' | 'deployment'>,
  request: HttpRequest,
  { tenantId, reply: replyTo, dryRun = dryRunReply, onlyTenant, name }: AnyCommand & Pick<Command, 'name'>,
  decide: (stored: StoredTenant, caller: Caller, ownedBy: string | undefined) => Promise<Decided>,
): Promise<HttpReply> {
  const caller = callerIn(request);
  const call = callIn(request, caller);
  return replyWhenCommitted(request, async () => {
    const { stored: found, answered, ownedBy } = await load(tenantId, call, name);
    if (answered) return { reply: repeatedReply(answered, request) };
    const stored = { ...visibleOf(found, request), deployment };
    checkIfMatch(request, stored.tenant.version);
    const decided = await decide(stored, caller, ownedBy);
    if ('unchanged' in decided) return { reply: decided.unchanged };
    const { decision, write } = decided;
    const proposed = orRefuse(decision);
    const kept = orRefuse(keepingGroup(stored, proposed));
    const isRepeat = onlyTenant && isSame(kept.tenant, stored.tenant);
    const commit = isRepeat ? { ...kept, tenant: stored.tenant } : kept;
    if (isDryRun(request)) return { reply: dryRun(commit, stored) };
    const reply = replyTo(commit, stored);
    if (isRepeat) return { reply };
    const response = storedResponse(call, request, reply);
    return { decided: reply, commits: [commit], commit: () => write(commit, response) };
  });
}

/** Whether they differ in their version alone; the order of their fields is none of it. */
const isSame = (after: Tenant, before: Tenant): boolean =>
  isDeepStrictEqual({ ...after, version: before.version }, before);

/** What a command needs that sets a password in its own transaction. */
export interface PasswordCommandDeps extends CommandDeps {
  readonly lookUpIn: (
    kind: TriesKind,
    tenantId: string,
    accountId: string,
    now: Instant,
  ) => Promise<AccountLookup>;
  readonly hash: (password: string) => Promise<PasswordHash>;
}
