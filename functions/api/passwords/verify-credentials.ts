import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { AccountLookup } from '../../adapters/stores/accounts/account-store.ts';
import type { TriesKind } from '../../adapters/table/credential-keys.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import type { LoginId } from '../../core/accounts/login-id.ts';
import { NOT_VERIFIED, verdictOf } from '../../core/accounts/login-verdict.ts';
import { LOGIN_POLICY, noTries, type Tries, tryNow } from '../../core/accounts/throttle.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { RefusedError, refuse, StoreBusyError } from '../../core/refusals/refusals.ts';
import { CredentialsRequestSchema } from '../../core/requests/password-reset.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';

export interface VerifyDeps {
  readonly lookUp: (kind: TriesKind, loginId: LoginId, now: Instant) => Promise<AccountLookup>;
  readonly countTry: (lookup: AccountLookup, after: Tries) => Promise<boolean>;
  readonly putTries: (lookup: AccountLookup, tries: Tries) => Promise<void>;
  readonly isPassword: (password: string, hash: PasswordHash | undefined) => Promise<boolean>;
  readonly countLocked: () => void;
}

/**
 * POST /v1/credentials/verify: what the login pages of the products ask. A login ID that nobody has costs the same
 * reads, the same write and the same hash as one that somebody has.
 */
export async function verifyCredentials(deps: VerifyDeps, request: HttpRequest): Promise<HttpReply> {
  const { loginId, password } = parseInput(CredentialsRequestSchema, request.body, 'body');
  const lookup = await countedLookup(deps, loginId, request.now);
  const isRight = await deps.isPassword(password, lookup.password?.hash);
  if (!isRight || !lookup.account || !lookup.password) return { status: 200, body: NOT_VERIFIED };
  await deps.putTries(lookup, noTries(request.now));
  return { status: 200, body: verdictOf(lookup.account, lookup.password, request.now) };
}

/** Counts the try before it is looked at, so that a hundred at the same time are counted as a hundred. */
async function countedLookup(deps: VerifyDeps, loginId: LoginId, now: Instant): Promise<AccountLookup> {
  const counted = await untilWon(async () => {
    const lookup = await deps.lookUp('LOGIN', loginId, now);
    const next = tryNow(LOGIN_POLICY, lookup.tries?.tries, now);
    if (!next.allowed) {
      deps.countLocked();
      throw new RefusedError(refuse('LOGIN_LOCKED', { retryAfterSeconds: next.retryAfterSeconds }));
    }
    return (await deps.countTry(lookup, next.after)) ? lookup : undefined;
  });
  if (!counted) throw new StoreBusyError('other tries of the account were counted every time');
  return counted;
}
