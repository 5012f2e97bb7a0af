import Container from '@cloudscape-design/components/container';
import { useRef } from 'react';
import { isRefusedFor } from '../api/refusals-in.ts';
import { useTexts } from '../language/texts.ts';
import { type BillingPlan, BillingPlanTiles } from './billing-plan-tiles.tsx';
import { ChoicePrice } from './choice-price.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import type { OfferedPlan } from './plan-tiles.tsx';

interface ReturningTilesProps {
  /** Of the last preview: the API says when the trial was used before. */
  readonly error: unknown;
  readonly value: BillingPlan | '';
  readonly onChange: (billingPlan: BillingPlan) => void;
  readonly plan: OfferedPlan | undefined;
}

/** How to pay for a product whose free trial was used before; nothing while it is not known to be (EDGE-R12). */
export function ReturningTiles({ error, value, onChange, plan }: ReturningTilesProps) {
  const t = useTexts(FORM_TEXTS);
  const isUsed = useRef(false);
  isUsed.current ||= value !== '' || isRefusedFor(error, 'TRIAL_ALREADY_USED');
  if (!isUsed.current) return null;
  return (
    <Container>
      <BillingPlanTiles
        value={value}
        onChange={onChange}
        description={t('trialUsed')}
        priceOf={(by) => (
          <ChoicePrice
            price={by === 'ANNUAL' ? plan?.annualPrice : plan?.monthlyPrice}
            accounts={undefined}
          />
        )}
      />
    </Container>
  );
}
