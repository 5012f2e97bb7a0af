import { kstDateOf } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { capacityGuard } from '../guards/product-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { EventDetails } from '../lifecycle/event-details.ts';
import type { StoredTenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { CapacityRequest } from '../requests/capacity.ts';
import { capacitiesOf, withUnits } from '../usage/capacity.ts';
import { lowCapacityNews } from '../usage/low-capacity.ts';
import { headOn } from '../usage/usage-changes.ts';

/** Adds capacity or returns it: the wanted number of units, so that a repeat does no harm (R102-R104, A18). */
export function decideCapacity(
  stored: StoredTenant,
  product: Product,
  { addedUnits }: CapacityRequest,
  { actor, now }: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const subscription = tenant.subscriptions[product];
  if (!subscription) return refuse('NOT_FOUND');
  const refused = capacityGuard({ tenant, subscription });
  if (refused) return refuse(refused);
  const today = headOn(stored.usageHead, kstDateOf(now));
  const wanted = withUnits(today, product, addedUnits);
  const isReturn = addedUnits < (today.units[product]?.present ?? 0);
  const full = capacitiesOf(subscription, wanted).find(
    ({ service, totalBytes, usedBytes }) => service === product && totalBytes < usedBytes,
  );
  if (isReturn && full) return refuse('CAPACITY_IN_USE', { extensions: { capacity: full } });
  const details: EventDetails = { addedUnits };
  const changed = {
    type: 'CAPACITY_CHANGED',
    after: tenant,
    effectiveAt: now,
    actor,
    product,
    details,
  } as const;
  const { storage, mails } = lowCapacityNews({ ...stored, tenant }, stored.usageHead, wanted);
  return commitOf(stored, [...steps, changed], now, { usageHead: { ...wanted, storage }, mails });
}
