import { BUNDLE } from '../catalog/bundle.ts';
import type { Product } from '../catalog/codes.ts';
import { planOf, productOf } from '../catalog/lookups.ts';
import { bundleUpgradesOf, upgradesOf } from '../lifecycle/upgrades.ts';
import { isLive } from '../model/subscription.ts';
import { hasEnded, isPartOfBundle, type Tenant } from '../model/tenant.ts';
import type { Guard } from './guard.ts';
import { operationRefusal } from './product-guards.ts';

/** R84, R86: the paid service of a product alone, one at a time (R90), never from the top (R88). */
export const upgradeGuard: Guard<'subscription'> = ({ tenant, subscription }) => {
  const { product, plan, phase, cancellation } = subscription;
  if (phase === 'ENDED') return 'SUBSCRIPTION_ENDED';
  if (isPartOfBundle(tenant, product)) return 'PART_OF_BUNDLE';
  const { soldAlone } = planOf(product, plan);
  if (!soldAlone && phase === 'PAID') return 'ONLY_IN_BUNDLE';
  if (soldAlone && upgradesOf(product, plan).length === 0) return 'NOT_AN_UPGRADE';
  if (phase === 'TRIAL' && !productOf(product).upgradeInTrial) return 'UPGRADE_NEEDS_PAID';
  if (cancellation) return 'CANCELLATION_SCHEDULED';
  return operationRefusal(tenant);
};

/** R80, R81: in trial as well as paid (A7). */
export const bundleUpgradeGuard: Guard = ({ tenant }) => {
  if (!tenant.bundle) return 'NOT_FOUND';
  if (bundleUpgradesOf(tenant.bundle.plan).length === 0) return 'NOT_AN_UPGRADE';
  if (partsIn(tenant).some(({ cancellation }) => cancellation)) return 'CANCELLATION_SCHEDULED';
  return operationRefusal(tenant);
};

/** R91-R93: from one of its parts or from both, with nothing scheduled on them (EDGE-G8). */
export const bundleSwitchGuard: Guard = ({ tenant }) => {
  if (hasEnded(tenant)) return 'SUBSCRIPTION_ENDED';
  if (tenant.bundle) return 'ALREADY_BUNDLE';
  const owned = partsIn(tenant);
  if (owned.length === 0) return 'WORKBOX_NOT_IN_BUNDLE';
  if (owned.some(({ cancellation }) => cancellation)) return 'CANCELLATION_SCHEDULED';
  if (owned.some(({ reservation }) => reservation)) return 'RESERVATION_EXISTS';
  if (owned.some(({ suspension }) => suspension)) return 'SUBSCRIPTION_SUSPENDED';
  if (BUNDLE.parts.some((product) => isBeingDeleted(tenant, product))) return 'DATA_DELETION_RUNNING';
  return operationRefusal(tenant);
};

/** Any product that the company does not have now; a product that it has had begins anew when its data is gone. */
export const subscribeGuard: Guard<'product'> = ({ tenant, product }) => {
  if (hasEnded(tenant)) return 'SUBSCRIPTION_ENDED';
  if (isLive(tenant.subscriptions[product])) return 'ALREADY_SUBSCRIBED';
  if (isBeingDeleted(tenant, product)) return 'DATA_DELETION_RUNNING';
  return operationRefusal(tenant);
};

const partsIn = ({ subscriptions }: Tenant) =>
  BUNDLE.parts.map((product) => subscriptions[product]).filter(isLive);

const isBeingDeleted = ({ subscriptions }: Tenant, product: Product): boolean =>
  subscriptions[product]?.dataStatus === 'DELETION_PENDING';
