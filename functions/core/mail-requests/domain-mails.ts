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

/** Only NAVER WORKS waits for the proof (R46). */
export function domainProven(news: News): WantedMail | undefined {
  const { identity, subscriptions, bundle } = tenantInTheEnd(news);
  const naverWorks = subscriptions.NAVER_WORKS;
  if (!isLive(naverWorks) || identity.domainName === undefined) return undefined;
  const adminUrl = adminUrlOf('NAVER_WORKS', identity.companyId);
  const features = featuresOfPlan('NAVER_WORKS', naverWorks.plan, bundle?.plan);
  return {
    template: 'DOMAIN_PROVEN',
    data: {
      domainName: identity.domainName,
      hasMail: features.includes('MAIL'),
      ...(adminUrl !== undefined && { adminUrl }),
    },
  };
}

export function domainCheckFailed(news: News): WantedMail | undefined {
  const { identity, subscriptions, domainVerification } = tenantInTheEnd(news);
  if (!isLive(subscriptions.NAVER_WORKS) || identity.domainName === undefined) return undefined;
  if (domainVerification?.status !== 'FAILED') return undefined;
  return {
    template: 'DOMAIN_CHECK_FAILED',
    data: { domainName: identity.domainName, endedAt: domainVerification.endsAt },
  };
}
