import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { subscribe } from '@smartwork/client/calls';
import type { Catalog, SubscribeData } from '@smartwork/client/types';
import { useState } from 'react';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { type ActionContext, actionsOf } from '../../actions/action-page.tsx';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { productName } from '../../components/values/product-name.ts';
import type { BillingPlan } from '../../fields/billing-plan-tiles.tsx';
import { PlanForm, usePlanRequest } from '../../fields/plan-form.tsx';
import { PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { ReturningTiles } from '../../fields/returning-tiles.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TRIAL_END_TEXTS, trialEndOf } from '../../words/trial-end.ts';
import { BundleHint } from './bundle-hint.tsx';
import { TEXTS } from './texts.ts';

type Body = SubscribeData['body'];

interface SubscribeFormProps extends ActionContext {
  readonly catalog: Catalog;
  readonly offered: readonly string[];
  readonly wished: string;
}

export function SubscribeForm({ catalog, tenant, offered, wished, onDone }: SubscribeFormProps) {
  const t = useTexts(TEXTS);
  const end = useTexts(TRIAL_END_TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const { tenantId } = tenant;
  const [products] = useState(offered);
  const [product, setProduct] = useState(products.includes(wished) ? wished : (products[0] ?? ''));
  const plans = plansOf(catalog, product);
  const [code, setCode] = useState('');
  const chosen = plans.length === 1 ? plans[0] : plans.find((plan) => plan.code === code);
  const [billingPlan, setBillingPlan] = useState<BillingPlan | ''>('');
  const request = usePlanRequest({ catalog, tenant, chosen, needsCompanyId: product !== 'NAVER_WORKS' });
  const action = useAction({
    subject: tenant,
    call: (body: Body, sending) => subscribe({ client, path: { tenantId }, body, ...sending }),
    onDone: () => onDone(`${t('done')} ${t('minute')}`),
  });
  const choose = (other: string) => {
    setProduct(other);
    setCode('');
    setBillingPlan('');
    action.reset();
  };
  const submit = () => {
    const complete = request.complete();
    if (!complete) return;
    action.preview({
      offer: { type: 'PRODUCT', product, plan: complete.chosen.code } as Body['offer'],
      ...complete.rest,
      ...(billingPlan !== '' && { billingPlan }),
    });
  };
  const refusals = refusalsIn(action.previewError);
  const bundle = actionsOf(tenant, 'SWITCH_TO_BUNDLE', undefined)[0];
  return (
    <SpaceBetween size="l">
      {bundle?.allowed && product !== 'WORKBOX' && <BundleHint tenantId={tenantId} />}
      <PlanForm
        request={request}
        action={action}
        refusals={refusals}
        submit={t('submit')}
        onSubmit={submit}
        confirm={{ title: t('confirm'), confirm: t('ok') }}
        confirmation={({ result }) => {
          const trial = result.subscriptions.find((one) => one.product === product)?.trial;
          const date = trial && dateInWords(trial.endDate as KstDate, language);
          return (
            <SpaceBetween size="xxs">
              <span>{t('begins', { plan: chosen?.name ?? '' })}</span>
              {date && <span>{t('freeUntil', { date })}</span>}
            </SpaceBetween>
          );
        }}
        choice={
          <SpaceBetween size="l">
            <FormField label={t('product')} constraintText={end(trialEndOf(product))} stretch>
              <Tiles
                ariaLabel={t('product')}
                value={product}
                columns={Math.max(1, products.length)}
                onChange={({ detail }) => choose(detail.value)}
                items={products.map((value) => ({ value, label: productName(value) }))}
              />
            </FormField>
            <PlanTiles
              plans={plans}
              value={chosen?.code ?? ''}
              onChange={setCode}
              accounts={undefined}
              by="MONTHLY"
              isChecked={request.isChecked}
              refusal={refusals['plan']}
            />
          </SpaceBetween>
        }
      >
        <ReturningTiles
          key={product}
          error={action.previewError}
          value={billingPlan}
          onChange={setBillingPlan}
          plan={chosen}
        />
      </PlanForm>
    </SpaceBetween>
  );
}
