import { daysBetween } from '../business-calendar.ts';
import { adminUrlOf, loginUrlOf } from '../catalog/lookups.ts';
import type { SetupCompleteData } from '../mails/templates/setup/setup-complete.ts';
import { type Subscription, trialOf } from '../model/subscription.ts';
import {
  bundleOf,
  graceDaysIn,
  isSetUp,
  loginIdOf,
  type Profile,
  subscriptionsOf,
  type Tenant,
} from '../model/tenant.ts';
import { present } from '../present.ts';

/** What can be used once the set-up is done: not what has ended or is suspended meanwhile. */
export const usableSubscriptions = (tenant: Tenant): Subscription[] =>
  subscriptionsOf(tenant).filter(({ phase, suspension }) => phase !== 'ENDED' && !suspension);

/** What can be used from now on, and could not before the set-up that is just done. */
export const newlyUsable = (before: Tenant, after: Tenant): Subscription[] =>
  usableSubscriptions(after).filter(({ product }) => !isSetUp(before, product));

/** What the administrator is told when the service is ready (R45). */
export function setupCompleteData(
  before: Tenant,
  tenant: Tenant,
  profile: Profile,
  subscriptions: readonly [Subscription, ...Subscription[]],
) {
  const { companyId, domainName } = tenant.identity;
  const [first] = subscriptions;
  const hasWorkplace = subscriptions.some(({ product }) => product === 'WORKPLACE');
  const workplaceUrl = hasWorkplace ? loginUrlOf('WORKPLACE', companyId) : undefined;
  const bundle = bundleOf(tenant, first.product);
  return {
    products: planned(subscriptions),
    ...(bundle && { bundlePlan: bundle.plan }),
    loginId: loginIdOf(profile.adminId, tenant.identity),
    ...(companyId !== undefined && { companyId }),
    ...(workplaceUrl !== undefined && { workplaceUrl }),
    adminUrls: adminUrls(subscriptions, companyId),
    ...beginningOf(before, subscriptions),
    ...(domainName !== undefined && { domainName }),
    graceDays: graceDaysIn(tenant, first.product),
  } satisfies SetupCompleteData;
}

export const planned = (subscriptions: readonly Subscription[]) =>
  subscriptions.map(({ product, plan }) => ({ product, plan }));

export const adminUrls = (subscriptions: readonly Subscription[], companyId: string | undefined) =>
  subscriptions.flatMap(({ product }) => {
    const url = adminUrlOf(product, companyId);
    return url === undefined ? [] : [{ product, url }];
  });

/** How products begin: on trial, or paid when the company had used it before. */
export function beginningOf(before: Tenant, subscriptions: readonly Subscription[]) {
  const onTrial = subscriptions.find(({ phase }) => phase === 'TRIAL');
  const daysGivenBack = onTrial ? daysGivenBackTo(onTrial, before) : 0;
  const paid = subscriptions.filter(({ phase }) => phase === 'PAID');
  const contract = paid[0]?.contract;
  return {
    ...(onTrial && { trialEndDate: trialOf(onTrial).endDate, expiresAt: trialOf(onTrial).expiresAt }),
    ...(daysGivenBack > 0 && { daysGivenBack }),
    ...(contract && {
      paid: {
        products: planned(paid),
        billingPlan: contract.billingPlan,
        startDate: contract.startDate,
      },
    }),
  };
}

/** By so many days a late set-up has moved the end of the trial. */
function daysGivenBackTo(after: Subscription, { subscriptions }: Tenant): number {
  const before = present(subscriptions[after.product], `${after.product} is set up and was not requested`);
  return daysBetween(trialOf(before).endDate, trialOf(after).endDate);
}
