import { addDays, type KstDate } from '../../business-calendar.ts';
import type { Language } from '../../language.ts';
import type { RenewalType } from '../../model/contract.ts';
import { dateInWords } from './in-words.ts';

/** What the day after the commitment brings (R76, R78, A24). */
export function renewalInWords(type: RenewalType, commitmentEndDate: KstDate, language: Language): string {
  return WORDS[language][type](dateInWords(addDays(commitmentEndDate, 1), language));
}

const WORDS = {
  ko: {
    AUTO_RENEW: (nextDay: string) =>
      `자동 갱신이 설정되어 있어 ${nextDay}에 같은 조건으로 새로운 12개월 약정이 시작됩니다. 새로운 약정 기간에 해지하시면 다시 위약금이 부과됩니다.`,
    CHANGE: (nextDay: string) => `${nextDay}부터 갱신 옵션에서 선택하신 계약 조건이 적용됩니다.`,
    SWITCH_TO_MONTHLY: (nextDay: string) =>
      `${nextDay}부터 약정이 없는 월간 요금제로 변경되며, 할인되지 않은 월간 요금이 적용됩니다.`,
  },
  en: {
    AUTO_RENEW: (nextDay: string) =>
      `Automatic renewal is set: on ${nextDay} a new 12-month commitment begins on the same conditions. Cancelling during the new commitment costs a penalty again.`,
    CHANGE: (nextDay: string) =>
      `From ${nextDay} on, the contract conditions chosen as the renewal option apply.`,
    SWITCH_TO_MONTHLY: (nextDay: string) =>
      `From ${nextDay} on, the service is charged monthly at the price without discount, and there is no commitment.`,
  },
} satisfies Record<Language, Record<RenewalType, (nextDay: string) => string>>;
