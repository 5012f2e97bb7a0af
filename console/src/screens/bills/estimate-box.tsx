import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useEstimate } from '../../api/bill-queries.ts';
import { Problem } from '../../components/problem.tsx';
import { Won } from '../../components/values/won.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { kstDate } from './days.ts';
import { TEXTS } from './texts.ts';

/** What the present month costs so far. */
export function EstimateBox({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { data: bill, error, refetch } = useEstimate(tenantId);
  const day = (date: string) => dateInWords(kstDate(date), language);
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t('estimateText')}>
          {t('estimate')}
        </Header>
      }
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!bill && !error && <Waiting />}
      {bill && (
        <SpaceBetween size="xs">
          <Box fontSize="display-l" fontWeight="bold">
            <Won amount={bill.total} />
          </Box>
          {bill.days === 0 ? t('estimateNone') : t('fromTo', { from: day(bill.from), to: day(bill.to) })}
          <Box variant="small">
            {t('vat')} {bill.samplePrices && t('sample')}
          </Box>
        </SpaceBetween>
      )}
    </Container>
  );
}
