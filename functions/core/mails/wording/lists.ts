import type { Language } from '../../language.ts';

// Korean particles depend on the sound before them; 및 fits every name.
const LAST_JOINT: Readonly<Record<Language, string>> = { ko: ' 및 ', en: ' and ' };

/** A, B 및 C; A, B and C. */
export function listInWords(items: readonly string[], language: Language): string {
  const last = items.slice(-1).join();
  const others = items.slice(0, -1).join(', ');
  return others === '' ? last : `${others}${LAST_JOINT[language]}${last}`;
}
