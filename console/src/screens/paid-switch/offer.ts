import type { Subscription, TenantWithProfile } from '@smartwork/client/types';

/** What is switched together: both parts of the bundle, or one product. */
export type Target = 'BUNDLE' | 'PRODUCT';

const PARTS = ['NAVER_WORKS', 'WORKPLACE'];

const partsOnTrial = ({ subscriptions }: TenantWithProfile): Subscription[] =>
  subscriptions.filter(({ product, phase }) => PARTS.includes(product) && phase === 'TRIAL');

/** Both parts, as long as both are on trial: a bundle may choose, an affiliate has to. */
export function targetsOf(tenant: TenantWithProfile, subscription: Subscription): readonly Target[] {
  const isPart = PARTS.includes(subscription.product);
  if (!isPart || partsOnTrial(tenant).length < PARTS.length) return ['PRODUCT'];
  if (tenant.group?.role === 'AFFILIATE') return ['BUNDLE'];
  return tenant.bundle ? ['BUNDLE', 'PRODUCT'] : ['PRODUCT'];
}

export const concernedBy = (
  tenant: TenantWithProfile,
  subscription: Subscription,
  target: Target,
): readonly Subscription[] => (target === 'BUNDLE' ? partsOnTrial(tenant) : [subscription]);

export const reservationOf = ({ scheduledChanges }: Subscription) =>
  scheduledChanges.find(({ type }) => type === 'START_PAID_SERVICE');
