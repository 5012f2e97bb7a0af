import type { Language } from '../core/language.ts';
import { preferredLanguage } from './accept-language.ts';

/** The language in which a call is answered: the one that it asks for, else its tenant's, else English (ADR 27). */
export class AnswerLanguage {
  readonly #header: string | undefined;
  #byQuery: Language | undefined;
  #byDefault: Language = 'en';

  constructor(acceptLanguage: string | undefined) {
    this.#header = acceptLanguage;
  }

  /** Set once a tenant is known that the caller may see: before, the language would tell that there is one. */
  useLanguageOf({ language }: { readonly language: Language }): void {
    this.#byDefault = language;
  }

  /** What the query asks for wins over the header. */
  choose(language: Language | undefined): void {
    this.#byQuery = language;
  }

  get chosen(): Language {
    return this.#byQuery ?? preferredLanguage(this.#header, this.#byDefault);
  }
}
