import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { requestCashReceipt } from '@smartwork/client/calls';
import type { CashReceiptRequestWritable } from '@smartwork/client/types';
import { useState } from 'react';
import { monthInWords, wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { BUSINESS_NUMBER_RULES, RECEIPT_PHONE_RULES } from '../../../../functions/core/rules/cash-receipt.ts';
import { brokenRules } from '../../../../functions/core/rules/rule.ts';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { FormDialog } from '../../actions/dialogs/form-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useToday } from '../../api/clock.tsx';
import type { CompanySubject } from '../../api/subject.ts';
import { useAction } from '../../api/use-action.ts';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { monthsSince } from '../bills/days.ts';
import { TEXTS } from './texts.ts';

interface ReceiptDialogProps {
  readonly tenant: CompanySubject;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const RULES = { INCOME_DEDUCTION: RECEIPT_PHONE_RULES, PROOF_OF_EXPENSE: BUSINESS_NUMBER_RULES } as const;
type Purpose = keyof typeof RULES;

/** Asks for a cash receipt of a month that is over: first what it is for, then what the dry run says. */
export function ReceiptDialog({ tenant, onClose, onDone }: ReceiptDialogProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const { tenantId } = tenant;
  const months = monthsSince(tenant.createdAt, useToday()).slice(1);
  const [month, setMonth] = useState(months[0]);
  const [purpose, setPurpose] = useState<Purpose>('PROOF_OF_EXPENSE');
  const [identifier, setIdentifier] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const action = useAction({
    subject: tenant,
    call: (body: CashReceiptRequestWritable, sending) =>
      requestCashReceipt({ client, path: { tenantId, month: month ?? '' }, body, ...sending }),
    onDone,
  });
  const review = () => {
    setChecked(true);
    if (brokenRules(RULES[purpose], identifier).length > 0) return;
    setReviewing(true);
    action.preview({ purpose, identifier });
  };
  if (isReviewing)
    return (
      <ActionDialog
        title={t('request')}
        confirm={t('request')}
        action={action}
        onCancel={() => setReviewing(false)}
        onRetry={review}
      >
        {({ result }) =>
          t('confirmReceipt', {
            month: month ? monthInWords(month, language) : '',
            amount: wonInWords(result.total, language),
          })
        }
      </ActionDialog>
    );
  const options = months.map((value) => ({ value, label: monthInWords(value, language) }));
  return (
    <FormDialog
      title={t('request')}
      onCancel={onClose}
      onNext={review}
      blocked={month ? undefined : t('noMonth')}
    >
      <FormField label={t('month')} constraintText={months.length === 0 ? t('noMonth') : undefined}>
        <Select
          selectedOption={options.find(({ value }) => value === month) ?? null}
          options={options}
          onChange={({ detail }) => setMonth(months.find((one) => one === detail.selectedOption.value))}
        />
      </FormField>
      <FormField label={t('purpose')}>
        <RadioGroup
          value={purpose}
          onChange={({ detail }) =>
            setPurpose(detail.value === 'INCOME_DEDUCTION' ? 'INCOME_DEDUCTION' : 'PROOF_OF_EXPENSE')
          }
          items={(['PROOF_OF_EXPENSE', 'INCOME_DEDUCTION'] as const).map((value) => ({
            value,
            label: t(value),
          }))}
        />
      </FormField>
      <RuledInput
        label={t(purpose === 'INCOME_DEDUCTION' ? 'phone' : 'business')}
        rules={RULES[purpose]}
        value={identifier}
        onChange={setIdentifier}
        isChecked={isChecked}
      />
    </FormDialog>
  );
}
