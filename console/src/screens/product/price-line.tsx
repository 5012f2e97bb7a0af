import Box from '@cloudscape-design/components/box';
import type { Catalog, Subscription, Tenant } from '@smartwork/client/types';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

type OfferedPlan = Catalog['offers'][number]['plans'][number];

/** The plan as the catalog sells it: the bundle for a part of it; none for what goes on alone and is sold in a bundle only. */
export function offeredPlan(
  catalog: Catalog | undefined,
  { bundle }: Tenant,
  { product, plan, partOfBundle }: Subscription,
): OfferedPlan | undefined {
  const offer = catalog?.offers.find((one) =>
    partOfBundle ? one.type === 'BUNDLE' : one.product === product,
  );
  return offer?.plans.find(({ code }) => code === (partOfBundle ? bundle?.plan : plan));
}

interface PriceLineProps {
  readonly offered: OfferedPlan;
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
