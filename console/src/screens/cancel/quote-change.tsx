import Alert from '@cloudscape-design/components/alert';
import { ProblemError } from '@smartwork/client/problem';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** The penalty as it is now, of a refusal that says so. */
export const quoteIn = (error: unknown): number | undefined =>
  error instanceof ProblemError && error.problem.code === 'QUOTE_CHANGED'
    ? error.problem.quote?.total
    : undefined;

interface QuoteChangeProps {
  readonly error: unknown;
  readonly before: number | undefined;
}

export function QuoteChange({ error, before }: QuoteChangeProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const after = quoteIn(error);
  if (after === undefined || before === undefined || after === before) return null;
  const won = (amount: number) => wonInWords(amount, language);
  return <Alert type="warning">{t('quoteChanged', { before: won(before), after: won(after) })}</Alert>;
}
