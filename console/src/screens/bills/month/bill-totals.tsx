import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Bill } from '@smartwork/client/types';
import { Won } from '../../../components/values/won.tsx';
import { useTexts } from '../../../language/texts.ts';
import { TEXTS } from '../texts.ts';

type BillTotalsProps = Pick<Bill, 'total' | 'creditEligibleTotal' | 'samplePrices'>;

export function BillTotals({ total, creditEligibleTotal, samplePrices }: BillTotalsProps) {
  const t = useTexts(TEXTS);
  return (
    <Box textAlign="right">
      <SpaceBetween size="xxs">
        <Box variant="h3">
          {t('total')} <Won amount={total} />
        </Box>
        {creditEligibleTotal < total && (
          <div>
            {t('creditTotal')} <Won amount={creditEligibleTotal} />
          </div>
        )}
        <Box variant="small">
          {t('vat')} {samplePrices && t('sample')}
        </Box>
      </SpaceBetween>
    </Box>
  );
}
