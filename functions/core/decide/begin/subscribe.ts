import { planOf } from '../../catalog/lookups.ts';
import { type Commit, commitOf } from '../../commit.ts';
import type { Context } from '../../context.ts';
import { subscribeGuard } from '../../guards/plan-guards.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { StoredTenant } from '../../model/tenant.ts';
import type { TakenValues } from '../../names/taken-values.ts';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals.ts';
import type { SubscribeRequest } from '../../requests/subscribe.ts';
import { beginIn } from './begin-in.ts';
import { newDomain } from './new-names.ts';
import { withOperation } from './start-operation.ts';

/** A further product for the company: on its first trial, or paid when that was used (EDGE-R12). */
export function decideSubscribe(
  stored: StoredTenant,
  body: SubscribeRequest,
  known: TakenValues,
  context: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, context.now);
  const { product, plan } = body.offer;
  const refused = subscribeGuard({ tenant, product });
  if (refused) return refuse(refused);
  // A company without a company ID has NAVER WORKS, the only product that needs none.
  const needs = { companyId: true, accounts: planOf(product, plan).identity };
  const begun = beginIn(tenant, [{ product, plan }], needs, body, known, {
    ...context,
    deployment: stored.deployment,
    group: stored.group,
  });
  if (isRefusal(begun)) return begun;
  const target = { parts: [{ product, plan, begins: true as const }], ...newDomain(tenant, body) };
  const after = withOperation(begun.tenant, stored, 'ADD_PRODUCT', target, context);
  const requested = begun.steps.map((step) => ({ ...step, after }));
  return commitOf(stored, [...steps, ...requested], context.now, { claimed: begun.claimed });
}
