import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Bill, GroupBill } from '@smartwork/client/types';
import type { KstMonth } from '../../../../../functions/core/business-calendar.ts';
import { dateInWords, wonInWords } from '../../../../../functions/core/mails/wording/in-words.ts';
import { useGroupBills } from '../../../api/bill-queries.ts';
import { Problem } from '../../../components/problem.tsx';
import { Waiting } from '../../../components/waiting.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useTexts } from '../../../language/texts.ts';
import { kstDate } from '../days.ts';
import { TEXTS } from '../texts.ts';
import { BillButtons } from './bill-buttons.tsx';
import { BillSheet } from './bill-sheet.tsx';
import { BillTotals } from './bill-totals.tsx';
import { LinesTable } from './lines-table.tsx';
import { useSheet } from './use-sheet.ts';

interface GroupBoxProps {
  readonly tenantId: string;
  readonly bill: Bill;
}

/** What the company pays for the companies of its group; nothing for any other company. */
export function GroupBox({ tenantId, bill }: GroupBoxProps) {
  const paidFor = bill.payers.flatMap(({ billedTo, groupId }) => (billedTo === tenantId && groupId) || []);
  const groups = useGroupBills([...new Set(paidFor)], bill.month);
  return groups.map(({ data, error, refetch }, index) => {
    if (error) return <Problem key={paidFor[index]} error={error} onRetry={() => void refetch()} />;
    return data ? (
      <GroupBillBox key={data.groupId} tenantId={tenantId} bill={data} />
    ) : (
      <Waiting key={paidFor[index]} />
    );
  });
}

function GroupBillBox({ tenantId, bill }: { readonly tenantId: string; readonly bill: GroupBill }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const sheet = useSheet();
  const day = (date: string) => dateInWords(kstDate(date), language);
  const shares = bill.companies.map(({ companyId, tenantId: of, from, to, lines, total }) => ({
    key: `${of} ${from}`,
    name: companyId ?? of,
    days: t('fromTo', { from: day(from), to: day(to) }),
    lines,
    total,
  }));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t('groupText')}
          actions={
            <BillButtons
              tenantId={tenantId}
              month={bill.month as KstMonth}
              groupId={bill.groupId}
              onPrint={sheet.print}
            />
          }
        >
          {t('group')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {shares.map(({ key, name, days, lines, total }) => (
          <ExpandableSection
            key={key}
            headerText={`${name} · ${wonInWords(total, language)}`}
            headerDescription={days}
          >
            <LinesTable label={name} lines={lines} />
          </ExpandableSection>
        ))}
        <BillTotals {...bill} />
      </SpaceBetween>
      {sheet.isOpen && (
        <BillSheet
          bill={bill}
          company={t('group')}
          payment={bill.payers.find((payer) => payer.tenantId === tenantId)?.paymentStatus}
          shares={shares.map(({ name, days, ...share }) => ({ ...share, name: `${name} (${days})` }))}
        />
      )}
    </Container>
  );
}
