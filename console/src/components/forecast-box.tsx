import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useForecast } from '../api/queries.ts';
import { type Texts, useTexts } from '../language/texts.ts';
import { Problem } from './problem.tsx';
import { Timeline } from './timeline.tsx';
import { Waiting } from './waiting.tsx';

const TEXTS = {
  title: { en: 'If you do nothing', ko: '아무것도 하지 않으면' },
  text: {
    en: 'These changes happen by themselves within the next months.',
    ko: '앞으로 자동으로 적용되는 변경입니다.',
  },
} as const satisfies Texts;

interface ForecastBoxProps {
  readonly tenantId: string;
  /** Only this product; without it, all of the company. */
  readonly product?: string;
}

export function ForecastBox({ tenantId, product }: ForecastBoxProps) {
  const t = useTexts(TEXTS);
  const { data: entries, error, refetch } = useForecast(tenantId);
  const shown = entries?.filter((entry) => product === undefined || entry.product === product);
  return (
    <Container
      header={
        <Header variant="h2" description={t('text')}>
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
