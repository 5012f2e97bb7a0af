import Box from '@cloudscape-design/components/box';
import type { Catalog } from '@smartwork/client/types';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface PriceLineProps {
  readonly offered: Catalog['offers'][number]['plans'][number];
  readonly isBundle: boolean;
  readonly by: 'MONTHLY' | 'ANNUAL';
}

/** What an account costs in the catalog. */
export function PriceLine({ offered, isBundle, by }: PriceLineProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const price = wonInWords(by === 'ANNUAL' ? offered.annualPrice : offered.monthlyPrice, language);
  return (
    <>
      {t(isBundle ? 'perAccountOfBundle' : 'perAccount', { price })}
      {offered.samplePrices && (
        <Box variant="small" display="block">
          {t('sample')}
        </Box>
      )}
    </>
  );
}
