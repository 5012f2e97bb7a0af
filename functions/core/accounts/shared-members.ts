import { BUNDLE } from '../catalog/bundle.ts';
import type { Product } from '../catalog/codes.ts';
import { productOf } from '../catalog/lookups.ts';
import { isLive } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import type { UsageHead } from '../model/usage.ts';
import { type Refusal, refuse } from '../refusals.ts';

/** Whose accounts become accounts of the other part by the switch to a bundle that is carried out (R59, F41): those of what is owned. */
export function sharedBy({ operation, subscriptions }: Tenant): { from: Product; to: Product }[] {
  if (operation.type !== 'SWITCH_TO_BUNDLE') return [];
  const parts = operation.target?.parts ?? [];
  if (!BUNDLE.parts.every((product) => isLive(subscriptions[product]))) return [];
  return parts
    .filter(({ begins }) => !begins)
    .flatMap(({ product: from }) => parts.flatMap(({ product: to }) => (to === from ? [] : [{ from, to }])));
}

/** F2: who comes along has to have room in the other part's trial. Accounts of both count once, so this is the least that there will be. */
export function sharingRefusal(tenant: Tenant, head: UsageHead | undefined): Refusal | undefined {
  for (const { from, to } of sharedBy(tenant)) {
    const { trialMemberLimit: limit } = productOf(to);
    const coming = head?.members[from]?.present ?? 0;
    if (tenant.subscriptions[to]?.phase === 'TRIAL' && limit !== null && coming > limit)
      return refuse('MEMBER_LIMIT_REACHED', {
        detail: `A trial of ${to} has ${limit} accounts at most; ${from} has ${coming}, which would be accounts of both.`,
      });
  }
  return undefined;
}
