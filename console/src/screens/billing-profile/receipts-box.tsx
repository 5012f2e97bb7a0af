import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { CashReceipt, TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import type { KstMonth } from '../../../../functions/core/business-calendar.ts';
import { monthInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useCashReceipts } from '../../api/bill-queries.ts';
import { Empty } from '../../components/empty.tsx';
import { Problem } from '../../components/problem.tsx';
import { Won } from '../../components/values/won.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { TEXTS } from './texts.ts';

interface ReceiptsBoxProps {
  readonly tenant: TenantWithProfile;
  readonly mayRequest: boolean;
  readonly onRequested: () => void;
}

/** The cash receipts that were requested, and the way to request one. */
export function ReceiptsBox({ tenant, mayRequest, onRequested }: ReceiptsBoxProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { data: receipts, error, refetch, isLoading } = useCashReceipts(tenant.tenantId);
  const stateOf = ({ state, approvalNumber = '', rejection = 'OTHER' }: CashReceipt) =>
    t(state, { number: approvalNumber, reason: t(rejection) });
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Table
        wrapLines
        loading={isLoading}
        items={receipts ?? []}
        trackBy="month"
        ariaLabels={{ tableLabel: t('receipts') }}
        header={
          <Header
            variant="h2"
            description={t('receiptsText')}
            actions={mayRequest && <Button onClick={() => setOpen(true)}>{t('request')}</Button>}
          >
            {t('receipts')}
          </Header>
        }
        empty={<Empty title={t('noReceipts')} />}
        columnDefinitions={[
          {
            id: 'month',
            header: t('month'),
            isRowHeader: true,
            minWidth: 110,
            cell: ({ month }) => monthInWords(month as KstMonth, language),
          },
          { id: 'purpose', header: t('purpose'), minWidth: 120, cell: ({ purpose }) => t(purpose) },
          {
            id: 'number',
            header: t('number'),
            minWidth: 120,
            cell: ({ maskedIdentifier }) => maskedIdentifier,
          },
          { id: 'amount', header: t('amount'), minWidth: 110, cell: ({ total }) => <Won amount={total} /> },
          { id: 'state', header: t('state'), minWidth: 160, cell: stateOf },
        ]}
      />
      {isOpen && (
        <ReceiptDialog
          tenant={{ ...tenant, cashReceipts: receipts ?? [] }}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onRequested();
          }}
        />
      )}
    </>
  );
}
