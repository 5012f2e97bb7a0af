import { adminUrlOf, graceDaysOf, loginUrlOf } from './catalog/lookups.ts';
import type { SetupCompleteData } from './mails/templates/setup-complete.ts';
import { loginIdOf, type Profile, subscriptionsOf, type Tenant } from './tenant.ts';

/** What the administrator is told when the service is ready (R45). */
export function setupCompleteData(tenant: Tenant, profile: Profile) {
  const { companyId, domainName } = tenant.identity;
  const subscriptions = subscriptionsOf(tenant);
  const [first] = subscriptions;
  if (!first) throw new Error('a tenant without a subscription has nothing to announce');
  const workplaceUrl = tenant.subscriptions.WORKPLACE && loginUrlOf('WORKPLACE', companyId);
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
    graceDays: graceDaysOf(first.product, tenant.bundle !== undefined),
  } satisfies SetupCompleteData;
}
