import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { timeInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';

/** An instant as clocks in Korea show it. */
export function KstTime({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return <>{timeInWords(at as Instant, language)}</>;
}
