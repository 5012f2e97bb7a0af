import { type LinkHolder, linkMailByAdministrator } from '../../accounts/password-link.ts';
import type { Try } from '../../accounts/throttle.ts';
import { type Commit, commitOf } from '../../commit.ts';
import type { Context } from '../../context.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { MailRequest } from '../../mails/mail-item.ts';
import { hasEnded, type StoredTenant } from '../../model/tenant.ts';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals.ts';
import type { AccountPasswordRequest } from '../../requests/accounts/accounts.ts';

/**
 * The administrator resets the password of one account (F42). The event says who did it, when and how; whose it was would
 * be personal, and events are kept.
 */
export function decideAccountPassword(
  stored: StoredTenant,
  account: LinkHolder | undefined,
  mode: AccountPasswordRequest['mode'],
  link: Try,
  { actor, now }: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  if (hasEnded(tenant)) return refuse('SUBSCRIPTION_ENDED');
  if (!account)
    return refuse('NOT_FOUND', {
      detail: { en: 'The company has no account of this ID.', ko: '회사에 이 ID의 계정이 없습니다.' },
    });
  const mails = mode === 'USER' ? linkMails(account, link) : passedOn(account);
  if (isRefusal(mails)) return mails;
  const step = { type: 'ACCOUNT_PASSWORD_RESET', after: tenant, effectiveAt: now, actor } as const;
  return commitOf(stored, [...steps, { ...step, details: { mode } }], now, { mails });
}

function linkMails(account: LinkHolder, link: Try): readonly MailRequest[] | Refusal {
  if (account.email === undefined) return refuse('ACCOUNT_WITHOUT_EMAIL');
  if (!link.allowed) return refuse('TOO_MANY_LINKS', { retryAfterSeconds: link.retryAfterSeconds });
  return [linkMailByAdministrator(account, account.email)];
}

/** The top administrator is never asked for another one (R140): what two know would stay. */
const passedOn = ({ isTopAdministrator }: LinkHolder): readonly MailRequest[] | Refusal =>
  isTopAdministrator ? refuse('TOP_ADMINISTRATOR_BY_LINK') : [];
