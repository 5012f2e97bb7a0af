import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  since: { en: 'Customer since {date}', ko: '{date}부터 이용' },
} as const satisfies Texts;
