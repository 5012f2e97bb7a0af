import * as z from 'zod';
import {
  AdminIdSchema,
  CompanyIdSchema,
  CompanyNameSchema,
  CompanyPhoneSchema,
  DomainNameSchema,
  GroupNameSchema,
  LanguageSchema,
  NotificationEmailSchema,
  PasswordSchema,
  TimeZoneSchema,
} from '../accounts/account-rules.ts';
import {
  BundlePlanCodeSchema,
  NaverWorksPlanCodeSchema,
  ProductSchema,
  WorkboxPlanCodeSchema,
  WorkplacePlanCodeSchema,
} from '../catalog/codes.ts';
import { codedIssue } from '../issue-code.ts';
import { accountProblems } from './accounts/account-problems.ts';
import { PaymentMethodRequestSchema } from './billing-profile.ts';
import { forwardIssues, only, ReturningBillingPlanSchema, TermsSchema } from './parts.ts';

const Confirmation = z.string().meta({ format: 'password', writeOnly: true });
const Account = z.strictObject({
  domainName: DomainNameSchema.optional(),
  groupName: GroupNameSchema.optional(),
  adminId: AdminIdSchema,
  adminPassword: PasswordSchema,
  adminPasswordConfirmation: Confirmation.optional(),
  notificationEmail: NotificationEmailSchema,
});
/** The NAVER WORKS form asks for the password twice (R15). */
const ConfirmedAccount = Account.extend({ adminPasswordConfirmation: Confirmation });

/** What a company with an address of its own tells about itself (R13, R14, R30-R32). */
const companyWithAddress = {
  companyId: CompanyIdSchema,
  country: only('KR', 'COUNTRY_NOT_SUPPORTED', {
    en: 'The service can only be created in Korea: KR.',
    ko: '서비스는 한국(KR)에서만 만들 수 있습니다.',
  }),
  timeZone: TimeZoneSchema.default('Asia/Seoul'),
  language: LanguageSchema.default('ko'),
  billingPlan: ReturningBillingPlanSchema,
  paymentMethod: PaymentMethodRequestSchema.optional(),
  termsVersion: TermsSchema,
};

const BundleRequest = z.strictObject({
  offer: z.strictObject({ type: z.literal('BUNDLE'), plan: BundlePlanCodeSchema }),
  account: Account,
  ...companyWithAddress,
});
const NaverWorksRequest = z.strictObject({
  offer: z.strictObject({
    type: z.literal('PRODUCT'),
    product: z.literal('NAVER_WORKS'),
    plan: NaverWorksPlanCodeSchema,
  }),
  account: ConfirmedAccount,
  companyName: CompanyNameSchema,
  companyPhone: CompanyPhoneSchema,
  region: only('KR', 'REGION_NOT_SUPPORTED', {
    en: 'The service is requested in the region Korea: KR.',
    ko: '서비스는 한국 리전(KR)에서만 신청할 수 있습니다.',
  }),
  platform: z.enum(['VPC', 'CLASSIC']),
  billingPlan: ReturningBillingPlanSchema,
  paymentMethod: PaymentMethodRequestSchema.optional(),
  termsVersion: TermsSchema,
});
const WorkplaceRequest = z.strictObject({
  offer: z.strictObject({
    type: z.literal('PRODUCT'),
    product: z.literal('WORKPLACE'),
    plan: WorkplacePlanCodeSchema,
  }),
  account: Account,
  ...companyWithAddress,
});
const WorkboxRequest = z.strictObject({
  offer: z.strictObject({
    type: z.literal('PRODUCT'),
    product: z.literal('WORKBOX'),
    plan: WorkboxPlanCodeSchema,
  }),
  account: Account,
  ...companyWithAddress,
});

/** The four forms by what is requested; the contract's OpenAPI shows them as alternatives. */
export const TRIAL_REQUESTS_BY_OFFER = {
  BUNDLE: BundleRequest,
  NAVER_WORKS: NaverWorksRequest,
  WORKPLACE: WorkplaceRequest,
  WORKBOX: WorkboxRequest,
} as const;
type OfferKey = keyof typeof TRIAL_REQUESTS_BY_OFFER;

const OfferSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('BUNDLE') }),
  z.looseObject({ type: z.literal('PRODUCT'), product: ProductSchema }),
]);
const NO_OFFER = {
  en: 'Choose {"type": "BUNDLE", "plan"} or {"type": "PRODUCT", "product", "plan"}.',
  ko: '{"type": "BUNDLE", "plan"} 또는 {"type": "PRODUCT", "product", "plan"} 중에서 선택해 주십시오.',
};
export type TrialRequestBody = z.output<(typeof TRIAL_REQUESTS_BY_OFFER)[OfferKey]>;

const OfferKeySchema = z.looseObject({
  offer: z.unknown().transform((offer, { addIssue }): OfferKey => {
    const chosen = OfferSchema.safeParse(offer);
    if (chosen.success) return chosen.data.type === 'BUNDLE' ? 'BUNDLE' : chosen.data.product;
    addIssue(codedIssue([], 'NOT_ALLOWED', NO_OFFER));
    return z.NEVER;
  }),
});

/**
 * The request's form is the one of its offer (R10): every broken rule of that form is reported at once, and a field of
 * another form is refused.
 */
export const RequestTrialSchema = z.unknown().transform((body, context): TrialRequestBody => {
  const chosen = OfferKeySchema.safeParse(body);
  if (!chosen.success) return forwardIssues(context, chosen.error);
  const parsed = TRIAL_REQUESTS_BY_OFFER[chosen.data.offer].safeParse(body);
  for (const problem of accountProblems(body)) context.addIssue(problem);
  return parsed.success ? parsed.data : forwardIssues(context, parsed.error);
});
