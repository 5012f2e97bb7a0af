import type { Catalog, RequestTrialData } from '@smartwork/client/types';
import type { BillingPlan } from '../../fields/billing-plan-tiles.tsx';
import { termsFor } from '../../fields/terms-agreement.tsx';

/** What a person has entered so far; a text that was not entered is empty. */
export interface Draft {
  /** BUNDLE, or a product that is used alone. */
  readonly offer: string;
  readonly plan: string;
  readonly nameKind: 'DOMAIN' | 'GROUP_NAME';
  readonly companyId: string;
  readonly domainName: string;
  readonly groupName: string;
  readonly adminId: string;
  readonly adminPassword: string;
  readonly passwordAgain: string;
  readonly notificationEmail: string;
  readonly companyName: string;
  readonly companyPhone: string;
  readonly platform: 'VPC' | 'CLASSIC';
  readonly timeZone: string;
  readonly language: 'ko' | 'en';
  /** How to pay, of a company that has used its free trial. */
  readonly billingPlan: BillingPlan | '';
  /** The codes of the documents that were agreed to. */
  readonly agreed: readonly string[];
}

export type Body = RequestTrialData['body'];
export type Offer = Catalog['offers'][number];
type Plan = Offer['plans'][number];

export type StepName = 'product' | 'info' | 'terms' | 'review';

export const emptyDraft = (language: 'ko' | 'en'): Draft => ({
  offer: 'BUNDLE',
  plan: '',
  nameKind: 'DOMAIN',
  companyId: '',
  domainName: '',
  groupName: '',
  adminId: '',
  adminPassword: '',
  passwordAgain: '',
  notificationEmail: '',
  companyName: '',
  companyPhone: '',
  platform: 'VPC',
  timeZone: 'Asia/Seoul',
  language,
  billingPlan: '',
  agreed: [],
});

export const offerKey = ({ type, product }: Offer): string => (type === 'BUNDLE' ? type : (product ?? type));

export const offerOf = (catalog: Catalog, draft: Draft): Offer | undefined =>
  catalog.offers.find((offer) => offerKey(offer) === draft.offer);

export const planOf = (catalog: Catalog, draft: Draft): Plan | undefined =>
  offerOf(catalog, draft)?.plans.find(({ code }) => code === draft.plan);

/** NAVER WORKS alone has a request of its own: the terms come first, and it names the company and the platform. */
export const isNaverWorksAlone = ({ offer }: Draft): boolean => offer === 'NAVER_WORKS';

/** NAVER WORKS alone asks for the agreement before the information. */
export const stepsOf = (draft: Draft): readonly StepName[] =>
  isNaverWorksAlone(draft) ? ['product', 'terms', 'info', 'review'] : ['product', 'info', 'terms', 'review'];

/** The kind of name that the chosen plan can have. */
export function nameKindOf(catalog: Catalog, draft: Draft): Draft['nameKind'] {
  const kinds = planOf(catalog, draft)?.identity ?? ['DOMAIN'];
  return kinds.includes(draft.nameKind) ? draft.nameKind : (kinds[0] ?? 'DOMAIN');
}

export const termsOf = (catalog: Catalog) => termsFor(catalog, 'REQUEST');

/** The request of this draft. The API checks it; the wizard only shows the same rules earlier. */
export function bodyOf(catalog: Catalog, draft: Draft): Body {
  const { adminId, adminPassword, notificationEmail, timeZone, language } = draft;
  const name =
    nameKindOf(catalog, draft) === 'DOMAIN'
      ? { domainName: draft.domainName }
      : { groupName: draft.groupName };
  const account = {
    ...name,
    adminId,
    adminPassword,
    adminPasswordConfirmation: draft.passwordAgain,
    notificationEmail,
  };
  const offer =
    draft.offer === 'BUNDLE'
      ? { type: 'BUNDLE', plan: draft.plan }
      : { type: 'PRODUCT', product: draft.offer, plan: draft.plan };
  const { termsVersion } = catalog;
  const { companyName, companyPhone, platform, companyId, billingPlan } = draft;
  const common = { offer, account, termsVersion, ...(billingPlan !== '' && { billingPlan }) };
  const body = isNaverWorksAlone(draft)
    ? { ...common, companyName, companyPhone, region: 'KR', platform }
    : { ...common, companyId, country: 'KR', timeZone, language };
  return body as Body;
}
