import Button from '@cloudscape-design/components/button';
import LineChart from '@cloudscape-design/components/line-chart';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords, wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { dayOf, nameOfDay } from '../../fields/day-picker.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import type { Quote } from './quotes.ts';
import { TEXTS } from './texts.ts';

interface PenaltyChartProps {
  readonly label: string;
  readonly quotes: readonly Quote[];
  readonly cheapest: KstDate;
  readonly value: KstDate | undefined;
  readonly onChoose: (date: KstDate) => void;
}

/** The penalty of every date as a line, with the cheapest and the chosen date marked; each date can be chosen in it. */
export function PenaltyChart({ label, quotes, cheapest, value, onChoose }: PenaltyChartProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const won = (amount: number) => wonInWords(Math.round(amount), language);
  const inWords = (day: Date) => dateInWords(nameOfDay(day) as KstDate, language);
  const most = Math.max(...quotes.map(({ total }) => total));
  const [first, last] = [quotes[0], quotes.at(-1)];
  return (
    <div className="chart">
      <LineChart<Date>
        ariaLabel={label}
        height={220}
        hideFilter
        xScaleType="time"
        yDomain={[0, most * 1.1]}
        {...(first && last && { xDomain: [dayOf(first.date), dayOf(last.date)] })}
        xTitle={t('date')}
        yTitle={t('penalty')}
        series={[
          {
            type: 'line',
            title: t('penalty'),
            data: quotes.map(({ date, total }) => ({ x: dayOf(date), y: total })),
            valueFormatter: won,
          },
          { type: 'threshold', title: t('cheapestMark'), x: dayOf(cheapest), color: '#0b6e4f' },
          ...(value && value !== cheapest
            ? [{ type: 'threshold' as const, title: t('chosenDate'), x: dayOf(value), color: '#c2410c' }]
            : []),
        ]}
        i18nStrings={{
          xTickFormatter: inWords,
          yTickFormatter: won,
          detailPopoverDismissAriaLabel: t('close'),
          chartAriaRoleDescription: t('penaltyByDate'),
          xAxisAriaRoleDescription: t('date'),
          yAxisAriaRoleDescription: t('penalty'),
        }}
        detailPopoverFooter={(day) => (
          <Button onClick={() => onChoose(nameOfDay(day) as KstDate)}>{t('choose')}</Button>
        )}
      />
    </div>
  );
}
