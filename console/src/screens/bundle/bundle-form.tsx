import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { switchToBundle } from '@smartwork/client/calls';
import type { Catalog, SwitchToBundleData } from '@smartwork/client/types';
import { useState } from 'react';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useTenantAction } from '../../actions/use-tenant-action.ts';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import type { BillingPlan } from '../../fields/billing-plan-tiles.tsx';
import { areNamesComplete, lackingFor, NamesFields, NO_NAMES, namesIn } from '../../fields/names-fields.tsx';
import { PlanComparison } from '../../fields/plan-comparison.tsx';
import { type OfferedPlan, offerIn, PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { ReturningTiles } from '../../fields/returning-tiles.tsx';
import { isAgreedTo, TermsAgreement, termsFor, termsVersionOf } from '../../fields/terms-agreement.tsx';
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
  const [names, setNames] = useState(NO_NAMES);
  const [password, setPassword] = useState(NO_PASSWORD);
  const [billingPlan, setBillingPlan] = useState<BillingPlan | ''>('');
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const chosen = plans.find((plan) => plan.code === code);
  const lacking = lackingFor(tenant, chosen, true);
  const documents = termsFor(catalog, 'REQUEST');
  const action = useTenantAction({
    tenant,
    call: (body: Body, sending) => switchToBundle({ client, path: { tenantId }, body, ...sending }),
    onDone: () => onDone(`${t('done')} ${t('minute')}`),
  });
  const submit = () => {
    setChecked(true);
    const isComplete = areNamesComplete(names, lacking) && isPasswordComplete(password);
    if (!chosen || !isComplete || !isAgreedTo(documents, agreed)) return;
    action.preview({
      plan: chosen.code as Body['plan'],
      ...namesIn(names, lacking),
      initialPassword: initialPasswordOf(password),
      ...(billingPlan !== '' && { billingPlan }),
      termsVersion: termsVersionOf(catalog),
    });
  };
  const offer = offerIn(catalog, 'BUNDLE');
  const refusals = refusalsIn(action.previewError);
  const shared = { refusals, isChecked };
  const isAnnual = subscriptions.some((one) => one.phase === 'PAID' && one.billingPlan === 'ANNUAL');
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          <PlanTiles
            label={t('select')}
            description={t('selectText')}
            plans={plans}
            value={code}
            onChange={setCode}
            accounts={Math.max(0, ...subscriptions.map(({ accounts = 0 }) => accounts))}
            by={isAnnual ? 'ANNUAL' : 'MONTHLY'}
            isChecked={isChecked}
            refusal={refusals['plan']}
          />
          {offer && <PlanComparison offer={offer} />}
        </SpaceBetween>
      </Container>
      <NamesFields catalog={catalog} names={names} lacking={lacking} onChange={setNames} {...shared} />
      <PasswordFields draft={password} onChange={setPassword} {...shared} />
      <ReturningTiles
        error={action.previewError}
        value={billingPlan}
        onChange={setBillingPlan}
        plan={chosen}
      />
      <Container>
        <TermsAgreement
          documents={documents}
          agreed={agreed}
          onChange={setAgreed}
          isChecked={isChecked}
          isFolded
        />
      </Container>
      <FormFooter submit={t('submit')} onSubmit={submit} action={action} />
      <ConfirmDialog title={t('confirm')} submit={t('ok')} action={action}>
        {() => t('becomes', { plan: chosen?.name ?? '' })}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
