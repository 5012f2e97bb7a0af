import * as z from 'zod';
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
  if (status === 'FAILED')
    return [
      {
        code: 'DOMAIN_CHECK_FAILED',
        message: `The TXT record was not found by ${endsAt}. Until the ownership of the domain is confirmed, NAVER WORKS does not work normally.`,
        fix: 'Publish the record of domainVerification and start again: POST /v1/tenants/{tenantId}/domain-verification.',
      },
    ];
  return [
    {
      code: 'DOMAIN_UNPROVEN',
      message: 'Until the ownership of the domain is confirmed, NAVER WORKS does not work normally.',
      fix:
        status === 'CHECKING'
          ? `Publish the record of domainVerification. It is looked for until ${endsAt}.`
          : 'Ask for the TXT record to publish: POST /v1/tenants/{tenantId}/domain-verification.',
    },
  ];
}
