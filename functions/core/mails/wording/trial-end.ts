import { addDays, type Instant, type KstDate, kstDateOf } from '../../business-calendar.ts';
import type { Product } from '../../catalog/codes.ts';
import type { Language } from '../../language.ts';
import { dateInWords } from './in-words.ts';
import { managementPage } from './places.ts';

/** What happens to a trial that nobody pays for (R52-R55, A1). */
export function trialEnd(expiresAt: Instant, graceDays: number, language: Language): string {
  const expiry = kstDateOf(expiresAt);
  const expiryInWords = dateInWords(expiry, language);
  if (graceDays === 0) return WORDS[language].deletedAtOnce(expiryInWords);
  return WORDS[language].deletedAfterGrace(
    expiryInWords,
    graceDays,
    dateInWords(addDays(expiry, graceDays), language),
  );
}

/** How to go on after the trial without a gap (R63, R64, R70). */
export function switchInTime(lastFreeDay: KstDate, products: readonly Product[], language: Language): string {
  return WORDS[language].switchInTime(dateInWords(lastFreeDay, language), managementPage(products, language));
}

/** On the last free day there is nothing left to reserve. */
export const switchToday = (products: readonly Product[], language: Language): string =>
  WORDS[language].switchToday(managementPage(products, language));

const WORDS = {
  ko: {
    switchToday: (page: string) => `계속 사용하시려면 오늘 안에 ${page}에서 유료로 전환해 주십시오.`,
    deletedAtOnce: (expiry: string) =>
      `유료로 전환하지 않으시면 ${expiry} 00:00부터 로그인할 수 없으며, 저장된 데이터가 모두 영구 삭제됩니다.`,
    deletedAfterGrace: (expiry: string, days: number, end: string) =>
      `유료로 전환하지 않으시면 ${expiry} 00:00부터 로그인할 수 없습니다. 데이터는 그 후 ${days}일 동안 보관되며, 이 기간에도 유료로 전환하실 수 있습니다. ${end} 00:00까지 전환하지 않으시면 서비스가 해지되고 모든 데이터가 영구 삭제됩니다.`,
    switchInTime: (lastDay: string, page: string) =>
      `계속 사용하시려면 ${lastDay}까지 ${page}에서 유료로 전환해 주십시오. 전환일을 미리 예약하실 수도 있습니다.`,
  },
  en: {
    switchToday: (page: string) => `To keep going, switch to the paid service today, in ${page}.`,
    deletedAtOnce: (expiry: string) =>
      `Unless you switch to the paid service, nobody can log in from 00:00 on ${expiry}, and all data kept in the service is deleted.`,
    deletedAfterGrace: (expiry: string, days: number, end: string) =>
      `Unless you switch to the paid service, nobody can log in from 00:00 on ${expiry}. The data is kept for ${days} more days, in which you can still switch. If you have not switched by 00:00 on ${end}, the service is cancelled and all data is deleted.`,
    switchInTime: (lastDay: string, page: string) =>
      `To keep going, switch to the paid service by ${lastDay}, in ${page}. You can also reserve the day of the switch.`,
  },
};
