import type { Instant } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { settle } from '../lifecycle/apply-due.ts';
import type { Actor, Step } from '../lifecycle/events.ts';
import { hasEnded, type StoredTenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { ProfileForm } from '../requests/profile.ts';

/** Company information, display zone, language and notification address (R18, R31, R32): no date depends on them (T4). */
export function decideProfile(
  stored: StoredTenant,
  form: ProfileForm,
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  const { tenant, steps } = settle(stored.tenant, now);
  if (hasEnded(tenant)) return refuse('SUBSCRIPTION_ENDED');
  // The audit names the fields; their values are personal data and stand in the profile only.
  const change: Step = {
    type: 'PROFILE_CHANGED',
    after: tenant,
    effectiveAt: now,
    actor,
    fields: Object.keys(form).sort(),
  };
  return commitOf(stored, [...steps, change], now, {
    profile: { ...stored.profile, ...form, revision: stored.profile.revision + 1 },
  });
}
