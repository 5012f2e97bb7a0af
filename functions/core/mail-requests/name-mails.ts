import { adminUrlOf, featuresOfPlan } from '../catalog/lookups.ts';
import { isLive } from '../model/subscription.ts';
import { loginIdOf } from '../model/tenant.ts';
import { CLAIM_FIELDS } from '../names/claims.ts';
import { placeholdersIn } from '../names/placeholders.ts';
import { present } from '../present.ts';
import { LOGIN_NAME, type News, type WantedMail } from './news.ts';

/** What became of the domain under which everybody logs in. */
const about = [LOGIN_NAME];

export function nameChanged({ tenant, found, profile }: News): WantedMail {
  const { identity, secondaryDomains, subscriptions } = tenant;
  const { domainName, groupName = '' } = identity;
  const isDomain = domainName !== undefined;
  const endsPlaceholder = placeholdersIn(found).includes(isDomain ? 'domainName' : 'groupName');
  const told = {
    loginId: loginIdOf(profile.adminId, identity),
    ...(endsPlaceholder && { endsPlaceholder }),
  };
  if (!isDomain)
    return {
      template: 'NAME_CHANGED',
      data: { kind: 'GROUP_NAME', name: groupName, ...told, needsProof: false },
    };
  const secondaryDomain = endsPlaceholder ? undefined : secondaryDomains?.at(-1);
  const needsProof = isLive(subscriptions.NAVER_WORKS);
  const data = { kind: 'DOMAIN', name: domainName, ...told, secondaryDomain, needsProof };
  return { template: 'NAME_CHANGED', data };
}

export function nameReleased({ tenant, found, profile, details }: News): WantedMail | undefined {
  const name = details?.name;
  if (name === undefined) return undefined;
  const { identity } = tenant;
  // None of them, when it was a secondary domain.
  const field = CLAIM_FIELDS.find((one) => found.identity[one] !== identity[one]);
  const next = field && identity[field];
  const isLogin = field !== undefined && field !== 'companyId';
  return {
    template: 'NAME_RELEASED',
    data: {
      nameKind: field ? KINDS[field] : 'DOMAIN',
      name,
      ...(placeholdersIn(found).some((one) => one === field) && { endsPlaceholder: true }),
      ...(next !== undefined && { next }),
      isPlaceholder: placeholdersIn(tenant).some((one) => one === field),
      ...(isLogin && { loginId: loginIdOf(profile.adminId, identity) }),
    },
  };
}

const KINDS = { companyId: 'COMPANY_ID', domainName: 'DOMAIN', groupName: 'GROUP_NAME' } as const;

export function domainProven({ tenant }: News): WantedMail | undefined {
  const { identity, subscriptions, bundle } = tenant;
  if (identity.domainName === undefined) return undefined;
  const naverWorks = subscriptions.NAVER_WORKS;
  const isNeeded = isLive(naverWorks);
  const adminUrl = isNeeded ? adminUrlOf('NAVER_WORKS', identity.companyId) : undefined;
  const hasMail = isNeeded && featuresOfPlan('NAVER_WORKS', naverWorks.plan, bundle?.plan).includes('MAIL');
  return {
    template: 'DOMAIN_PROVEN',
    data: { domainName: identity.domainName, isNeeded, hasMail, ...(adminUrl && { adminUrl }) },
    about,
  };
}

export function domainCheckFailed({ tenant }: News): WantedMail | undefined {
  const { identity, subscriptions, domainVerification } = tenant;
  if (!domainVerification) return undefined;
  const isNeeded = isLive(subscriptions.NAVER_WORKS);
  return {
    template: 'DOMAIN_CHECK_FAILED',
    data: {
      domainName: present(identity.domainName, 'what is checked is a domain'),
      isNeeded,
      endedAt: domainVerification.endsAt,
    },
    about,
  };
}
