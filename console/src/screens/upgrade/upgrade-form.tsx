import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { upgradeBundle, upgradeProduct } from '@smartwork/client/calls';
import type { Catalog, Subscription, UpgradeBundleData, UpgradeProductData } from '@smartwork/client/types';
import { useState } from 'react';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useTenantAction } from '../../actions/use-tenant-action.ts';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { bundleName, planName } from '../../components/product-name.ts';
import { areNamesComplete, lackingFor, NamesFields, NO_NAMES, namesIn } from '../../fields/names-fields.tsx';
import { PlanComparison } from '../../fields/plan-comparison.tsx';
import { type OfferedPlan, offerIn, PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
import { isAgreedTo, TermsAgreement, termsFor, termsVersionOf } from '../../fields/terms-agreement.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

type BundleBody = UpgradeBundleData['body'];
type ProductBody = UpgradeProductData['body'];

interface UpgradeFormProps extends ActionContext {
  readonly catalog: Catalog;
  /** Without one, it is the bundle. */
  readonly subscription: Subscription | undefined;
  readonly offered: readonly OfferedPlan['code'][];
}

export function UpgradeForm({ catalog, tenant, subscription, offered, onDone }: UpgradeFormProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  const key = subscription?.product ?? 'BUNDLE';
  // What was offered stays to be seen after a conflict, so that nothing that was chosen is lost.
  const [plans] = useState(() => plansOf(catalog, key, offered));
  const [code, setCode] = useState<string>(plans.length === 1 ? (plans[0]?.code ?? '') : '');
  const [names, setNames] = useState(NO_NAMES);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const chosen = plans.find((plan) => plan.code === code);
  const lacking = lackingFor(tenant, chosen, false);
  const documents = termsFor(catalog, 'REQUEST');
  const action = useTenantAction({
    tenant,
    call: (body: BundleBody | ProductBody, sending) =>
      subscription
        ? upgradeProduct({
            client,
            path: { tenantId, product: subscription.product },
            body: body as ProductBody,
            ...sending,
          })
        : upgradeBundle({ client, path: { tenantId }, body: body as BundleBody, ...sending }),
    onDone: () => onDone(`${t('done')} ${t('minute')}`),
  });
  const submit = () => {
    setChecked(true);
    if (!chosen || !areNamesComplete(names, lacking) || !isAgreedTo(documents, agreed)) return;
    const body = { plan: chosen.code, ...namesIn(names, lacking), termsVersion: termsVersionOf(catalog) };
    action.preview(body as BundleBody | ProductBody);
  };
  const present = subscription ? planName(catalog, subscription) : (bundleName(catalog, tenant) ?? '');
  const parts = subscription ? [subscription] : tenant.subscriptions.filter((one) => one.partOfBundle);
  const refusals = refusalsIn(action.previewError);
  const offer = offerIn(catalog, key);
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          {t('now', { plan: present })}
          <PlanTiles
            plans={plans}
            value={code}
            onChange={setCode}
            accounts={Math.max(0, ...parts.map(({ accounts = 0 }) => accounts))}
            by={parts.some(({ billingPlan }) => billingPlan === 'ANNUAL') ? 'ANNUAL' : 'MONTHLY'}
            isChecked={isChecked}
            refusal={refusals['plan']}
          />
          {offer && <PlanComparison offer={offer} />}
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
      <Container>
        <TermsAgreement
          documents={documents}
          agreed={agreed}
          onChange={setAgreed}
          isChecked={isChecked}
          isFolded
        />
      </Container>
      <FormFooter submit={t('upgrade')} onSubmit={submit} action={action} />
      <ConfirmDialog title={t('confirm')} submit={t('upgrade')} action={action}>
        {() => t('fromTo', { from: present, to: chosen?.name ?? '' })}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
