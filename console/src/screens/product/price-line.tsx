import Box from '@cloudscape-design/components/box';
import type { Subscription, Tenant } from '@smartwork/client/types';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useCatalog } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface PriceLineProps {
  readonly tenant: Tenant;
  readonly subscription: Subscription;
  readonly by: 'MONTHLY' | 'ANNUAL';
}

/** What an account costs in the catalog: that of the bundle for a part of it. */
export function PriceLine({ tenant, subscription: { product, plan, partOfBundle }, by }: PriceLineProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  const offer = catalog?.offers.find((one) =>
    partOfBundle ? one.type === 'BUNDLE' : one.product === product,
  );
  const offered = offer?.plans.find(({ code }) => code === (partOfBundle ? tenant.bundle?.plan : plan));
  if (!offered) return '–';
  const price = wonInWords(by === 'ANNUAL' ? offered.annualPrice : offered.monthlyPrice, language);
  return (
    <>
      {t('perAccount', { price })}
      {offered.samplePrices && (
        <Box variant="small" display="block">
          {t('sample')}
        </Box>
      )}
    </>
  );
}
