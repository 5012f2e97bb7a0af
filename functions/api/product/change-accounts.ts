import type { RegisteredAccountStore } from '../../adapters/stores/accounts/registered-account-store.ts';
import type { IdempotentCall } from '../../adapters/table/idempotency-items.ts';
import { inEveryProduct } from '../../core/accounts/accounts.ts';
import { type AccountCommit, decideAccounts } from '../../core/decide/accounts/accounts.ts';
import { wantedAccounts } from '../../core/decide/accounts/wanted-accounts.ts';
import type { UsageHead } from '../../core/model/usage.ts';
import { isRefusal, orRefuse, RefusedError } from '../../core/refusals/refusals.ts';
import type { AccountChangeRequest } from '../../core/requests/accounts/accounts.ts';
import { type AccountChanges, accountChanges, addedUp } from '../../core/views/accounts/account-changes.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn, visibleOf } from '../pipeline/callers.ts';
import { checkIfMatch, isDryRun } from '../pipeline/headers.ts';
import { callIn, repeatedReply, storedResponse } from '../pipeline/idempotency.ts';
import { type Answered, untilCommitted } from '../pipeline/until-committed.ts';
import { inTransactions } from './in-transactions.ts';

export type ChangeAccountsDeps = Pick<RegisteredAccountStore, 'load' | 'accountRecords' | 'commit'>;

const NOTHING: AccountChanges = { changes: [] };

/**
 * Registers and removes accounts. What one transaction cannot take is decided as a whole, then written part by part,
 * the answer with the last one: a call that dies between is repeated, and finds what was written unchanged.
 */
export async function changeAccounts(
  deps: ChangeAccountsDeps,
  request: HttpRequest,
  tenantId: string,
  wanted: AccountChangeRequest,
): Promise<HttpReply> {
  const call = callIn(request, callerIn(request));
  let change: Change = { deps, request, tenantId, call };
  const parts = inTransactions(wanted);
  if (isDryRun(request) || parts.length > 1) {
    const decided = await decide(change, wanted);
    if ('reply' in decided) return decided.reply;
    if (isDryRun(request)) return { status: 200, body: { dryRun: true, result: decided.changes } };
    change = { ...change, usedBefore: decided.usedBefore };
  }
  let before = NOTHING;
  for (const part of parts.slice(0, -1)) {
    const written = await write({ ...change, isContinued: true }, part, before, undefined);
    if ('reply' in written) return written.reply;
    before = written.decided;
  }
  const last = await write(change, parts.at(-1) ?? wanted, before, call);
  return 'reply' in last ? last.reply : { status: 200, body: last.decided };
}

interface Change {
  readonly deps: ChangeAccountsDeps;
  readonly request: HttpRequest;
  readonly tenantId: string;
  readonly call: IdempotentCall | undefined;
  readonly isContinued?: true;
  readonly usedBefore?: UsageHead | undefined;
}
interface Decided {
  readonly usedBefore: UsageHead | undefined;
  readonly commit: AccountCommit | undefined;
  readonly changes: AccountChanges;
}

/** Decides on the tenant as it is; the accounts are read after the head that fences their change. */
async function decide(
  { deps, request, tenantId, call, ...part }: Change,
  wanted: AccountChangeRequest,
): Promise<Decided | Answered> {
  const { known: found, answered } = await deps.load(tenantId, call);
  if (answered) return { reply: repeatedReply(answered, request) };
  const known = visibleOf(found, request);
  checkIfMatch(request, known.tenant.version);
  const accounts = orRefuse(wantedAccounts(known, wanted, request.now));
  const accountRecords = await deps.accountRecords(
    tenantId,
    inEveryProduct([...accounts.register, ...accounts.remove]),
  );
  const commit = decideAccounts(known, accounts, accountRecords, request.now, part);
  if (commit && isRefusal(commit)) throw new RefusedError(commit);
  const { usageHead: usedBefore } = known;
  return { usedBefore, commit, changes: accountChanges(accounts, commit, usedBefore) };
}

/** Writes one part; answers what it and the parts before it have changed. The answer is kept when there is a key for it. */
const write = (
  change: Change,
  part: AccountChangeRequest,
  before: AccountChanges,
  key: IdempotentCall | undefined,
): Promise<Answered | { readonly decided: AccountChanges }> =>
  untilCommitted(change.request, async () => {
    const decided = await decide(change, part);
    if ('reply' in decided) return decided;
    const changes = addedUp(before, decided.changes);
    const kept = storedResponse(key, change.request, { status: 200, body: changes });
    return { decided: changes, commit: () => change.deps.commit(decided.commit, kept) };
  });
