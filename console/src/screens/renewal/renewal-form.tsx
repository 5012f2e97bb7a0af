import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { changeRenewal } from '@smartwork/client/calls';
import type { Catalog, ChangeRenewalData, Subscription } from '@smartwork/client/types';
import { useState } from 'react';
import { addDays, type KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useFees } from '../../actions/use-fees.ts';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { type BillingPlan, BillingPlanTiles } from '../../fields/billing-plan-tiles.tsx';
import { ChoicePrice } from '../../fields/choice-price.tsx';
import { PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

type Body = ChangeRenewalData['body'];
type RenewalType = Body['renewalType'];
const TYPES = ['AUTO_RENEW', 'CHANGE', 'SWITCH_TO_MONTHLY'] as const;

interface RenewalFormProps extends ActionContext {
  readonly catalog: Catalog;
  readonly subscription: Subscription;
}

export function RenewalForm({ catalog, tenant, subscription, onDone }: RenewalFormProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const { product, renewal, commitment, partOfBundle } = subscription;
  const path = { tenantId: tenant.tenantId, product };
  const [type, setType] = useState<RenewalType>(renewal?.renewalType ?? 'SWITCH_TO_MONTHLY');
  const [plan, setPlan] = useState(renewal?.plan ?? subscription.plan);
  const [billingPlan, setBillingPlan] = useState<BillingPlan>(renewal?.billingPlan ?? 'ANNUAL');
  const plans = partOfBundle ? [] : plansOf(catalog, product);
  // A part of a bundle keeps its plan, and what is sold with one plan only has no other.
  const types = TYPES.filter((one) => one !== 'CHANGE' || plans.length > 1);
  const bodyOf = (renewalType: RenewalType): Body =>
    renewalType === 'CHANGE' ? { renewalType, plan, billingPlan } : { renewalType };
  const action = useAction({
    subject: tenant,
    call: (body: Body, sending) => changeRenewal({ client, path, body, ...sending }),
    onDone: () => onDone(t('done')),
  });
  const last = (commitment?.endDate ?? '') as KstDate;
  const refusals = refusalsIn(action.previewError);
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          <FormField
            label={commitment && t('option', { date: dateInWords(addDays(last, 1), language) })}
            description={commitment && t('optionText', { date: dateInWords(last, language) })}
            stretch
          >
            <Tiles
              ariaLabel={t('confirm')}
              value={type}
              columns={types.length}
              onChange={({ detail }) => setType(types.find((one) => one === detail.value) ?? type)}
              items={types.map((value) => ({
                value,
                label: value === renewal?.renewalType ? `${t(value)} (${t('now')})` : t(value),
                description: value !== 'CHANGE' && (
                  <Price {...{ tenant, subscription }} body={bodyOf(value)} />
                ),
              }))}
            />
          </FormField>
          {type === 'CHANGE' && (
            <SpaceBetween size="l">
              <PlanTiles
                plans={plans}
                value={plan}
                onChange={(code) => setPlan(code as typeof plan)}
                accounts={subscription.accounts}
                by={billingPlan}
                refusal={refusals['plan']}
              />
              <BillingPlanTiles
                value={billingPlan}
                onChange={setBillingPlan}
                priceOf={(by) => (
                  <Price
                    {...{ tenant, subscription }}
                    body={{ renewalType: 'CHANGE', plan, billingPlan: by }}
                  />
                )}
              />
            </SpaceBetween>
          )}
        </SpaceBetween>
      </Container>
      <FormFooter submit={t('save')} onSubmit={() => action.preview(bodyOf(type))} action={action} />
      <ConfirmDialog title={t('confirm')} confirm={t('ok')} action={action}>
        {() => t(type)}
      </ConfirmDialog>
    </SpaceBetween>
  );
}

interface PriceProps extends Pick<RenewalFormProps, 'tenant' | 'subscription'> {
  readonly body: Body;
}

function Price({ tenant, subscription: { product }, body }: PriceProps) {
  const client = useClient();
  const fees = useFees(tenant, [product, 'renewal', body], (sending) =>
    changeRenewal({ client, path: { tenantId: tenant.tenantId, product }, body, ...sending }),
  );
  return <ChoicePrice price={fees?.price} accounts={fees?.accounts} total={fees?.total} />;
}
