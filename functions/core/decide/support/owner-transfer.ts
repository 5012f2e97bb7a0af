import { type Commit, commitOf } from '../../commit.ts';
import type { Context } from '../../context.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { ownerTransferredMails } from '../../mail-requests/handover-mails.ts';
import { type Profile, type StoredTenant, type Tenant, withoutAddressTrouble } from '../../model/tenant.ts';
import { isOnTrial, type KnownTrials, withTrial } from '../../names/owner-trials.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { OwnerTransfer } from '../../requests/support.ts';
import { withPaymentMark } from '../billing-profile.ts';

/**
 * Customer support hands a company to another account of the console (EDGE-A6). Mails go to the new owner's address from
 * now on; links to set a password that went to the old one are void. `known` are the trials of the new owner, who may
 * come to have more than may be asked for. Nobody pays for a company that he has no more: his payment method goes, and the
 * address of his bills.
 */
export function decideOwnerTransfer(
  stored: StoredTenant,
  { ownerSub, notificationEmail, reason }: OwnerTransfer,
  known: KnownTrials,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const { profile } = stored;
  if (profile.erased) return refuse('SUBSCRIPTION_ENDED');
  if (tenant.ownerSub === ownerSub) return refuse('OWNER_UNCHANGED');
  const unpaid = withPaymentMark(tenant, profile.billing?.paymentMethod, undefined, now);
  const after: Tenant = { ...withoutAddressTrouble(unpaid), ownerSub };
  const { noticeEmail, paymentMethod, ...billing } = profile.billing ?? {};
  const next: Profile = {
    ...profile,
    ...(profile.billing && { billing }),
    notificationEmail,
    notificationEmailSince: now,
    revision: profile.revision + 1,
  };
  const fields = [
    ...(noticeEmail === undefined ? [] : ['noticeEmail']),
    'notificationEmail',
    ...(paymentMethod ? ['paymentMethod'] : []),
  ];
  const step = {
    type: 'OWNER_TRANSFERRED',
    after,
    effectiveAt: now,
    actor,
    fields,
    details: { reason },
  } as const;
  return commitOf(stored, [...steps, step], now, {
    profile: next,
    mails: ownerTransferredMails(stored, next),
    ownerTrials: isOnTrial(after, now) ? withTrial(known, tenant.tenantId) : undefined,
  });
}
