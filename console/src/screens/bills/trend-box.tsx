import BarChart from '@cloudscape-design/components/bar-chart';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { BillingTrend } from '@smartwork/client/types';
import { useState } from 'react';
import type { KstMonth } from '../../../../functions/core/business-calendar.ts';
import { monthInWords, wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useTrend } from '../../api/bill-queries.ts';
import { Empty } from '../../components/empty.tsx';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

type Month = BillingTrend['months'][number];
const PERIODS = [6, 12] as const;
const SHOWN = ['amounts', 'use'] as const;

/** Bills and use of the last months as bars. */
export function TrendBox({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const [period, setPeriod] = useState<string>('6');
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('amounts');
  const { data: months, error, refetch } = useTrend(tenantId, Number(period));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t('trendText')}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <SegmentedControl
                label={t('shown')}
                selectedId={shown}
                onChange={({ detail }) =>
                  setShown(SHOWN.find((one) => one === detail.selectedId) ?? 'amounts')
                }
                options={SHOWN.map((id) => ({ id, text: t(id) }))}
              />
              <SegmentedControl
                label={t('period')}
                selectedId={period}
                onChange={({ detail }) => setPeriod(detail.selectedId)}
                options={PERIODS.map((count) => ({ id: String(count), text: t('months', { count }) }))}
              />
            </SpaceBetween>
          }
        >
          {t('trend')}
        </Header>
      }
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!months && !error && <Waiting />}
      {months && (
        <div className="chart">
          <Bars months={months} shown={shown} />
        </div>
      )}
    </Container>
  );
}

function Bars({
  months,
  shown,
}: {
  readonly months: readonly Month[];
  readonly shown: (typeof SHOWN)[number];
}) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const nameOf = ({ month, partial }: Month) => {
    const name = monthInWords(month as KstMonth, language);
    return partial ? t('soFar', { month: name }) : name;
  };
  const bars = (title: string, read: (month: Month) => number, format?: (value: number) => string) => ({
    title,
    type: 'bar' as const,
    data: months.map((month) => ({ x: nameOf(month), y: read(month) })),
    ...(format && { valueFormatter: format }),
  });
  const won = (value: number) => wonInWords(Math.round(value), language);
  const number = (value: number) => value.toLocaleString(language);
  const hasUnits = months.some(({ unitDays }) => unitDays > 0);
  const isEmpty = months.every(({ total, accountDays, unitDays }) => total + accountDays + unitDays === 0);
  const series =
    shown === 'amounts'
      ? [bars(t('amounts'), ({ total }) => total, won)]
      : [
          bars(t('accountDays'), ({ accountDays }) => accountDays, number),
          ...(hasUnits ? [bars(t('unitDays'), ({ unitDays }) => unitDays, number)] : []),
        ];
  return (
    <BarChart
      series={isEmpty ? [] : series}
      xDomain={months.map(nameOf)}
      xScaleType="categorical"
      yTickFormatter={shown === 'amounts' ? won : number}
      ariaLabel={t('trend')}
      height={220}
      hideFilter
      hideLegend={shown === 'amounts'}
      xTitle=""
      yTitle={shown === 'amounts' ? t('amounts') : t('use')}
      empty={<Empty title={t('noTrend')}>{t('noLinesText')}</Empty>}
    />
  );
}
