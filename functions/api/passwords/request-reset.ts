import type { AccountLookup } from '../../adapters/stores/accounts/account-store.ts';
import type { TriesKind } from '../../adapters/table/credential-keys.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import type { LoginId } from '../../core/accounts/login-id.ts';
import type { LoginCounts } from '../../core/accounts/login-tries.ts';
import { resetMail } from '../../core/accounts/password-link.ts';
import { LINK_POLICY, tryNow } from '../../core/accounts/throttle.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { type MailItem, mailItemOf } from '../../core/mails/mail-item.ts';
import { StoreBusyError } from '../../core/refusals/refusals.ts';
import { PasswordResetRequestSchema } from '../../core/requests/accounts/password-reset.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { isDryRun } from '../pipeline/headers.ts';

export interface RequestResetDeps {
  readonly lookUp: (kind: TriesKind, loginId: LoginId, now: Instant) => Promise<AccountLookup>;
  /** Counts the request and puts the mail in the box, if there is one; false when something has changed since the lookup. */
  readonly askForLink: (
    lookup: AccountLookup,
    after: LoginCounts,
    mail: MailItem | undefined,
  ) => Promise<boolean>;
  readonly newMailId: () => string;
}

/**
 * POST /v1/password-resets. The answer is the same for everybody: for a login ID that nobody has, for an account without
 * an address, and when there were too many requests. So are the reads, and one transaction follows them, with the count
 * alone or with the mail: what that takes longer is little beside what the network does, and nothing else tells them apart.
 */
export async function requestReset(deps: RequestResetDeps, request: HttpRequest): Promise<HttpReply> {
  const { loginId } = parseInput(PasswordResetRequestSchema, request.body, 'body');
  if (isDryRun(request)) return { status: 200, body: { dryRun: true, accepted: true } };
  const accepted = await untilWon(async () => (await ask(deps, loginId, request)) || undefined);
  if (!accepted) throw new StoreBusyError('other requests for the account were counted every time');
  return { status: 202, body: { accepted } };
}

async function ask(deps: RequestResetDeps, loginId: LoginId, { now }: HttpRequest): Promise<boolean> {
  const lookup = await deps.lookUp('LINK', loginId, now);
  const next = tryNow(LINK_POLICY, lookup.tries?.tries, now);
  if (!next.allowed) return true;
  const { account } = lookup;
  const mail = resetMail(account, now);
  const row = account && mail && mailItemOf(mail, account.tenant.tenantId, deps.newMailId(), now);
  return deps.askForLink(lookup, { tries: next.after }, row);
}
