import { type Commit, commitOf } from '../../commit.ts';
import type { Context } from '../../context.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { isLive } from '../../model/subscription.ts';
import type { StoredTenant, Tenant } from '../../model/tenant.ts';
import { claimsHeldBy } from '../../names/claims.ts';
import { trialUsesOf } from '../../names/trial-uses.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import { claimIn, type TrialRelease } from '../../requests/support.ts';

/**
 * Customer support forgets that a company has had the free trial of a product (EDGE-A5): under the name that is given, or
 * under all names of the company, which may have left.
 */
export function decideTrialRelease(
  stored: StoredTenant,
  { product, reason, ...named }: TrialRelease,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const name = claimIn(named);
  if (name === undefined && isLive(tenant.subscriptions[product])) return refuse('ALREADY_SUBSCRIBED');
  const after: Tenant =
    name === undefined && tenant.subscriptions[product] !== undefined
      ? { ...tenant, releasedTrials: [...new Set([...(tenant.releasedTrials ?? []), product])] }
      : tenant;
  const details = { reason, ...(name && { name: name.value }) };
  const step = { type: 'TRIAL_RELEASED', product, after, effectiveAt: now, actor, details } as const;
  return commitOf(stored, [...steps, step], now, {
    forgottenTrials: trialUsesOf(name ? [name] : claimsHeldBy(tenant), [product], tenant.ownerSub),
  });
}
