import SpaceBetween from '@cloudscape-design/components/space-between';
import { upgradeBundle, upgradeProduct } from '@smartwork/client/calls';
import type { Catalog, Subscription, UpgradeBundleData, UpgradeProductData } from '@smartwork/client/types';
import { useState } from 'react';
import type { ActionContext } from '../../actions/action-page.tsx';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { bundleName, planName } from '../../components/values/product-name.ts';
import { PlanComparison } from '../../fields/plan-comparison.tsx';
import { PlanForm, usePlanRequest } from '../../fields/plan-form.tsx';
import { type OfferedPlan, offerIn, PlanTiles, plansOf } from '../../fields/plan-tiles.tsx';
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
  const chosen = plans.find((plan) => plan.code === code);
  const request = usePlanRequest({ catalog, tenant, chosen, needsCompanyId: false });
  const action = useAction({
    subject: tenant,
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
    const complete = request.complete();
    if (!complete) return;
    action.preview({ plan: complete.chosen.code, ...complete.rest } as BundleBody | ProductBody);
  };
  const present = subscription ? planName(catalog, subscription) : (bundleName(catalog, tenant) ?? '');
  const parts = subscription ? [subscription] : tenant.subscriptions.filter((one) => one.partOfBundle);
  const refusals = refusalsIn(action.previewError);
  const offer = offerIn(catalog, key);
  return (
    <PlanForm
      request={request}
      action={action}
      refusals={refusals}
      submit={t('upgrade')}
      onSubmit={submit}
      confirm={{ title: t('confirm'), confirm: t('upgrade') }}
      confirmation={() => t('fromTo', { from: present, to: chosen?.name ?? '' })}
      choice={
        <SpaceBetween size="l">
          {t('now', { plan: present })}
          <PlanTiles
            plans={plans}
            value={code}
            onChange={setCode}
            accounts={Math.max(0, ...parts.map(({ accounts = 0 }) => accounts))}
            by={parts.some(({ billingPlan }) => billingPlan === 'ANNUAL') ? 'ANNUAL' : 'MONTHLY'}
            isChecked={request.isChecked}
            refusal={refusals['plan']}
          />
          {offer && <PlanComparison offer={offer} />}
        </SpaceBetween>
      }
    />
  );
}
