import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Catalog, Subscription, TenantWithProfile } from '@smartwork/client/types';
import { productName } from '../../components/product-name.ts';
import { type BillingPlan, BillingPlanTiles } from '../../fields/billing-plan-tiles.tsx';
import { ChoicePrice } from '../../fields/choice-price.tsx';
import { PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { termsVersionOf } from '../../fields/terms-agreement.tsx';
import { useTexts } from '../../language/texts.ts';
import { type Target, targetsOf } from './offer.ts';
import { TEXTS } from './texts.ts';
import { useSwitchFees } from './use-switch.ts';

export interface TermsDraft {
  readonly target: Target;
  readonly plan: Subscription['plan'];
  readonly billingPlan: BillingPlan;
  readonly renewalType: 'AUTO_RENEW' | 'SWITCH_TO_MONTHLY';
}

interface TermsFieldsProps {
  readonly catalog: Catalog;
  readonly tenant: TenantWithProfile;
  readonly subscription: Subscription;
  readonly draft: TermsDraft;
  readonly onChange: (changes: Partial<TermsDraft>) => void;
  readonly refusals: Readonly<Record<string, string>>;
}

/** The contract conditions: what is switched, to which plan, and how it is paid (R43, R66). */
export function TermsFields({ catalog, tenant, subscription, draft, onChange, refusals }: TermsFieldsProps) {
  const t = useTexts(TEXTS);
  const targets = targetsOf(tenant, subscription);
  const plans = subscription.partOfBundle ? [] : plansOf(catalog, subscription.product);
  return (
    <SpaceBetween size="l">
      {targets.length > 1 && (
        <FormField label={t('which')}>
          <RadioGroup
            value={draft.target}
            onChange={({ detail }) => onChange({ target: detail.value === 'BUNDLE' ? 'BUNDLE' : 'PRODUCT' })}
            items={[
              { value: 'BUNDLE', label: t('both'), description: t('bothText') },
              {
                value: 'PRODUCT',
                label: t('onlyThis', { name: productName(subscription.product) }),
                description: t('onlyThisText'),
              },
            ]}
          />
        </FormField>
      )}
      {targets[0] === 'BUNDLE' && targets.length === 1 && <span>{t('mustBoth')}</span>}
      {draft.target === 'PRODUCT' && plans.length > 1 && (
        <PlanTiles
          plans={plans}
          value={draft.plan}
          onChange={(plan) => onChange({ plan: plan as TermsDraft['plan'] })}
          accounts={subscription.accounts}
          by={draft.billingPlan}
          refusal={refusals['plan']}
        />
      )}
      <BillingPlanTiles
        value={draft.billingPlan}
        onChange={(billingPlan) => onChange({ billingPlan })}
        priceOf={(billingPlan) => (
          <Price
            tenant={tenant}
            subscription={subscription}
            draft={draft}
            billingPlan={billingPlan}
            termsVersion={termsVersionOf(catalog)}
          />
        )}
      />
      {draft.billingPlan === 'ANNUAL' && (
        <FormField label={t('renewal')} description={t('renewalText')}>
          <RadioGroup
            value={draft.renewalType}
            onChange={({ detail }) =>
              onChange({ renewalType: detail.value === 'AUTO_RENEW' ? 'AUTO_RENEW' : 'SWITCH_TO_MONTHLY' })
            }
            items={[
              { value: 'SWITCH_TO_MONTHLY', label: t('SWITCH_TO_MONTHLY') },
              { value: 'AUTO_RENEW', label: t('AUTO_RENEW') },
            ]}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}

interface PriceProps extends Pick<TermsFieldsProps, 'tenant' | 'subscription' | 'draft'> {
  readonly billingPlan: BillingPlan;
  readonly termsVersion: ReturnType<typeof termsVersionOf>;
}

function Price({ tenant, subscription, draft, billingPlan, termsVersion }: PriceProps) {
  const { target, plan } = draft;
  const fees = useSwitchFees(tenant, subscription, { target, plan, billingPlan, termsVersion });
  return <ChoicePrice price={fees?.price} accounts={fees?.accounts} total={fees?.total} />;
}
