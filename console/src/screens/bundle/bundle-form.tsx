import SpaceBetween from '@cloudscape-design/components/space-between';
import { switchToBundle } from '@smartwork/client/calls';
import type { Catalog, SwitchToBundleData } from '@smartwork/client/types';
import { useState } from 'react';
import type { ActionContext } from '../../actions/action-page.tsx';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import type { BillingPlan } from '../../fields/billing-plan-tiles.tsx';
import { PlanComparison } from '../../fields/plan-comparison.tsx';
import { PlanForm, usePlanRequest } from '../../fields/plan-form.tsx';
import { type OfferedPlan, offerIn, PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { ReturningTiles } from '../../fields/returning-tiles.tsx';
import { useTexts } from '../../language/texts.ts';
import { initialPasswordOf, isPasswordComplete, NO_PASSWORD, PasswordFields } from './password-fields.tsx';
import { TEXTS } from './texts.ts';

type Body = SwitchToBundleData['body'];

interface BundleFormProps extends ActionContext {
  readonly catalog: Catalog;
  readonly offered: readonly OfferedPlan['code'][];
}

export function BundleForm({ catalog, tenant, offered, onDone }: BundleFormProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId, subscriptions } = tenant;
  const [plans] = useState(() => plansOf(catalog, 'BUNDLE', offered));
  const [code, setCode] = useState<string>(plans.length === 1 ? (plans[0]?.code ?? '') : '');
  const [password, setPassword] = useState(NO_PASSWORD);
  const [billingPlan, setBillingPlan] = useState<BillingPlan | ''>('');
  const chosen = plans.find((plan) => plan.code === code);
  const request = usePlanRequest({ catalog, tenant, chosen, needsCompanyId: true });
  const action = useAction({
    subject: tenant,
    call: (body: Body, sending) => switchToBundle({ client, path: { tenantId }, body, ...sending }),
    onDone: () => onDone(`${t('done')} ${t('minute')}`),
  });
  const submit = () => {
    const complete = request.complete();
    if (!complete || !isPasswordComplete(password)) return;
    action.preview({
      plan: complete.chosen.code as Body['plan'],
      ...complete.rest,
      initialPassword: initialPasswordOf(password),
      ...(billingPlan !== '' && { billingPlan }),
    });
  };
  const offer = offerIn(catalog, 'BUNDLE');
  const refusals = refusalsIn(action.previewError);
  const isAnnual = subscriptions.some((one) => one.phase === 'PAID' && one.billingPlan === 'ANNUAL');
  return (
    <PlanForm
      request={request}
      action={action}
      refusals={refusals}
      submit={t('submit')}
      onSubmit={submit}
      confirm={{ title: t('confirm'), confirm: t('ok') }}
      confirmation={() => t('becomes', { plan: chosen?.name ?? '' })}
      choice={
        <SpaceBetween size="l">
          <PlanTiles
            label={t('select')}
            description={t('selectText')}
            plans={plans}
            value={code}
            onChange={setCode}
            accounts={Math.max(0, ...subscriptions.map(({ accounts = 0 }) => accounts))}
            by={isAnnual ? 'ANNUAL' : 'MONTHLY'}
            isChecked={request.isChecked}
            refusal={refusals['plan']}
          />
          {offer && <PlanComparison offer={offer} />}
        </SpaceBetween>
      }
    >
      <PasswordFields
        draft={password}
        onChange={setPassword}
        refusals={refusals}
        isChecked={request.isChecked}
      />
      <ReturningTiles
        error={action.previewError}
        value={billingPlan}
        onChange={setBillingPlan}
        plan={chosen}
      />
    </PlanForm>
  );
}
