import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { AccountLookup } from '../../adapters/stores/accounts/account-store.ts';
import type { TriesKind } from '../../adapters/table/credential-keys.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import type { LoginId } from '../../core/accounts/login-id.ts';
import { afterLogin, type LoginCounts, type SharedLimit, tryLogin } from '../../core/accounts/login-tries.ts';
import { NOT_VERIFIED, verdictOf } from '../../core/accounts/login-verdict.ts';
import { type Instant, secondsToNextHour } from '../../core/business-calendar.ts';
import { RefusedError, refuse, StoreBusyError } from '../../core/refusals/refusals.ts';
import { CredentialsRequestSchema } from '../../core/requests/accounts/password-reset.ts';
import { networkOf } from '../../core/rules/client-ip.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';

export interface VerifyDeps {
  readonly lookUp: (kind: TriesKind, loginId: LoginId, now: Instant) => Promise<AccountLookup>;
  readonly countTry: (lookup: AccountLookup, after: LoginCounts) => Promise<boolean>;
  readonly putTries: (lookup: AccountLookup, counts: LoginCounts) => Promise<void>;
  readonly placeOf: (network: string | undefined) => string;
  readonly countShared: (limit: SharedLimit, of: string, now: Instant) => Promise<boolean>;
  readonly takeBackShared: (limit: SharedLimit, of: string, now: Instant) => Promise<void>;
  readonly isPassword: (password: string, hash: PasswordHash | undefined) => Promise<boolean>;
  readonly countLocked: () => void;
  /** For the operators: at which company, if it is one, and which limit. */
  readonly reportSpraying: (limit: SharedLimit, tenantId: string | undefined) => void;
}

/** A try that was counted wherever it counts. */
interface CountedTry {
  readonly lookup: AccountLookup;
  readonly after: LoginCounts;
  readonly isStrange: boolean;
}

/**
 * POST /v1/credentials/verify: what the login pages of the products ask. A login ID that nobody has costs the same
 * reads, the same writes and the same hash as one that somebody has.
 */
export async function verifyCredentials(deps: VerifyDeps, request: HttpRequest): Promise<HttpReply> {
  const { loginId, password, clientIp } = parseInput(CredentialsRequestSchema, request.body, 'body');
  const { now } = request;
  const place = deps.placeOf(clientIp && networkOf(clientIp));
  const { lookup, after, isStrange } = await countedByAccount(deps, loginId, place, now);
  const shared: [SharedLimit, string][] = [
    ...(clientIp === undefined ? [] : ([['PLACE', place]] as [SharedLimit, string][])),
    ['COMPANY', lookup.company],
  ];
  if (isStrange) for (const [limit, of] of shared) await countShared(deps, limit, of, lookup, now);
  const isRight = await deps.isPassword(password, lookup.password?.hash);
  if (!isRight || !lookup.account || !lookup.password) return { status: 200, body: NOT_VERIFIED };
  await deps.putTries(lookup, afterLogin(after, place, now));
  if (isStrange) for (const [limit, of] of shared) await deps.takeBackShared(limit, of, now);
  return { status: 200, body: verdictOf(lookup.account, lookup.password, now) };
}

/** Counts the try before it is looked at, so that a hundred at the same time are counted as a hundred. */
async function countedByAccount(
  deps: VerifyDeps,
  loginId: LoginId,
  place: string,
  now: Instant,
): Promise<CountedTry> {
  const counted = await untilWon(async () => {
    const lookup = await deps.lookUp('LOGIN', loginId, now);
    const next = tryLogin(lookup.tries, place, now);
    if (!next.allowed) {
      deps.countLocked();
      throw new RefusedError(refuse('LOGIN_LOCKED', { retryAfterSeconds: next.retryAfterSeconds }));
    }
    const { after, isStrange } = next;
    return (await deps.countTry(lookup, after)) ? { lookup, after, isStrange } : undefined;
  });
  if (!counted) throw new StoreBusyError('other tries of the account were counted every time');
  return counted;
}

/** A try of a stranger counts for the company and for the place too (ADR 24). */
async function countShared(
  deps: VerifyDeps,
  limit: SharedLimit,
  of: string,
  { account }: AccountLookup,
  now: Instant,
): Promise<void> {
  if (await deps.countShared(limit, of, now)) return;
  deps.reportSpraying(limit, account?.tenant.tenantId);
  throw new RefusedError(refuse('TOO_MANY_TRIES', { retryAfterSeconds: secondsToNextHour(now) }));
}
