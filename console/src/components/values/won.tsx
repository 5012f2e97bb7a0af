import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';

/** An amount in the form of the language: 168,000원, ₩168,000. */
export function Won({ amount }: { readonly amount: number }) {
  const { language } = useLanguage();
  return <>{wonInWords(amount, language)}</>;
}
