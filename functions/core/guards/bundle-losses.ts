import type { BundlePlanCode } from '../catalog/codes.ts';
import type { FeatureCode } from '../catalog/features.ts';
import { bundleParts, bundlePlan, featuresOfPlan, isHigher, planOf } from '../catalog/lookups.ts';
import { GB_IN_BYTES } from '../catalog/plan.ts';
import { isLive, type Subscription } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import { type CapacityState, capacitiesOf, NOTHING_USED, type ServiceCapacity } from '../usage/capacity.ts';

/** Storage that a company has, and what takes its place; null is without limit. */
interface LostCapacity extends Pick<ServiceCapacity, 'service' | 'totalBytes' | 'usedBytes'> {
  readonly afterBytes: number | null;
}

export interface Losses {
  readonly lostFeatures: readonly FeatureCode[];
  readonly lostCapacity: readonly LostCapacity[];
}

/** What a company has by its plan of WORKPLACE and would not have in a bundle (A35); undefined where nothing is lost. */
export function lossesBy(
  { subscriptions: { WORKPLACE: owned } }: Tenant,
  bundle: BundlePlanCode,
  used: CapacityState = NOTHING_USED,
): Losses | undefined {
  if (!isLive(owned)) return undefined;
  const kept = bundleParts(bundle).flatMap(({ product, plan }) => featuresOfPlan(product, plan, bundle));
  const lostFeatures = featuresOfPlan(owned.product, owned.plan, undefined).filter(
    (feature) => !kept.includes(feature),
  );
  const lostCapacity = lostCapacities(owned, bundle, used);
  return lostFeatures.length + lostCapacity.length > 0 ? { lostFeatures, lostCapacity } : undefined;
}

/**
 * Of the storage that the plan has beside that of its own service: what the bundle's plan does not stand for, and what
 * the files would not fit into. The own one is kept whole by the switch.
 */
function lostCapacities(owned: Subscription, bundle: BundlePlanCode, used: CapacityState): LostCapacity[] {
  const accounts = used.accounts[owned.product]?.present ?? 0;
  const stands = standsFor(owned, bundle);
  return capacitiesOf(owned, used).flatMap(({ service, totalBytes, usedBytes }) => {
    if (service === owned.product) return [];
    const afterBytes = personalBytes(bundle, accounts);
    const fits = afterBytes === null || usedBytes <= afterBytes;
    return stands && fits ? [] : [{ service, totalBytes, usedBytes, afterBytes }];
  });
}

/** Which plan is enough is explicit in the catalog: storage of a company and storage of a person do not compare. */
function standsFor({ product, plan }: Subscription, bundle: BundlePlanCode): boolean {
  const { naverWorksInBundle: least } = planOf(product, plan);
  return least === undefined || !isHigher('NAVER_WORKS', least, bundlePlan(bundle).parts.NAVER_WORKS);
}

/** What takes the place of storage of NAVER WORKS, the only one that a plan of WORKPLACE has beside its own (R110). */
function personalBytes(bundle: BundlePlanCode, accounts: number): number | null {
  const { personal } = planOf('NAVER_WORKS', bundlePlan(bundle).parts.NAVER_WORKS).capacity;
  let bytes = 0;
  for (const { gbPerAccount } of personal) {
    if (gbPerAccount === null) return null;
    bytes += gbPerAccount * accounts * GB_IN_BYTES;
  }
  return bytes;
}
