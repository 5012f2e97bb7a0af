import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { BillingProfile } from '@smartwork/client/types';
import { PAYMENT_LABEL_RULES, PAYMENT_TOKEN_RULES } from '../../../../functions/core/rules/payment.ts';
import type { Entering } from '../../actions/dialogs/change-form.tsx';
import { RuledInput } from '../../components/ruled-input.tsx';
import { billingLines } from '../../components/values/billing-lines.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import type { Draft, MethodChoice } from './draft.ts';
import { TEXTS } from './texts.ts';

interface MethodFieldsProps extends Entering<Draft> {
  readonly profile: BillingProfile;
}

const CHOICES: readonly MethodChoice[] = ['KEEP', 'CARD', 'BANK_TRANSFER', 'NONE'];

export function MethodFields({ profile, draft, change, isChecked, refusals }: MethodFieldsProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { paymentMethod, isPaymentMethodRequired } = profile;
  const [, [, present]] = billingLines(profile, language);
  const labels: Readonly<Record<MethodChoice, string>> = {
    KEEP: t('keep', { label: present }),
    CARD: t('CARD'),
    BANK_TRANSFER: t('BANK_TRANSFER'),
    NONE: t('none'),
  };
  const offered = CHOICES.filter((choice) => choice !== 'KEEP' || paymentMethod !== undefined);
  const isNew = draft.method === 'CARD' || draft.method === 'BANK_TRANSFER';
  return (
    <SpaceBetween size="l">
      <FormField
        label={t('method')}
        description={t('methodText')}
        constraintText={isPaymentMethodRequired ? t('required') : undefined}
      >
        <RadioGroup
          value={draft.method}
          onChange={({ detail }) =>
            change({ method: offered.find((choice) => choice === detail.value) ?? 'NONE' })
          }
          items={offered.map((value) => ({
            value,
            label: labels[value],
            description: value === 'KEEP' && paymentMethod?.isGood === false ? t('expired') : undefined,
          }))}
        />
      </FormField>
      {isNew && (
        <SpaceBetween size="l">
          <RuledInput
            label={t('token')}
            rules={PAYMENT_TOKEN_RULES}
            value={draft.token}
            onChange={(token) => change({ token })}
            isChecked={isChecked}
            refusal={refusals['token']}
          />
          <RuledInput
            label={t('label')}
            description={t('labelText')}
            rules={PAYMENT_LABEL_RULES}
            value={draft.label}
            onChange={(label) => change({ label })}
            isChecked={isChecked}
            refusal={refusals['label']}
          />
          {draft.method === 'CARD' && (
            <FormField
              label={t('expires')}
              constraintText={t('expiresText')}
              errorText={isChecked && draft.expires === '' ? t('expiresMissing') : refusals['expires']}
            >
              <DatePicker
                granularity="month"
                placeholder="YYYY-MM"
                format="iso"
                value={draft.expires}
                onChange={({ detail }) => change({ expires: detail.value.slice(0, 7) })}
              />
            </FormField>
          )}
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
