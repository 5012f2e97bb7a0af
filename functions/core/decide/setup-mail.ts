import { adminUrlOf, graceDaysOf, loginUrlOf } from '../catalog/lookups.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import type { SetupCompleteData } from '../mails/templates/setup-complete.ts';
import { loginIdOf, type Profile, subscriptionsOf, type Tenant } from '../tenant.ts';

/** The mail that says the service is ready, to the notification address in the tenant's language (R45, A20). */
export function setupCompleteMail(tenant: Tenant, profile: Profile): MailRequest {
  return {
    template: 'SETUP_COMPLETE',
    recipient: profile.notificationEmail,
    language: profile.language,
    data: dataOf(tenant, profile),
  };
}

function dataOf(tenant: Tenant, profile: Profile) {
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
