import { featuresOfPlan } from '../catalog/lookups.ts';
import { isOpen, statusOf } from '../lifecycle/status.ts';
import type { Subscription } from '../model/subscription.ts';
import { bundleOf, type Tenant } from '../model/tenant.ts';

/** What the plan can do now, and what of it waits for the proof of the domain (R46); nothing while login is refused. */
export function featuresOf(
  tenant: Tenant,
  subscription: Subscription,
): { features: string[]; limited: string[] } {
  const status = statusOf(tenant, subscription);
  const { product, plan } = subscription;
  const bundle = bundleOf(tenant, product)?.plan;
  const features = isOpen(status) ? [...featuresOfPlan(product, plan, bundle)] : [];
  const waits = product === 'NAVER_WORKS' && tenant.domainOwnership === 'UNPROVEN';
  return waits ? { features: [], limited: features } : { features, limited: [] };
}
