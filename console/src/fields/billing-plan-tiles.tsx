import FormField from '@cloudscape-design/components/form-field';
import Tiles from '@cloudscape-design/components/tiles';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';

export type BillingPlan = 'MONTHLY' | 'ANNUAL';

interface BillingPlanTilesProps {
  readonly value: BillingPlan | '';
  readonly onChange: (billingPlan: BillingPlan) => void;
  readonly priceOf: (billingPlan: BillingPlan) => ReactNode;
  readonly description?: string;
}

/** By month or by year, each with its price. */
export function BillingPlanTiles({ value, onChange, priceOf, description }: BillingPlanTilesProps) {
  const t = useTexts(FORM_TEXTS);
  const itemOf = (billingPlan: BillingPlan, text: string) => ({
    value: billingPlan,
    label: t(billingPlan),
    description: (
      <>
        {text}
        {priceOf(billingPlan)}
      </>
    ),
  });
  return (
    <FormField label={t('billingPlan')} description={description} constraintText={t('samplePrices')} stretch>
      <Tiles
        ariaLabel={t('billingPlan')}
        value={value}
        columns={2}
        onChange={({ detail }) => onChange(detail.value === 'ANNUAL' ? 'ANNUAL' : 'MONTHLY')}
        items={[itemOf('MONTHLY', t('monthlyText')), itemOf('ANNUAL', t('annualText'))]}
      />
    </FormField>
  );
}
