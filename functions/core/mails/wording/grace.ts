import type { Product } from '../../catalog/codes.ts';
import type { Language } from '../../language.ts';
import { managementPage } from './places.ts';

/** What helps once the trial is over and the data is still kept: only a switch today (A1, A3). */
export const payToday = (products: readonly Product[], language: Language): string =>
  WORDS[language](managementPage(products, language));

const WORDS = {
  ko: (page: string) =>
    `계속 사용하시려면 ${page}에서 전환일을 오늘로 선택하여 유료로 전환해 주십시오. 전환하시면 바로 다시 로그인하실 수 있습니다. 무료 체험이 끝난 후에는 전환일을 예약하실 수 없습니다.`,
  en: (page: string) =>
    `To keep going, switch to the paid service with today as the date, in ${page}. Everyone can then log in again at once. After the trial a later day can no longer be reserved.`,
};
