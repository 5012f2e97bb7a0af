import FormField from '@cloudscape-design/components/form-field';
import Tiles from '@cloudscape-design/components/tiles';
import type { Catalog } from '@smartwork/client/types';
import { useTexts } from '../language/texts.ts';
import type { BillingPlan } from './billing-plan-tiles.tsx';
import { ChoicePrice } from './choice-price.tsx';
import { FORM_TEXTS } from './form-texts.ts';

type Offer = Catalog['offers'][number];
export type OfferedPlan = Offer['plans'][number];

export const offerIn = (catalog: Catalog, key: string): Offer | undefined =>
  catalog.offers.find(({ type, product }) => (type === 'BUNDLE' ? type : product) === key);

/** The plans of BUNDLE or of a product, lowest first; without codes, all that are sold. */
export const plansOf = (
  catalog: Catalog,
  key: string,
  codes?: readonly OfferedPlan['code'][],
): readonly OfferedPlan[] =>
  (offerIn(catalog, key)?.plans ?? []).filter(({ code }) => codes?.includes(code) ?? true);

interface PlanTilesProps {
  readonly plans: readonly OfferedPlan[];
  readonly value: string;
  readonly onChange: (plan: OfferedPlan['code']) => void;
  readonly accounts: number | undefined;
  readonly by: BillingPlan;
  readonly label?: string;
  readonly description?: string;
  /** Say when nothing is chosen. */
  readonly isChecked?: boolean;
  readonly refusal?: string | undefined;
}

/** One plan of several, each with its price. */
export function PlanTiles({
  plans,
  value,
  onChange,
  accounts,
  by,
  label,
  description,
  isChecked,
  refusal,
}: PlanTilesProps) {
  const t = useTexts(FORM_TEXTS);
  const name = label ?? t('plan');
  return (
    <FormField
      label={name}
      description={description}
      errorText={isChecked && value === '' ? t('choosePlan') : refusal}
      constraintText={t('samplePrices')}
      stretch
    >
      <Tiles
        ariaLabel={name}
        value={value}
        columns={Math.min(3, plans.length)}
        onChange={({ detail }) => {
          const chosen = plans.find(({ code }) => code === detail.value);
          if (chosen) onChange(chosen.code);
        }}
        items={plans.map(({ code, name: label, monthlyPrice, annualPrice }) => ({
          value: code,
          label,
          description: (
            <ChoicePrice price={by === 'ANNUAL' ? annualPrice : monthlyPrice} accounts={accounts} />
          ),
        }))}
      />
    </FormField>
  );
}
