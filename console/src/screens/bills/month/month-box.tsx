import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Bill, TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import type { KstMonth } from '../../../../../functions/core/business-calendar.ts';
import { monthInWords, wonInWords } from '../../../../../functions/core/mails/wording/in-words.ts';
import { useBill } from '../../../api/bill-queries.ts';
import { useToday } from '../../../api/clock.tsx';
import { Problem } from '../../../components/problem.tsx';
import { companyName } from '../../../components/values/product-name.ts';
import { Waiting } from '../../../components/waiting.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useTexts } from '../../../language/texts.ts';
import { monthsSince } from '../days.ts';
import { TEXTS } from '../texts.ts';
import { BillButtons } from './bill-buttons.tsx';
import { BillSheet } from './bill-sheet.tsx';
import { BillTotals } from './bill-totals.tsx';
import { GroupBox } from './group-box.tsx';
import { LinesTable } from './lines-table.tsx';
import { PaymentLine } from './payment-line.tsx';
import { useSheet } from './use-sheet.ts';

/** A month with its lines, and what the company pays for its group. */
export function MonthBox({ tenant }: { readonly tenant: TenantWithProfile }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { tenantId } = tenant;
  const months = monthsSince(tenant.createdAt, useToday());
  const [month, setMonth] = useState<KstMonth | undefined>(months[0]);
  const { data: bill, error, refetch } = useBill(tenantId, month ?? '0000-00');
  const sheet = useSheet();
  const options = months.map((value) => ({ value, label: monthInWords(value, language) }));
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Select
                  ariaLabel={t('month')}
                  selectedOption={options.find(({ value }) => value === month) ?? null}
                  options={options}
                  onChange={({ detail }) =>
                    setMonth(months.find((one) => one === detail.selectedOption.value))
                  }
                />
                {bill && <BillButtons tenantId={tenantId} month={month ?? '0000-00'} onPrint={sheet.print} />}
              </SpaceBetween>
            }
          >
            {t('monthBill')}
          </Header>
        }
      >
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!bill && !error && <Waiting />}
        {bill && (
          <SpaceBetween size="m">
            <PaidBy bill={bill} tenantId={tenantId} />
            <PaymentLine bill={bill} />
            <LinesTable label={t('monthBill')} lines={bill.lines} />
            {bill.lines.length > 0 && <BillTotals {...bill} />}
          </SpaceBetween>
        )}
      </Container>
      {bill && <GroupBox tenantId={tenantId} bill={bill} />}
      {bill && sheet.isOpen && (
        <BillSheet
          bill={bill}
          company={companyName(tenant)}
          payment={bill.payment?.status}
          shares={[{ name: undefined, lines: bill.lines, total: bill.total }]}
        />
      )}
    </SpaceBetween>
  );
}

/** In a group, the main company pays. */
function PaidBy({ bill, tenantId }: { readonly bill: Bill; readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const ofOthers = bill.payers.filter(({ billedTo }) => billedTo !== tenantId);
  if (ofOthers.length === 0 || bill.lines.length === 0) return null;
  if (ofOthers.length === bill.payers.length) return <div>{t('paidByMain')}</div>;
  const amount = ofOthers.reduce((sum, { total }) => sum + total, 0);
  return <div>{t('paidInPart', { amount: wonInWords(amount, language) })}</div>;
}
