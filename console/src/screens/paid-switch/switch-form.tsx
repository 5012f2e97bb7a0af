import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Catalog, Subscription, Tenant } from '@smartwork/client/types';
import { useState } from 'react';
import {
  addDays,
  daysBetween,
  type Instant,
  type KstDate,
  kstDateOf,
} from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useToday } from '../../api/clock.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { DayPicker, isDayIn } from '../../fields/day-picker.tsx';
import { isAgreedTo, TermsAgreement, termsFor, termsVersionOf } from '../../fields/terms-agreement.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { concernedBy, reservationOf, targetsOf } from './offer.ts';
import { type TermsDraft, TermsFields } from './terms-fields.tsx';
import { TEXTS } from './texts.ts';
import { useSwitchCall } from './use-switch.ts';

interface SwitchFormProps extends ActionContext {
  readonly catalog: Catalog;
  readonly subscription: Subscription;
}

export function SwitchForm({ catalog, tenant, subscription, onDone }: SwitchFormProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const today = useToday();
  const reservation = reservationOf(subscription);
  const [draft, setDraft] = useState<TermsDraft>(() => ({
    target: targetsOf(tenant, subscription)[0] ?? 'PRODUCT',
    plan: reservation?.terms?.plan ?? subscription.plan,
    billingPlan: reservation?.terms?.billingPlan ?? 'ANNUAL',
    renewalType: reservation?.terms?.renewalType === 'AUTO_RENEW' ? 'AUTO_RENEW' : 'SWITCH_TO_MONTHLY',
  }));
  const last = lastDayOf(concernedBy(tenant, subscription, draft.target), today);
  const [chosen, setDate] = useState(reservation?.effectiveDate as KstDate | undefined);
  const date = chosen ?? last;
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const documents = termsFor(catalog, 'PAID_SWITCH');
  const call = useSwitchCall(tenant, subscription);
  const isToday = date === today;
  const inWords = (day: KstDate) => dateInWords(day, language);
  const action = useAction({
    subject: tenant,
    call,
    onDone: () => onDone(isToday ? t('doneNow') : t('doneLater', { date: inWords(date) })),
  });
  const { target, plan, billingPlan, renewalType } = draft;
  const submit = () => {
    setChecked(true);
    if (!isAgreedTo(documents, agreed) || !isDayIn(date, today, last)) return;
    const body = {
      billingPlan,
      startDate: date,
      termsVersion: termsVersionOf(catalog),
      ...(target === 'PRODUCT' && { plan }),
      ...(billingPlan === 'ANNUAL' && { renewalType }),
    };
    action.preview({ target, body });
  };
  const givenUp = subscription.trial
    ? Math.max(0, daysBetween(date, addDays(subscription.trial.endDate as KstDate, 1)))
    : 0;
  const word = isToday ? t('submitNow') : t(reservation ? 'submitChange' : 'submitLater');
  return (
    <SpaceBetween size="l">
      {subscription.suspension && (
        <Alert type="error">
          {t('inGrace', { date: inWords(kstDateOf(subscription.suspension.graceEndsAt as Instant)) })}
        </Alert>
      )}
      <Container>
        <SpaceBetween size="l">
          <TermsFields
            catalog={catalog}
            tenant={tenant}
            subscription={subscription}
            draft={draft}
            onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
            refusals={refusalsIn(action.previewError)}
          />
          <DayPicker
            label={t('date')}
            value={date}
            onChange={setDate}
            first={today}
            last={last}
            description={`${t(isToday ? 'today' : 'later')} ${isDayIn(date, today, last) ? t('givenUp', { days: givenUp }) : ''}`}
            refusal={refusalsIn(action.previewError)['startDate']}
          />
        </SpaceBetween>
      </Container>
      <TermsAgreement
        documents={documents}
        agreed={agreed}
        onChange={setAgreed}
        isChecked={isChecked}
        isFolded
      />
      <FormFooter submit={word} onSubmit={submit} action={action} />
      <ConfirmDialog title={t('confirm')} confirm={word} action={action}>
        {({ result }) => (
          <SpaceBetween size="xxs">
            <span>{t('startsOn', { date: inWords(date) })}</span>
            <span>{t('givenUp', { days: freeDaysGivenUpIn(result, subscription) })}</span>
          </SpaceBetween>
        )}
      </ConfirmDialog>
    </SpaceBetween>
  );
}

/** As the dry run says it, of a switch of today or of a reserved one. */
function freeDaysGivenUpIn({ subscriptions }: Tenant, { product }: Subscription): number {
  const after = subscriptions.find((one) => one.product === product);
  return (after && reservationOf(after)?.freeDaysGivenUp) ?? after?.freeDaysGivenUp ?? 0;
}

/** The last free day that all of them have; in the grace there is only today. */
function lastDayOf(subscriptions: readonly Subscription[], today: KstDate): KstDate {
  const lasts = subscriptions.map(({ trial, suspension }) =>
    suspension || !trial ? today : (trial.endDate as KstDate),
  );
  return lasts.toSorted()[0] ?? today;
}
