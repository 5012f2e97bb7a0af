import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Catalog, DryRun } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { PreviewDetails } from '../../actions/preview-details.tsx';
import { Problem } from '../../components/problem.tsx';
import { Won } from '../../components/values/won.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { ReturningTiles } from '../../fields/returning-tiles.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { type Draft, isNaverWorksAlone, nameKindOf, planOf } from './draft.ts';
import { TEXTS } from './texts.ts';

interface ReviewStepProps {
  readonly catalog: Catalog;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** What the request would do, by its dry run. */
  readonly preview: DryRun | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onCorrect: () => void;
}

export function ReviewStep({ catalog, draft, change, preview, error, onRetry, onCorrect }: ReviewStepProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const day = (date: string) => dateInWords(date as KstDate, language);
  const isByDomain = nameKindOf(catalog, draft) === 'DOMAIN';
  const name = isByDomain ? draft.domainName : draft.groupName;
  const trial = preview?.result.subscriptions[0]?.trial;
  const place = isNaverWorksAlone(draft)
    ? [
        { label: t('companyName'), value: draft.companyName },
        { label: t('companyPhone'), value: draft.companyPhone },
        { label: t('platform'), value: draft.platform === 'VPC' ? 'VPC' : 'Classic' },
      ]
    : [
        { label: t('companyId'), value: draft.companyId },
        { label: t('country'), value: t('korea') },
        { label: t('timeZone'), value: draft.timeZone },
        { label: t('language'), value: t(draft.language) },
      ];
  return (
    <SpaceBetween size="l">
      {error !== null && error !== undefined && (
        <SpaceBetween size="s">
          <Problem error={error} onRetry={onRetry} />
          <Button onClick={onCorrect}>{t('correct')}</Button>
        </SpaceBetween>
      )}
      <Container header={<Header variant="h2">{t('reviewText')}</Header>}>
        <KeyValuePairs
          columns={3}
          minColumnWidth={180}
          items={[
            { label: t('plan'), value: planOf(catalog, draft)?.name },
            { label: t('loginId'), value: `${draft.adminId}@${name}` },
            { label: t('notificationEmail'), value: draft.notificationEmail },
            ...place,
          ]}
        />
      </Container>
      <ReturningTiles
        error={error}
        value={draft.billingPlan}
        onChange={(billingPlan) => change({ billingPlan })}
        plan={planOf(catalog, draft)}
      />
      {!preview && !error && <Waiting text={t('moving')} />}
      {preview && (
        <Container>
          <KeyValuePairs
            columns={2}
            minColumnWidth={180}
            items={[
              ...(trial
                ? [
                    {
                      label: t('trialPeriod'),
                      value: t('fromTo', { from: day(trial.startDate), to: day(trial.endDate) }),
                    },
                  ]
                : []),
              { label: t('dueNow'), value: <Won amount={preview.charges.dueNow} /> },
            ]}
          />
          {preview.charges.monthlyFees && <PreviewDetails preview={preview} />}
        </Container>
      )}
      <Alert>{t('upToMinute')}</Alert>
      {isByDomain && <Alert type="warning">{t('domainCaution')}</Alert>}
    </SpaceBetween>
  );
}
