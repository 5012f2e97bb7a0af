import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useCatalog } from '../../api/queries.ts';
import { ADVICE } from '../../components/advice.ts';
import { planName } from '../../components/values/product-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { chosenUnits, type Plan } from './plan.ts';
import { liveIn, type Unit } from './quotes.ts';
import { TEXTS } from './texts.ts';

interface ProductsBoxProps {
  readonly tenant: TenantWithProfile;
  readonly units: readonly Unit[];
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
}

/** Which products are cancelled; one that cannot be says why. */
export function ProductsBox({ tenant, units, plan, onChange }: ProductsBoxProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  const nameOf = ({ products }: Unit) =>
    liveIn(tenant)
      .filter(({ product }) => products.includes(product))
      .map((one) => planName(catalog, one))
      .join(' + ');
  const choose = ({ products }: Unit, isChosen: boolean) => {
    const others = plan.products.filter((product) => !products.includes(product));
    onChange({ ...plan, products: isChosen ? [...others, ...products] : others });
  };
  const chosen = chosenUnits(units, plan);
  return (
    <SpaceBetween size="m">
      <FormField label={t('products')} description={t('productsText')}>
        <SpaceBetween size="xs">
          {units.map((unit) => (
            <Checkbox
              key={unit.products.join()}
              checked={chosen.includes(unit)}
              disabled={unit.blocker !== undefined && !chosen.includes(unit)}
              onChange={({ detail }) => choose(unit, detail.checked)}
              description={
                unit.blocker
                  ? (ADVICE[unit.blocker.code]?.[language] ?? unit.blocker.fix)
                  : unit.products.length > 1 && t('affiliate')
              }
            >
              {nameOf(unit)}
            </Checkbox>
          ))}
        </SpaceBetween>
      </FormField>
      {chosen.length > 1 && (
        <Toggle
          checked={plan.isSame}
          onChange={({ detail }) => onChange({ ...plan, isSame: detail.checked })}
        >
          {t('sameDate')}
        </Toggle>
      )}
    </SpaceBetween>
  );
}
