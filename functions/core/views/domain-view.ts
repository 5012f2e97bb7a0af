import * as z from 'zod';
import type { Instant } from '../business-calendar.ts';
import type { Localized } from '../language.ts';
import { timeInWords } from '../mails/wording/in-words.ts';
import { DomainVerificationSchema, proofOf } from '../model/domain-proof.ts';
import { isLive } from '../model/subscription.ts';
import { type Identity, type Tenant, TenantSchema } from '../model/tenant.ts';
import { shown } from './shown.ts';

const VerificationSchema = DomainVerificationSchema.omit({ token: true });

/** The domain as answers show it: whether it is proven, and what is to be done for that. */
export const DomainViewSchema = z.strictObject({
  domainOwnership: TenantSchema.shape.domainOwnership,
  /** Domains that the company had before: they stay its own (F30). */
  secondaryDomains: z.array(z.string()).optional(),
  /** From the first request for the proof until it is there (R46, F27). */
  domainVerification: VerificationSchema.extend({
    record: z
      .strictObject({ type: z.literal('TXT'), name: z.string(), value: z.string() })
      .describe('What is to be published in the DNS of the domain.'),
  })
    .strict()
    .optional(),
});

export function domainView(tenant: Tenant): z.infer<typeof DomainViewSchema> {
  const { domainOwnership, secondaryDomains = [], domainVerification, identity } = tenant;
  return {
    domainOwnership,
    ...(secondaryDomains.length > 0 && { secondaryDomains }),
    ...(domainVerification && { domainVerification: verificationView(domainVerification, identity) }),
  };
}

const verificationView = (
  { token, ...verification }: z.infer<typeof DomainVerificationSchema>,
  { domainName = '' }: Identity,
) => ({
  ...shown(VerificationSchema, verification),
  record: { type: 'TXT' as const, name: domainName, value: proofOf(token) },
});

/** What the customer is to do before NAVER WORKS works normally (R46); expects an up-to-date tenant. */
export function domainAlerts({ domainOwnership, domainVerification, subscriptions }: Tenant) {
  if (domainOwnership !== 'UNPROVEN' || !isLive(subscriptions.NAVER_WORKS)) return [];
  const { status, endsAt } = domainVerification ?? {};
  if (status === 'FAILED' && endsAt)
    return [{ code: 'DOMAIN_CHECK_FAILED', message: notFoundBy(endsAt), fix: CHECK_AGAIN }];
  const fix = status === 'CHECKING' && endsAt ? publishedUntil(endsAt) : ASK_FOR_RECORD;
  return [{ code: 'DOMAIN_UNPROVEN', message: UNPROVEN, fix }];
}

const UNPROVEN: Localized = {
  en: 'Until the ownership of the domain is confirmed, NAVER WORKS does not work normally.',
  ko: '도메인 소유가 확인될 때까지 NAVER WORKS를 정상적으로 사용할 수 없습니다.',
};

const notFoundBy = (endsAt: Instant): Localized => ({
  en: `The TXT record was not found by ${timeInWords(endsAt, 'en')} (Korean time). ${UNPROVEN.en}`,
  ko: `${timeInWords(endsAt, 'ko')}(한국 시간)까지 TXT 레코드를 찾지 못했습니다. ${UNPROVEN.ko}`,
});

const CHECK_AGAIN: Localized = {
  en: 'Publish the record of domainVerification and start again: POST /v1/tenants/{tenantId}/domain-verification.',
  ko: 'domainVerification의 레코드를 DNS에 등록하고 확인을 다시 시작해 주십시오: POST /v1/tenants/{tenantId}/domain-verification.',
};
const ASK_FOR_RECORD: Localized = {
  en: 'Ask for the TXT record to publish: POST /v1/tenants/{tenantId}/domain-verification.',
  ko: 'DNS에 등록할 TXT 레코드를 요청해 주십시오: POST /v1/tenants/{tenantId}/domain-verification.',
};
const publishedUntil = (endsAt: Instant): Localized => ({
  en: `Publish the record of domainVerification. It is looked for until ${timeInWords(endsAt, 'en')} (Korean time).`,
  ko: `domainVerification의 레코드를 DNS에 등록해 주십시오. ${timeInWords(endsAt, 'ko')}(한국 시간)까지 확인합니다.`,
});
