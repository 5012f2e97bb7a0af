import { addDays, type KstDate } from '../../business-calendar.ts';
import type { Language } from '../../language.ts';
import { dateInWords } from './in-words.ts';

/** Which dates of a cancellation cost a penalty within a term (R133, R136). */
export const penaltyRule = (commitmentEndDate: KstDate, language: Language): string =>
  WORDS[language](
    dateInWords(commitmentEndDate, language),
    dateInWords(addDays(commitmentEndDate, 1), language),
  );

const WORDS = {
  ko: (end: string, nextDay: string) =>
    `해지일이 ${end} 또는 그 이전이면 위약금이 부과됩니다. 해지일을 약정이 끝난 다음 날인 ${nextDay}로 하시면 위약금이 없습니다.`,
  en: (end: string, nextDay: string) =>
    `A cancellation dated ${end} or earlier costs a penalty. One dated ${nextDay}, the day after the commitment, costs none.`,
};
