import { adminUrlOf, featuresOfPlan } from '../catalog/lookups.ts';
import { isLive } from '../model/subscription.ts';
import { loginIdOf } from '../model/tenant.ts';
import { type News, tenantInTheEnd, type WantedMail } from './news.ts';

export function nameChanged({ tenant, profile }: News): WantedMail {
  const { identity, secondaryDomains, subscriptions } = tenant;
  const { domainName, groupName = '' } = identity;
  const loginId = loginIdOf(profile.adminId, identity);
  if (domainName === undefined)
    return {
      template: 'NAME_CHANGED',
      data: { kind: 'GROUP_NAME', name: groupName, loginId, needsProof: false },
    };
  const secondaryDomain = secondaryDomains?.at(-1);
  const needsProof = isLive(subscriptions.NAVER_WORKS);
  const data = { kind: 'DOMAIN', name: domainName, loginId, secondaryDomain, needsProof };
  return { template: 'NAME_CHANGED', data };
}

export function domainProven(news: News): WantedMail | undefined {
  const { identity, subscriptions, bundle } = tenantInTheEnd(news);
  if (identity.domainName === undefined) return undefined;
  const naverWorks = subscriptions.NAVER_WORKS;
  const isNeeded = isLive(naverWorks);
  const adminUrl = isNeeded ? adminUrlOf('NAVER_WORKS', identity.companyId) : undefined;
  const hasMail = isNeeded && featuresOfPlan('NAVER_WORKS', naverWorks.plan, bundle?.plan).includes('MAIL');
  return {
    template: 'DOMAIN_PROVEN',
    data: { domainName: identity.domainName, isNeeded, hasMail, ...(adminUrl && { adminUrl }) },
  };
}

export function domainCheckFailed(news: News): WantedMail | undefined {
  const { identity, subscriptions, domainVerification } = tenantInTheEnd(news);
  if (identity.domainName === undefined || domainVerification?.status !== 'FAILED') return undefined;
  const isNeeded = isLive(subscriptions.NAVER_WORKS);
  return {
    template: 'DOMAIN_CHECK_FAILED',
    data: { domainName: identity.domainName, isNeeded, endedAt: domainVerification.endsAt },
  };
}
