import { useMemo } from 'react';
import { useLanguage } from './language.tsx';
import { type Texts, type Translate, wordsIn } from './words-in.ts';

export type { Texts, Translate };

/** The sentences of a screen in the language of the reader. */
export function useTexts<T extends Texts>(texts: T): Translate<T> {
  const { language } = useLanguage();
  return useMemo(() => wordsIn(texts, language), [texts, language]);
}
