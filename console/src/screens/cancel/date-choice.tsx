import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords, wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { DayPicker } from '../../fields/day-picker.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { PenaltyChart } from './penalty-chart.tsx';
import { cheapestOf, type Quote } from './quotes.ts';
import { TEXTS } from './texts.ts';

interface DateChoiceProps {
  readonly label: string;
  readonly quotes: readonly Quote[];
  readonly value: KstDate | undefined;
  readonly onChange: (date: KstDate) => void;
  readonly refusal?: string | undefined;
}

/** A date by the picker, by the chart, or by one of the two dates that people want most. */
export function DateChoice({ label, quotes, value, onChange, refusal }: DateChoiceProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const [first, last] = [quotes[0], quotes.at(-1)];
  const cheapest = cheapestOf(quotes);
  if (!first || !last || !cheapest) return null;
  const inWords = (date: KstDate) => dateInWords(date, language);
  const hasPenalty = quotes.some(({ total }) => total > 0);
  const saves = cheapest.saving > 0 && t('saves', { saving: wonInWords(cheapest.saving, language) });
  return (
    <SpaceBetween size="m">
      <DayPicker
        label={label}
        description={t('dateText')}
        value={value}
        onChange={onChange}
        first={first.date}
        last={last.date}
        refusal={refusal}
      />
      <SpaceBetween direction="horizontal" size="xs">
        <Button onClick={() => onChange(first.date)}>{t('today')}</Button>
        {hasPenalty && cheapest.date !== first.date && (
          <Button onClick={() => onChange(cheapest.date)}>
            {t('cheapest', { date: inWords(cheapest.date) })}
          </Button>
        )}
        {!hasPenalty && last.date !== first.date && (
          <Button onClick={() => onChange(last.date)}>{t('lastFree', { date: inWords(last.date) })}</Button>
        )}
      </SpaceBetween>
      {!hasPenalty && <Box color="text-status-success">{t('noPenalty')}</Box>}
      {saves && <Box color="text-status-success">{saves}</Box>}
      {hasPenalty && (
        <PenaltyChart
          label={t('penaltyByDate')}
          quotes={quotes}
          cheapest={cheapest.date}
          value={value}
          onChoose={onChange}
        />
      )}
    </SpaceBetween>
  );
}
