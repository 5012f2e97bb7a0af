import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Subscription, Tenant } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import {
  type KstDate as Day,
  type Instant,
  kstDateOf,
} from '../../../../functions/core/business-calendar.ts';
import type { Language } from '../../../../functions/core/language.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useCatalog } from '../../api/queries.ts';
import { KstDate } from '../../components/values/kst-date.tsx';
import { offeredPlan, planName } from '../../components/values/product-name.ts';
import { STATUS_TEXTS } from '../../components/values/status-texts.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Translate, useTexts } from '../../language/texts.ts';
import { PriceLine } from './price-line.tsx';
import { TEXTS } from './texts.ts';

interface DetailsBoxProps {
  readonly tenant: Tenant;
  readonly subscription: Subscription;
}

/** The dates, the contract and the names of a product. */
export function DetailsBox({ tenant, subscription }: DetailsBoxProps) {
  const t = useTexts(TEXTS);
  const status = useTexts(STATUS_TEXTS);
  const { data: catalog } = useCatalog();
  const { trial, suspension, ended, dataStatus, partOfBundle } = subscription;
  const plan = planName(catalog, subscription);
  // None for a product that goes on alone and is sold in a bundle only.
  const offered = partOfBundle
    ? offeredPlan(catalog, 'BUNDLE', tenant.bundle?.plan)
    : offeredPlan(catalog, subscription.product, subscription.plan);
  const loginName = tenant.domainName ?? tenant.groupName;
  const { language } = useLanguage();
  const items = pairs([
    { label: t('status'), value: status(subscription.status) },
    { label: t('plan'), value: partOfBundle ? t('inBundle', { plan }) : plan },
    { label: t('trialFirst'), value: trial && <KstDate date={trial.startDate} /> },
    {
      label: t('trialLast'),
      value: trial && <KstDate date={trial.endDate} withDistance={subscription.status === 'TRIALING'} />,
    },
    {
      label: t('graceUntil'),
      value: suspension && <KstDate date={kstDateOf(suspension.graceEndsAt as Instant)} withDistance />,
    },
    { label: t('endedOn'), value: ended && <KstDate date={kstDateOf(ended.at as Instant)} /> },
    { label: t('data'), value: dataStatus === 'RETAINED' ? undefined : t(dataStatus) },
    { label: t('loginIds'), value: loginName && `ID@${loginName}` },
    ...contractPairs(subscription, t, language),
    ...(ended ? [] : pricePairs(offered, partOfBundle, t)),
  ]);
  return (
    <Container header={<Header variant="h2">{t('details')}</Header>}>
      <KeyValuePairs columns={3} minColumnWidth={200} items={items} />
    </Container>
  );
}

interface Line {
  readonly label: string;
  readonly value: ReactNode;
}

const pairs = (lines: readonly Line[]) =>
  lines.flatMap(({ label, value }) => (value === undefined || value === '' ? [] : [{ label, value }]));

function pricePairs(
  offered: ReturnType<typeof offeredPlan>,
  isBundle: boolean,
  t: Translate<typeof TEXTS>,
): Line[] {
  if (!offered) return [];
  const priceOf = (by: 'MONTHLY' | 'ANNUAL') => <PriceLine offered={offered} isBundle={isBundle} by={by} />;
  return [
    { label: t('monthlyPrice'), value: priceOf('MONTHLY') },
    { label: t('annualPrice'), value: priceOf('ANNUAL') },
  ];
}

function contractPairs(
  { billingPlan, firstPaidDay, freeDaysGivenUp, commitment, renewal }: Subscription,
  t: Translate<typeof TEXTS>,
  language: Language,
): Line[] {
  const inWords = (date: string) => dateInWords(date as Day, language);
  return [
    { label: t('billingPlan'), value: t(billingPlan) },
    { label: t('firstPaid'), value: firstPaidDay && inWords(firstPaidDay) },
    { label: t('givenUp'), value: freeDaysGivenUp ? t('days', { days: freeDaysGivenUp }) : undefined },
    {
      label: t('term'),
      value:
        commitment && t('fromTo', { from: inWords(commitment.startDate), to: inWords(commitment.endDate) }),
    },
    { label: t('renewal'), value: commitment && (renewal ? t(renewal.renewalType) : t('noRenewal')) },
  ];
}
