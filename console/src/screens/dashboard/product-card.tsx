import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Subscription } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import {
  type KstDate as Day,
  type Instant,
  kstDateOf,
} from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useCatalog } from '../../api/queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { KstDate } from '../../components/values/kst-date.tsx';
import { planName, productName } from '../../components/values/product-name.ts';
import { STATUS_TEXTS, STATUS_TYPES } from '../../components/values/status-texts.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface ProductCardProps {
  readonly tenantId: string;
  readonly subscription: Subscription;
}

/** One product: its state, its next date, and the ways to its pages. */
export function ProductCard({ tenantId, subscription }: ProductCardProps) {
  const t = useTexts(TEXTS);
  const status = useTexts(STATUS_TEXTS);
  const { data: catalog } = useCatalog();
  const name = productName(subscription.product);
  return (
    <SpaceBetween size="xs">
      <Box variant="h3">{planName(catalog, subscription)}</Box>
      <StatusIndicator type={STATUS_TYPES[subscription.status]}>
        {status(subscription.status)}
      </StatusIndicator>
      <NextDate subscription={subscription} />
      <Scheduled subscription={subscription} />
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          href={`/companies/${tenantId}/products/${subscription.product}`}
          onFollow={followLink}
          ariaLabel={t('configureOf', { name })}
        >
          {t('configure')}
        </Button>
        {subscription.adminUrl !== undefined && (
          <Button
            href={subscription.adminUrl}
            target="_blank"
            rel="noreferrer"
            iconName="external"
            iconAlign="right"
            ariaLabel={t('adminOf', { name })}
          >
            {t('admin')}
          </Button>
        )}
      </SpaceBetween>
    </SpaceBetween>
  );
}

/** The date that matters most in this state. */
function NextDate({ subscription }: Pick<ProductCardProps, 'subscription'>) {
  const t = useTexts(TEXTS);
  const { status, trial, suspension, commitment, firstPaidDay, ended } = subscription;
  const lines: Readonly<Record<Subscription['status'], ReactNode>> = {
    PROVISIONING: null,
    TRIALING: trial && <Line label={t('trialUntil')} date={trial.endDate} />,
    ACTIVE: commitment ? (
      <Line label={t('termUntil')} date={commitment.endDate} />
    ) : (
      firstPaidDay && <Line label={t('paidSince')} date={firstPaidDay} isPast />
    ),
    SUSPENDED: suspension && (
      <Line label={t('graceUntil')} date={kstDateOf(suspension.graceEndsAt as Instant)} />
    ),
    CANCELED: ended && <Line label={t('endedOn')} date={kstDateOf(ended.at as Instant)} isPast />,
  };
  return <>{lines[status]}</>;
}

const Line = ({
  label,
  date,
  isPast = false,
}: {
  readonly label: string;
  readonly date: string;
  readonly isPast?: boolean;
}) => (
  <div>
    <Box variant="awsui-key-label">{label}</Box>
    <KstDate date={date} withDistance={!isPast} />
  </div>
);

function Scheduled({ subscription: { scheduledChanges } }: Pick<ProductCardProps, 'subscription'>) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  return scheduledChanges.map(({ type, effectiveDate }) => (
    <StatusIndicator key={type} type="pending">
      {t(type === 'CANCELLATION' ? 'isCancelled' : 'startsPaid', {
        date: dateInWords(effectiveDate as Day, language),
      })}
    </StatusIndicator>
  ));
}
