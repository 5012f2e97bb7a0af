import * as z from 'zod';
import { InstantSchema, KstDateSchema } from '../../../business-calendar.ts';
import { BundlePlanCodeSchema, ProductSchema } from '../../../catalog/codes.ts';
import { bundlePlan, productOf } from '../../../catalog/lookups.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type Action, type LabelledValue, mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage, toUrl } from '../../wording/actions.ts';
import { proofBlocks } from '../../wording/domain-proof.ts';
import { givenBackBlocks } from '../../wording/given-back.ts';
import { dateInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf } from '../../wording/offer.ts';
import { PaidBeginningSchema, paidBeginning } from '../../wording/paid-beginning.ts';
import { switchInTime, trialEnd } from '../../wording/trial-end.ts';

const LinkSchema = z.url({ protocol: /^https$/ });

export const SetupCompleteDataSchema = stored({
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  loginId: z.string(),
  companyId: z.string().optional(),
  workplaceUrl: LinkSchema.optional(),
  adminUrls: z.array(stored({ product: ProductSchema, url: LinkSchema })),
  /** Absent, with `expiresAt`, when nothing of it is on trial. */
  trialEndDate: KstDateSchema.optional(),
  expiresAt: InstantSchema.optional(),
  paid: PaidBeginningSchema.optional(),
  /** By so many days a late set-up has moved the end of the trial. */
  daysGivenBack: z.int().min(1).optional(),
  /** Set when the accounts stand under a domain, whose ownership is still to be proven (R46, R47). */
  domainName: z.string().optional(),
  graceDays: z.int().min(0),
});
export type SetupCompleteData = z.infer<typeof SetupCompleteDataSchema>;

/** Tells the administrator that the service is ready and how its trial goes on (R44, R45, R158). */
export const setupComplete = mailTemplate(SetupCompleteDataSchema, (data, language, domains) => {
  const words = WORDS[language];
  const name = offerName(data, language);
  const { paid, trialEndDate } = data;
  const domain = domainToProve(data);
  return {
    subject: trialEndDate === undefined ? words.paidSubject(name) : words.subject(name),
    action: actionOf(data, language),
    blocks: [
      paragraph(words.ready(name)),
      values(...accountValues(data, language)),
      ...(data.bundlePlan ? [paragraph(words.oneAccount)] : []),
      ...(domain === undefined ? [] : proofBlocks(domain, language, domains)),
      ...(paid ? [paragraph(paidBeginning(paid, language))] : []),
      ...endOfTrial(data, language),
    ],
  };
});

function endOfTrial(
  { trialEndDate, expiresAt, graceDays, products, paid, daysGivenBack }: SetupCompleteData,
  language: Language,
) {
  if (trialEndDate === undefined || expiresAt === undefined) return [];
  const begunPaid = productsOf(paid?.products ?? []);
  const onTrial = productsOf(products).filter((product) => !begunPaid.includes(product));
  return [
    ...givenBackBlocks({ daysGivenBack, trialEndDate }, language),
    notice(trialEnd(expiresAt, graceDays, language)),
    paragraph(switchInTime(trialEndDate, onTrial, language)),
  ];
}

function offerName({ bundlePlan: bundle, products }: SetupCompleteData, language: Language): string {
  if (bundle) return bundlePlan(bundle).names[language];
  return planNames(products, language);
}

function accountValues(data: SetupCompleteData, language: Language): LabelledValue[] {
  const words = WORDS[language];
  const { companyId, workplaceUrl } = data;
  return [
    { label: words.loginId, value: data.loginId },
    ...(companyId === undefined ? [] : [{ label: words.companyId, value: companyId }]),
    ...(workplaceUrl === undefined
      ? []
      : [{ label: words.workplaceLogin, value: workplaceUrl, url: workplaceUrl }]),
    ...data.adminUrls.map(({ product, url }) => ({
      label: words.adminPage(productOf(product).names[language]),
      value: url,
      url,
    })),
    ...(data.trialEndDate === undefined
      ? []
      : [{ label: words.lastFreeDay, value: dateInWords(data.trialEndDate, language) }]),
  ];
}

/** Only NAVER WORKS waits for the proof (R46). */
const domainToProve = ({ domainName, products }: SetupCompleteData): string | undefined =>
  products.some(({ product }) => product === 'NAVER_WORKS') ? domainName : undefined;

function actionOf(data: SetupCompleteData, language: Language): Action {
  if (domainToProve(data) !== undefined) return toPage({ page: 'SETTINGS' }, 'PROVE_DOMAIN', language);
  const loginUrl = data.workplaceUrl ?? data.adminUrls[0]?.url;
  if (loginUrl !== undefined) return toUrl(loginUrl, 'LOG_IN', language);
  return toPage({ page: 'COMPANY' }, 'OPEN_CONSOLE', language);
}

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 무료 체험이 준비되었습니다`,
    paidSubject: (name: string) => `[SMARTWORK] ${name} 서비스가 준비되었습니다`,
    ready: (name: string) =>
      `신청하신 ${name}의 설정이 완료되었습니다. 이제 관리자 계정으로 로그인하여 사용하실 수 있습니다.`,
    loginId: '로그인 ID',
    companyId: '회사 ID',
    workplaceLogin: 'WORKPLACE 로그인 페이지',
    adminPage: (product: string) => `${product} 관리자 페이지`,
    lastFreeDay: '무료 체험 마지막 날',
    oneAccount: '관리자 계정 하나로 NAVER WORKS와 WORKPLACE를 모두 사용하실 수 있습니다.',
  },
  en: {
    subject: (name: string) => `[SMARTWORK] Your free trial of ${name} is ready`,
    paidSubject: (name: string) => `[SMARTWORK] Your ${name} is ready`,
    ready: (name: string) => `${name} is set up. You can log in with the administrator account now.`,
    loginId: 'Login ID',
    companyId: 'Company ID',
    workplaceLogin: 'WORKPLACE login page',
    adminPage: (product: string) => `${product} administration`,
    lastFreeDay: 'Last free day',
    oneAccount: 'The one administrator account serves both NAVER WORKS and WORKPLACE.',
  },
};
