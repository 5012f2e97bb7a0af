import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Localized } from '../../../functions/core/language.ts';
import { withParticle } from '../../../functions/core/particles.ts';

/** The sentences of a screen, as ICU messages. In Korean `{name:을/를}` is the value with its particle. */
export type Texts = Readonly<Record<string, Localized>>;
type Values = Readonly<Record<string, string | number>>;
export type Translate<T extends Texts> = (key: keyof T, values?: Values) => string;

/** The sentences in one language. */
export const wordsIn =
  <T extends Texts>(texts: T, language: Language): Translate<T> =>
  (key, values = {}) => {
    const text = texts[key];
    return text === undefined ? String(key) : messageIn(text, language, values);
  };

const PARTICLE = /\{(\w+):(은\/는|이\/가|을\/를|으로\/로|과\/와)\}/g;
const formats = new Map<string, IntlMessageFormat>();

function messageIn(text: Localized, language: Language, values: Values): string {
  const particles: Record<string, string> = {};
  const message = text[language].replaceAll(PARTICLE, (_, name: string, particle: string) => {
    const key = `${name}_${particle.replace('/', '_')}`;
    particles[key] = withParticle(String(values[name] ?? ''), particle as Parameters<typeof withParticle>[1]);
    return `{${key}}`;
  });
  const id = `${language} ${message}`;
  const format = formats.get(id) ?? new IntlMessageFormat(message, language);
  formats.set(id, format);
  return String(format.format({ ...values, ...particles }));
}
