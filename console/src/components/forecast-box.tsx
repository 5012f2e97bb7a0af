import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { instantOf } from '../../../functions/core/business-calendar.ts';
import { useClock } from '../api/clock.tsx';
import { useForecast } from '../api/queries.ts';
import { type Texts, useTexts } from '../language/texts.ts';
import { type Entry, FORECAST_TEXTS, forecastKeyOf } from '../words/forecast-texts.ts';
import { calendarFile } from './files/calendar-file.ts';
import { saveFile } from './files/save-file.ts';
import { Problem } from './problem.tsx';
import { Timeline } from './timeline.tsx';
import { productName } from './values/product-name.ts';
import { Waiting } from './waiting.tsx';

const TEXTS = {
  title: { en: 'If you do nothing', ko: '향후 일정' },
  text: {
    en: 'These changes happen by themselves within the next months.',
    ko: '별도로 변경하지 않으면 다음과 같이 자동으로 진행됩니다.',
  },
  save: { en: 'Save for your calendar', ko: '캘린더 파일로 저장' },
} as const satisfies Texts;

interface ForecastBoxProps {
  readonly tenantId: string;
  /** Only this product; without it, all of the company. */
  readonly product?: string;
}

export function ForecastBox({ tenantId, product }: ForecastBoxProps) {
  const t = useTexts(TEXTS);
  const { data: entries, error, refetch } = useForecast(tenantId);
  const words = useTexts(FORECAST_TEXTS);
  const { now } = useClock();
  const save = (some: readonly Entry[]) => {
    const events = some.map((entry) => ({
      id: [tenantId, entry.product, entry.effect, entry.date].join('-'),
      date: entry.date,
      summary: words(forecastKeyOf(entry), { name: productName(entry.product) }),
    }));
    const text = calendarFile(t('title'), events, instantOf(now()));
    saveFile('smartwork.ics', new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  };
  const shown = entries?.filter((entry) => product === undefined || entry.product === product);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={shown?.length === 0 ? undefined : t('text')}
          actions={
            shown &&
            shown.length > 0 && (
              <Button iconName="calendar" onClick={() => save(shown)}>
                {t('save')}
              </Button>
            )
          }
        >
          {t('title')}
        </Header>
      }
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <Waiting />}
      {shown && <Timeline entries={shown} />}
    </Container>
  );
}
