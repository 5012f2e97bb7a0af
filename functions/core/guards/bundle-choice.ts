import type { KstDate } from '../business-calendar.ts';
import type { BundlePlanCode } from '../catalog/codes.ts';
import { bundleOffers, bundlePlan, isHigher } from '../catalog/lookups.ts';
import { isLive } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { CapacityState } from '../usage/capacity.ts';
import { lossInWords, priceInWords } from './bundle-choice-texts.ts';
import { type Losses, lossesBy } from './bundle-losses.ts';
import { fallingPrices, type TermPrices } from './term-price.ts';

/** The bundles that an up-to-date company without one may choose from, lowest first. */
export const bundlesFor = (tenant: Tenant, today: KstDate, used?: CapacityState): BundlePlanCode[] =>
  bundleOffers().filter((plan) => !obstacleTo(tenant, plan, today, used));

/** What stands in the way of a bundle, with the bundles that are possible: nothing paid for is lost by a switch (A35). */
export function bundleRefusal(
  tenant: Tenant,
  plan: BundlePlanCode,
  today: KstDate,
  used?: CapacityState,
): Refusal | undefined {
  const obstacle = obstacleTo(tenant, plan, today, used);
  if (!obstacle) return undefined;
  const plans = bundlesFor(tenant, today, used);
  switch (obstacle.refused) {
    case 'NOT_AN_UPGRADE':
      return refuse(obstacle.refused);
    case 'WOULD_LOSE_FEATURES': {
      const detail = lossInWords(plan, obstacle.data, plans);
      return refuse(obstacle.refused, { detail, extensions: { ...obstacle.data, plans } });
    }
    case 'TERM_PRICE_WOULD_FALL': {
      const detail = priceInWords(plan, obstacle.data, plans);
      return refuse(obstacle.refused, { detail, extensions: { ...obstacle.data, plans } });
    }
  }
}

type Obstacle =
  | { readonly refused: 'NOT_AN_UPGRADE' }
  | { readonly refused: 'WOULD_LOSE_FEATURES'; readonly data: Losses }
  | { readonly refused: 'TERM_PRICE_WOULD_FALL'; readonly data: TermPrices };

/** The plans of WORKPLACE alone and in a bundle have no common order (A14): what they can do is compared instead. */
function obstacleTo(
  tenant: Tenant,
  plan: BundlePlanCode,
  today: KstDate,
  used: CapacityState | undefined,
): Obstacle | undefined {
  const { NAVER_WORKS: owned } = tenant.subscriptions;
  if (isLive(owned) && isHigher('NAVER_WORKS', owned.plan, bundlePlan(plan).parts.NAVER_WORKS))
    return { refused: 'NOT_AN_UPGRADE' };
  const losses = lossesBy(tenant, plan, used);
  if (losses) return { refused: 'WOULD_LOSE_FEATURES', data: losses };
  const prices = fallingPrices(tenant, plan, today);
  return prices && { refused: 'TERM_PRICE_WOULD_FALL', data: prices };
}
