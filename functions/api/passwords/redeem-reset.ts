import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import { addressMark, readResetToken, type TokenCheck } from '../../adapters/crypto/tokens.ts';
import type { FoundLink } from '../../adapters/stores/accounts/redeem-store.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import { isOfAccount } from '../../core/accounts/account-password.ts';
import { isLinkWanted } from '../../core/accounts/password-link.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { RefusedError, refuse, StoreBusyError } from '../../core/refusals/refusals.ts';
import { RedeemRequestSchema } from '../../core/requests/accounts/password-reset.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { isDryRun } from '../pipeline/headers.ts';

export interface RedeemDeps {
  readonly find: (token: TokenCheck, now: Instant) => Promise<FoundLink | undefined>;
  readonly hash: (password: string) => Promise<PasswordHash>;
  /** Sets the password, which uses the link up; false when something has changed since it was found. */
  readonly redeem: (link: FoundLink, hash: PasswordHash, now: Instant) => Promise<boolean>;
}

/**
 * POST /v1/password-resets/redeem: the holder of the link sets the password (R99), also while logins are locked. One
 * answer is given to a token that was used, that is too old, that was asked for before the present password or by the
 * former owner of the ID, that went to an address which the account has no more, or that never was.
 */
export async function redeemReset(deps: RedeemDeps, request: HttpRequest): Promise<HttpReply> {
  const { token, password } = parseInput(RedeemRequestSchema, request.body, 'body');
  let hash: PasswordHash | undefined;
  const reply = await untilWon(async () => {
    const link = await validLink(deps, token, request.now);
    if (isDryRun(request)) return { status: 200, body: { dryRun: true, redeemed: false } };
    hash ??= await deps.hash(password);
    const redeemed = await deps.redeem(link, hash, request.now);
    return redeemed ? { status: 200, body: { redeemed } } : undefined;
  });
  if (!reply) throw new StoreBusyError('the company has changed every time since it was read');
  return reply;
}

async function validLink(deps: RedeemDeps, token: string, now: Instant): Promise<FoundLink> {
  const check = readResetToken(token);
  const link = check && (await deps.find(check, now));
  if (!link || link.expiresAt <= now || !isLinkWanted(link.account.tenant, now)) return refuseLink();
  const { account, askedAt, replaces, sentTo } = link;
  const { email, passwordId } = account;
  const isSentThere = sentTo === undefined || (email !== undefined && sentTo === addressMark(token, email));
  return isOfAccount(askedAt, account) && passwordId === replaces && isSentThere ? link : refuseLink();
}

function refuseLink(): never {
  throw new RefusedError(refuse('LINK_NOT_VALID'));
}
