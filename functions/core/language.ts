import * as z from 'zod';

/** The languages of the service: of the answers, the catalog, the rules and the mails (R32). */
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text for people in every language. Refusals and answers hold it as it is; the edge picks the reader's (ADR 27). */
export type Localized = Readonly<Record<Language, string>>;

/** One text a language, for a sentence whose values are written differently in each. */
export const localized = (write: (language: Language) => string): Localized => ({
  ko: write('ko'),
  en: write('en'),
});

/** The text of an answer: a client gets it as a string in the language that it reads. */
export const LocalizedSchema = z.custom<Localized>(isLocalized).meta({ type: 'string' });

/** An answer as its reader gets it. */
export const jsonIn = (language: Language, body: unknown): string =>
  JSON.stringify(body, (_, value: unknown) => (isLocalized(value) ? value[language] : value));

/** Asked of every value of every answer: most are told apart by the first language that they lack. */
function isLocalized(value: unknown): value is Localized {
  if (typeof value !== 'object' || value === null) return false;
  const hasAll = LANGUAGES.every((language) => typeof Reflect.get(value, language) === 'string');
  return hasAll && Object.keys(value).length === LANGUAGES.length;
}
