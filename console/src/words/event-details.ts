import type { DomainEvent } from '@smartwork/client/types';
import { isKstDate } from '../../../functions/core/business-calendar.ts';
import type { Language, Localized } from '../../../functions/core/language.ts';
import { dateInWords, wonInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

/** In the order in which they are told. */
const LABELS: Readonly<Record<string, Localized>> = {
  plan: { en: 'Plan', ko: '플랜' },
  billingPlan: { en: 'Billing plan', ko: '요금제' },
  startDate: { en: 'Starts on', ko: '시작일' },
  commitmentEndDate: { en: 'Term until', ko: '약정 종료일' },
  renewalType: { en: 'Renewal option', ko: '갱신 옵션' },
  addedUnits: { en: 'Added TB', ko: '추가 용량(TB)' },
  cards: { en: 'Cards', ko: '카드 수' },
  companies: { en: 'Companies', ko: '회사 수' },
  confirmedAt: { en: 'Confirmed at', ko: '확인 시각' },
  date: { en: 'Date', ko: '날짜' },
  from: { en: 'From', ko: '시작일' },
  groupId: { en: 'Group', ko: '그룹사' },
  mail: { en: 'Mail', ko: '메일' },
  mainTenantId: { en: 'Main company', ko: '대표회사' },
  mode: { en: 'Way', ko: '방식' },
  month: { en: 'Month', ko: '청구월' },
  name: { en: 'Name', ko: '이름' },
  penalty: { en: 'Penalty', ko: '위약금' },
  purpose: { en: 'Purpose', ko: '용도' },
  reason: { en: 'Reason', ko: '사유' },
  task: { en: 'Task', ko: '작업' },
  total: { en: 'Amount', ko: '금액' },
  until: { en: 'Until', ko: '종료일' },
};

const FIELDS: Readonly<Record<string, Localized>> = {
  companyName: { en: 'company name', ko: '회사 이름' },
  companyPhone: { en: 'company phone number', ko: '회사 전화번호' },
  notificationEmail: { en: 'notification address', ko: '알림 주소' },
  language: { en: 'language', ko: '언어' },
  timeZone: { en: 'time zone', ko: '시간대' },
  noticeEmail: { en: 'address of the bills', ko: '이용 요금 안내 주소' },
  paymentMethod: { en: 'payment method', ko: '결제 수단' },
};

const VALUES: Readonly<Record<string, Localized>> = {
  MONTHLY: { en: 'monthly', ko: '월간' },
  ANNUAL: { en: 'annual', ko: '연간' },
  TRIAL: { en: 'free trial', ko: '무료 체험' },
  AUTO_RENEW: { en: 'another year on the same terms', ko: '같은 조건으로 1년 연장' },
  CHANGE: { en: 'another year with another plan', ko: '다른 플랜으로 1년 연장' },
  SWITCH_TO_MONTHLY: { en: 'monthly price after the term', ko: '약정 후 월간 요금 적용' },
  USER: { en: 'by a link', ko: '링크로 설정' },
  ADMIN: { en: 'by the administrator', ko: '관리자가 설정' },
  INCOME_DEDUCTION: { en: 'income deduction', ko: '소득공제용' },
  PROOF_OF_EXPENSE: { en: 'proof of an expense', ko: '지출증빙용' },
};

const AMOUNTS: readonly string[] = ['penalty', 'total'];

const ORDER = Object.keys(LABELS);
const placeOf = (name: string): number => (name in LABELS ? ORDER.indexOf(name) : ORDER.length);

/** What the catalog calls a plan of a product, or of the bundle. */
type PlanNames = (plan: string, product: DomainEvent['product']) => string;

/** What was chosen, or what came of it, in one line. */
export function detailsInWords(
  { details = {}, fields = [], product }: Pick<DomainEvent, 'details' | 'fields' | 'product'>,
  language: Language,
  planNameOf: PlanNames,
): string {
  const told = Object.entries(details)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([name, value]) => {
      const said = name === 'plan' ? planNameOf(String(value), product) : valueInWords(name, value, language);
      return `${LABELS[name]?.[language] ?? name}: ${said}`;
    });
  return [...fields.map((name) => FIELDS[name]?.[language] ?? name), ...told].join(', ');
}

function valueInWords(name: string, value: string | number, language: Language): string {
  if (typeof value === 'number') return AMOUNTS.includes(name) ? wonInWords(value, language) : String(value);
  if (isKstDate(value)) return dateInWords(value, language);
  return (VALUES[value] ?? MAIL_TEXTS[value])?.[language] ?? value;
}
