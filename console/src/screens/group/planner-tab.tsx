import Container from '@cloudscape-design/components/container';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { GroupCancellationPlan } from '@smartwork/client/types';
import { useState } from 'react';
import { type KstDate as Day, isKstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useCancellationPlan } from '../../api/group-queries.ts';
import { Problem } from '../../components/problem.tsx';
import { KstDate } from '../../components/values/kst-date.tsx';
import { Won } from '../../components/values/won.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { StepsTable } from './steps-table.tsx';
import { TEXTS } from './texts.ts';

/** How all companies of the group end on one date. */
export function PlannerTab({ groupId }: { readonly groupId: string }) {
  const t = useTexts(TEXTS);
  const [date, setDate] = useState('');
  const {
    data: plan,
    error,
    refetch,
    isLoading,
  } = useCancellationPlan(groupId, isKstDate(date) ? date : undefined);
  return (
    <Container
      header={
        <Header variant="h2" description={t('plannerText')}>
          {t('planner')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <FormField label={t('date')} constraintText={t('dateText')}>
          <DatePicker
            value={date}
            format="iso"
            placeholder="YYYY-MM-DD"
            onChange={({ detail }) => setDate(detail.value)}
          />
        </FormField>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {isLoading && <Waiting />}
        {plan && !error && <Plan plan={plan} />}
      </SpaceBetween>
    </Container>
  );
}

function Plan({ plan }: { readonly plan: GroupCancellationPlan }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { date, total, isPossible, lastDate } = plan;
  return (
    <SpaceBetween size="l">
      <KeyValuePairs
        columns={3}
        minColumnWidth={180}
        items={[
          {
            label: t('date'),
            value: (
              <SpaceBetween size="xxxs">
                <KstDate date={date} withDistance />
                {lastDate && t('lastDate', { date: dateInWords(lastDate as Day, language) })}
              </SpaceBetween>
            ),
          },
          { label: t('total'), value: <Won amount={total} /> },
          {
            label: t('steps'),
            value: (
              <StatusIndicator type={isPossible ? 'success' : 'warning'}>
                {t(isPossible ? 'possible' : 'notPossible')}
              </StatusIndicator>
            ),
          },
        ]}
      />
      <StepsTable steps={plan.steps} />
    </SpaceBetween>
  );
}
