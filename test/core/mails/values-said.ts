import type { Instant, KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../../functions/core/catalog/bundle-integrations.ts';
import {
  BundlePlanCodeSchema,
  PlanCodeSchema,
  type Product,
  ProductSchema,
} from '../../../functions/core/catalog/codes.ts';
import { bundlePlan, planOf, productOf } from '../../../functions/core/catalog/lookups.ts';
import type { Language, Localized } from '../../../functions/core/language.ts';
import {
  dateInWords,
  daysInWords,
  monthInWords,
  timeInWords,
  wonInWords,
} from '../../../functions/core/mails/wording/in-words.ts';
import { sizeInWords } from '../../../functions/core/sizes.ts';
import { UNTOLD } from './samples.ts';

/** How the mails say the codes that have no name in the catalog. */
const CODES: Readonly<Record<string, Localized>> = {
  MONTHLY: { ko: '월간 요금제', en: 'monthly' },
  ANNUAL: { ko: '연간 요금제', en: 'annual' },
  AUTO_RENEW: { ko: '자동 갱신', en: 'Automatic renewal' },
  CHANGE: { ko: '선택하신 계약 조건이 적용', en: 'conditions chosen as the renewal option apply' },
  SWITCH_TO_MONTHLY: { ko: '월간 요금제로 변경되며', en: 'is charged monthly' },
  START_PAID_SERVICE: { ko: '유료 전환 예약', en: 'reserved switch to the paid service' },
  RENEWAL: { ko: '갱신 옵션', en: 'renewal option' },
  TRIAL_EXPIRED: { ko: '유료로 전환되지 않아', en: 'not followed by a paid service' },
  CANCELED: { ko: '해지되었으며', en: 'is cancelled as you asked' },
  USER: { ko: '비밀번호를 설정하는 링크', en: 'link to set the password' },
  ADMIN: { ko: '초기 비밀번호', en: 'first password' },
  DELAYED: { ko: '예상보다 오래 걸리고', en: 'takes longer than expected' },
  FAILED: { ko: '완료하지 못했습니다', en: 'could not be completed' },
  PROVISION: { ko: '설정', en: 'set-up' },
  ADD_PRODUCT: { ko: '설정', en: 'set-up' },
  UPGRADE: { ko: '업그레이드', en: 'upgrade' },
  SWITCH_TO_BUNDLE: { ko: '번들 전환', en: 'switch' },
  'by AUTO_RENEW': { ko: '자동 갱신 설정에 따라', en: 'Automatic renewal was set' },
  'by CHANGE': { ko: '선택하신 대로', en: 'As chosen' },
  'by SWITCH_TO_MONTHLY': { ko: '연간 약정이 끝나', en: 'has ended' },
  TRIAL: { ko: '무료 체험이', en: 'free trial' },
  ADD_UNITS: { ko: '용량을 TB 단위로 추가하시거나', en: 'Add capacity by the TB' },
  SWITCH_TO_PAID: { ko: '유료로 전환하신 후', en: 'After the switch to the paid service' },
  DELETE: { ko: '따로 추가하실 수 없습니다', en: 'No capacity can be added' },
  DOMAIN: { ko: '도메인이', en: 'The domain of your company' },
  'nameKind COMPANY_ID': { ko: '회사 ID', en: 'company ID' },
  'nameKind DOMAIN': { ko: '도메인', en: 'domain' },
  'nameKind GROUP_NAME': { ko: '그룹 이름', en: 'group name' },
  'to FORMER': { ko: '다른 콘솔 계정으로', en: 'to another console account' },
  'to NEW': { ko: '고객님의 콘솔 계정으로', en: 'to your console account' },
  GROUP_NAME: { ko: '그룹 이름이', en: 'The group name of your company' },
  'askedBy USER': { ko: '비밀번호 재설정 요청', en: 'A new password was requested' },
  ADMINISTRATOR: { ko: '관리자의 요청으로', en: 'The administrator of' },
  BUNDLE_SWITCH: { ko: '번들에서 사용하실 비밀번호', en: 'your password for the SMARTWORK bundle' },
  SERVICE_ENDS: { ko: '로그인할 수 없습니다', en: 'from then on nobody can log in' },
  DATA_DELETED: { ko: '모두 영구 삭제되며', en: 'All of it is deleted for good' },
  CASH_RECEIPTS_LOST: { ko: '신청 결과가 아직 없습니다', en: 'has no result yet' },
  BILLS_OVERDUE: { ko: '요금이 미납되었습니다', en: 'are overdue' },
  BUNDLE_ENDS: { ko: '단독으로 계속 이용하실 수 있습니다', en: 'goes on alone' },
  INTEGRATIONS_END: { ko: '연동 설정이', en: 'These integrations end' },
  LOGIN_IDS_STAY: { ko: '로그인 ID를 그대로 사용합니다', en: 'They stay as they are' },
  LOGIN_IDS_CHANGE: { ko: '형식으로 변경됩니다', en: 'All of them change' },
  PASSWORDS_RESET: { ko: '비밀번호를 새로 설정해야', en: 'must set a new password' },
  GOES_ON_FREE: { ko: '무료 체험은', en: 'Its free trial lasts until' },
  GOES_ON_PAID: { ko: '유료로 계속 이용', en: 'Goes on as a paid service' },
  ACCOUNT_PRICE: { ko: '계정당 월 요금', en: 'Price a month for each account' },
  'consequence CANCELED': { ko: '해지되며', en: 'Is cancelled at' },
  'consequence TRIAL_EXPIRED': { ko: '무료 체험이', en: 'Its free trial ends at' },
  GRACE: { ko: '지금은 로그인할 수 없습니다', en: 'nobody can log in now' },
};

/** The last day is the day of the mail: it says so. */
const TODAY: Localized = { ko: '오늘', en: 'today' };

/** What a mail about `data` must say: one expression for each value in it. */
export function wordsOf(data: object, language: Language): string[] {
  const { product, plan, code } = data as { product?: unknown; plan?: unknown; code?: unknown };
  const named = ProductSchema.safeParse(product).data;
  return Object.entries(data).flatMap(([key, value]) => {
    if (value === UNTOLD) return [];
    if (key === 'product' && named) return [productOf(named).names[language]];
    if (key === 'reason' && code !== undefined) return valueInWords('consequence', value, language);
    if (key === 'plan') return [planInWords(named, plan, language)];
    return valueInWords(key, value, language);
  });
}

function planInWords(product: Product | undefined, plan: unknown, language: Language) {
  // The next plan of a contract stands without its product; the samples have it for NAVER WORKS.
  return planOf(product ?? 'NAVER_WORKS', PlanCodeSchema.parse(plan)).names[language];
}

function valueInWords(key: string, value: unknown, language: Language): string[] {
  if (key === 'integrations') return (value as string[]).map((code) => integrationInWords(code, language));
  if (Array.isArray(value)) return value.flatMap((part) => wordsOf({ part }, language));
  if (typeof value === 'object' && value !== null) return wordsOf(value, language);
  // 0 is said by saying nothing, a flag by a sentence of its own.
  if (typeof value === 'boolean' || value === 0) return [];
  if (typeof value === 'number') return [numberInWords(key, value, language)];
  const text = String(value);
  if (key === 'bundlePlan') return [bundlePlan(BundlePlanCodeSchema.parse(text)).names[language]];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return [dateInWords(text as KstDate, language)];
  if (/^\d{4}-\d\d$/.test(text)) return [monthInWords(text as KstMonth, language)];
  if (/^\d{4}-.*Z$/.test(text)) return [timeInWords(text as Instant, language)];
  const product = ProductSchema.safeParse(text);
  if (product.success) return [productOf(product.data).names[language]];
  return [(CODES[`${key} ${text}`] ?? CODES[text])?.[language] ?? text];
}

const PRICES = ['penalty', 'price', 'monthlyPrice', 'annualPrice', 'before', 'after'];

const integrationInWords = (code: string, language: Language): string =>
  BUNDLE_INTEGRATIONS.find((one) => one.code === code)?.name[language] ?? code;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function numberInWords(key: string, value: number, language: Language): string {
  if (PRICES.includes(key)) return wonInWords(value, language);
  if (key.endsWith('Bytes')) return sizeInWords(value);
  if (key === 'days' && value === 1) return TODAY[language];
  // The grace is told as so many more days.
  return key === 'graceDays' ? String(value) : daysInWords(value, language);
}

/** The days, times and numbers in a text of either language, in one spelling and in order of their signs. */
export function valuesSaid(text: string): string[] {
  const plain = text
    .replace(/(\d+)년 (\d+)월 (\d+)일/g, '$1/$2/$3')
    .replace(/(\d+)년 (\d+)월/g, '$1/$2')
    .replace(
      /(\d+) ([A-Z][a-z]+) (\d{4})/g,
      (_, day, month, year) => `${year}/${MONTHS.indexOf(month) + 1}/${day}`,
    )
    .replace(
      new RegExp(`(${MONTHS.join('|')}) (\\d{4})`, 'g'),
      (_, month, year) => `${year}/${MONTHS.indexOf(month) + 1}`,
    );
  return (plain.match(/\d[\d/:,]*\d|\d/g) ?? []).toSorted();
}
