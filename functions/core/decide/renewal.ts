import type { Product } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { renewalGuard } from '../guards/product-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Renewal } from '../model/contract.ts';
import { type StoredTenant, withSubscription } from '../model/tenant.ts';
import { present } from '../present.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { RenewalRequest } from '../requests/renewal.ts';
import { planErrors } from './field-errors.ts';

/** Sets what happens on the day after the commitment (R76-R79). */
export function decideRenewal(
  stored: StoredTenant,
  product: Product,
  body: RenewalRequest,
  context: Context,
): Commit | Refusal {
  const { actor, now } = context;
  const { tenant, steps } = applyDue(stored.tenant, now);
  const subscription = tenant.subscriptions[product];
  if (!subscription) return refuse('NOT_FOUND');
  const refused = renewalGuard({ tenant, subscription });
  if (refused) return refuse(refused);
  const errors = body.plan === undefined ? [] : planErrors(tenant, subscription, body.plan);
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  const renewal: Renewal = body;
  const after = withSubscription(tenant, {
    ...subscription,
    contract: { ...present(subscription.contract, 'what is paid for has a contract'), renewal },
  });
  return commitOf(
    stored,
    [...steps, { type: 'RENEWAL_CHANGED', after, effectiveAt: now, actor, product }],
    now,
  );
}
