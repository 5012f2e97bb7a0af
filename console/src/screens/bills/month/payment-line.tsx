import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Bill } from '@smartwork/client/types';
import { wonInWords } from '../../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useTexts } from '../../../language/texts.ts';
import { TEXTS } from '../texts.ts';

type Payment = NonNullable<Bill['payment']>;

const TYPES: Readonly<Record<Payment['status'], StatusIndicatorProps.Type>> = {
  DUE: 'pending',
  PAID: 'success',
  OVERDUE: 'warning',
};

/** Whether the bill is paid, where finance tells it. */
export function PaymentLine({ bill: { payment, total } }: { readonly bill: Bill }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  if (!payment) return null;
  const amount = wonInWords(payment.total, language);
  return (
    <div>
      {t('payment')}: <StatusIndicator type={TYPES[payment.status]}>{t(payment.status)}</StatusIndicator>
      {payment.total !== total && ` (${t('paidWithGroup', { amount })})`}
    </div>
  );
}
