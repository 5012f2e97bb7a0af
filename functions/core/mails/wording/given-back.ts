import type { KstDate } from '../../business-calendar.ts';
import type { Language } from '../../language.ts';
import { type Block, paragraph } from '../content.ts';
import { dateInWords, daysInWords } from './in-words.ts';

interface GivenBack {
  readonly daysGivenBack?: number | undefined;
  readonly trialEndDate: KstDate;
}

/** By how much a late set-up has moved the end of the trial, if it has (EDGE-R13). */
export function givenBackBlocks({ daysGivenBack, trialEndDate }: GivenBack, language: Language): Block[] {
  if (daysGivenBack === undefined) return [];
  const [days, lastDay] = [daysInWords(daysGivenBack, language), dateInWords(trialEndDate, language)];
  return [paragraph(WORDS[language](days, lastDay))];
}

const WORDS = {
  ko: (days: string, lastDay: string) =>
    `설정이 늦어져 불편을 드려 죄송합니다. 사용하지 못하신 ${days}을 무료 체험 기간에 더해, 체험 기간이 ${lastDay}까지로 연장되었습니다.`,
  en: (days: string, lastDay: string) =>
    `We are sorry for the delay. The ${days} that you could not use were added to the free trial, which now ends with ${lastDay}.`,
};
