import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { subscribe } from '@smartwork/client/calls';
import type { Catalog, SubscribeData } from '@smartwork/client/types';
import { useState } from 'react';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { type ActionContext, actionsOf } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useTenantAction } from '../../actions/use-tenant-action.ts';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { productName } from '../../components/values/product-name.ts';
import type { BillingPlan } from '../../fields/billing-plan-tiles.tsx';
import { areNamesComplete, lackingFor, NamesFields, NO_NAMES, namesIn } from '../../fields/names-fields.tsx';
import { PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { ReturningTiles } from '../../fields/returning-tiles.tsx';
import { isAgreedTo, TermsAgreement, termsFor, termsVersionOf } from '../../fields/terms-agreement.tsx';
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
  const [names, setNames] = useState(NO_NAMES);
  const [billingPlan, setBillingPlan] = useState<BillingPlan | ''>('');
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const lacking = lackingFor(tenant, chosen, product !== 'NAVER_WORKS');
  const documents = termsFor(catalog, 'REQUEST');
  const action = useTenantAction({
    tenant,
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
    setChecked(true);
    if (!chosen || !areNamesComplete(names, lacking) || !isAgreedTo(documents, agreed)) return;
    action.preview({
      offer: { type: 'PRODUCT', product, plan: chosen.code } as Body['offer'],
      ...namesIn(names, lacking),
      ...(billingPlan !== '' && { billingPlan }),
      termsVersion: termsVersionOf(catalog),
    });
  };
  const refusals = refusalsIn(action.previewError);
  const bundle = actionsOf(tenant, 'SWITCH_TO_BUNDLE', undefined)[0];
  return (
    <SpaceBetween size="l">
      {bundle?.allowed && product !== 'WORKBOX' && <BundleHint tenantId={tenantId} />}
      <Container>
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
            isChecked={isChecked}
            refusal={refusals['plan']}
          />
        </SpaceBetween>
      </Container>
      <NamesFields
        catalog={catalog}
        names={names}
        lacking={lacking}
        onChange={setNames}
        refusals={refusals}
        isChecked={isChecked}
      />
      <ReturningTiles
        key={product}
        error={action.previewError}
        value={billingPlan}
        onChange={setBillingPlan}
        plan={chosen}
      />
      <TermsAgreement
        documents={documents}
        agreed={agreed}
        onChange={setAgreed}
        isChecked={isChecked}
        isFolded
      />
      <FormFooter submit={t('submit')} onSubmit={submit} action={action} />
      <ConfirmDialog title={t('confirm')} submit={t('ok')} action={action}>
        {({ result }) => {
          const trial = result.subscriptions.find((one) => one.product === product)?.trial;
          const date = trial && dateInWords(trial.endDate as KstDate, language);
          return (
            <SpaceBetween size="xxs">
              <span>{t('begins', { plan: chosen?.name ?? '' })}</span>
              {date && <span>{t('freeUntil', { date })}</span>}
            </SpaceBetween>
          );
        }}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
