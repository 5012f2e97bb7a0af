import { adminUrlOf, loginUrlOf } from './catalog/lookups.ts';
import type { SetupCompleteData } from './mails/templates/setup-complete.ts';
import {
  graceDaysIn,
  loginIdOf,
  type Profile,
  type Subscription,
  subscriptionsOf,
  type Tenant,
} from './tenant.ts';

/** What can be used once the set-up is done: not what has ended or is suspended meanwhile. */
export const usableSubscriptions = (tenant: Tenant): Subscription[] =>
  subscriptionsOf(tenant).filter(({ phase, suspension }) => phase !== 'ENDED' && !suspension);

/** What the administrator is told when the service is ready (R45). */
export function setupCompleteData(tenant: Tenant, profile: Profile) {
  const { companyId, domainName } = tenant.identity;
  const subscriptions = usableSubscriptions(tenant);
  const [first] = subscriptions;
  if (!first) throw new Error('a tenant without a usable product has nothing to announce');
  const hasWorkplace = subscriptions.some(({ product }) => product === 'WORKPLACE');
  const workplaceUrl = hasWorkplace ? loginUrlOf('WORKPLACE', companyId) : undefined;
  return {
    products: subscriptions.map(({ product, plan }) => ({ product, plan })),
    ...(tenant.bundle && { bundlePlan: tenant.bundle.plan }),
    loginId: loginIdOf(profile.adminId, tenant.identity),
    ...(companyId !== undefined && { companyId }),
    ...(workplaceUrl !== undefined && { workplaceUrl }),
    adminUrls: subscriptions.flatMap(({ product }) => {
      const url = adminUrlOf(product, companyId);
      return url === undefined ? [] : [{ product, url }];
    }),
    trialEndDate: first.trial.endDate,
    expiresAt: first.trial.expiresAt,
    ...(domainName !== undefined && { domainName }),
    graceDays: graceDaysIn(tenant, first.product),
  } satisfies SetupCompleteData;
}
