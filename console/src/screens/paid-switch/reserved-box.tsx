import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { dropBundlePaidSwitch, dropPaidSwitch } from '@smartwork/client/calls';
import type { Subscription } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import type { ActionContext } from '../../actions/action-page.tsx';
import { Refused } from '../../actions/changes/refused.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useAction } from '../../api/use-action.ts';
import { FORM_TEXTS } from '../../fields/form-texts.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { concernedBy, reservationOf, type Target, targetsOf } from './offer.ts';
import { TEXTS } from './texts.ts';

interface ReservedBoxProps extends ActionContext {
  readonly subscription: Subscription;
}

/** What is reserved, and the way to drop it: of both parts when both are reserved. */
export function ReservedBox({ tenant, subscription, onDone }: ReservedBoxProps) {
  const t = useTexts(TEXTS);
  const words = useTexts(FORM_TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const { tenantId } = tenant;
  const { product } = subscription;
  const action = useAction({
    subject: tenant,
    call: (target: Target, sending) =>
      target === 'BUNDLE'
        ? dropBundlePaidSwitch({ client, path: { tenantId }, ...sending })
        : dropPaidSwitch({ client, path: { tenantId, product }, ...sending }),
    onDone: () => onDone(t('dropped')),
  });
  const reservation = reservationOf(subscription);
  const areAllReserved = concernedBy(tenant, subscription, 'BUNDLE').every(reservationOf);
  const target = areAllReserved ? (targetsOf(tenant, subscription)[0] ?? 'PRODUCT') : 'PRODUCT';
  // A refusal stays to be read, also when the reservation is gone meanwhile.
  if (!reservation && !action.error) return null;
  const billingPlan = words(reservation?.terms?.billingPlan ?? 'MONTHLY');
  return (
    <SpaceBetween size="s">
      {reservation && (
        <Alert
          type="info"
          header={t('reserved')}
          action={<Button onClick={() => action.preview(target)}>{t('drop')}</Button>}
        >
          {t('reservedText', {
            date: dateInWords(reservation.effectiveDate as KstDate, language),
            billingPlan: language === 'en' ? billingPlan.toLowerCase() : billingPlan,
          })}
        </Alert>
      )}
      <Refused error={action.previewError} action={action} />
      <ConfirmDialog title={t('dropTitle')} confirm={t('drop')} action={action}>
        {() => t('dropText')}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
