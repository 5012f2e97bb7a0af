import type { Instant } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { profileGuard } from '../guards/name-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Actor, Step } from '../lifecycle/events.ts';
import { addressChangedMails } from '../mail-requests/handover-mails.ts';
import { type StoredTenant, withoutAddressTrouble } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { ProfileRequest } from '../requests/profile.ts';

/** Company information, display zone, language and notification address (R18, R31, R32): no date depends on them (EDGE-T4). */
export function decideProfile(
  stored: StoredTenant,
  body: ProfileRequest,
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const refused = profileGuard({ tenant });
  if (refused) return refuse(refused);
  const { profile } = stored;
  const isMoved =
    body.notificationEmail !== undefined && body.notificationEmail !== profile.notificationEmail;
  // The audit names the fields; their values are personal data and stand in the profile only.
  const change: Step = {
    type: 'PROFILE_CHANGED',
    after: isMoved ? withoutAddressTrouble(tenant) : tenant,
    effectiveAt: now,
    actor,
    fields: Object.keys(body).sort(),
  };
  const next = {
    ...profile,
    ...body,
    ...(isMoved && { notificationEmailSince: now }),
    revision: profile.revision + 1,
  };
  return commitOf(stored, [...steps, change], now, {
    profile: next,
    mails: addressChangedMails(stored, next, now),
  });
}
