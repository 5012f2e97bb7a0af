import { switchBundleToPaid, switchToPaid } from '@smartwork/client/calls';
import type { Subscription, SwitchToPaidData, TenantWithProfile } from '@smartwork/client/types';
import { useFees } from '../../actions/use-fees.ts';
import { useClient } from '../../api/client.tsx';
import type { Sending } from '../../api/use-action.ts';
import type { BillingPlan } from '../../fields/billing-plan-tiles.tsx';
import { reservationOf, type Target } from './offer.ts';

export type Body = SwitchToPaidData['body'];
export interface Switch {
  readonly target: Target;
  readonly body: Body;
}

/** The call that switches both parts, or one product. */
export function useSwitchCall({ tenantId }: TenantWithProfile, { product }: Subscription) {
  const client = useClient();
  return ({ target, body }: Switch, sending: Sending) =>
    target === 'BUNDLE'
      ? switchBundleToPaid({ client, path: { tenantId }, body, ...sending })
      : switchToPaid({ client, path: { tenantId, product }, body, ...sending });
}

interface Choice {
  readonly target: Target;
  readonly plan: Subscription['plan'];
  readonly billingPlan: BillingPlan;
  readonly termsVersion: Body['termsVersion'];
}

/** What a billing plan costs, by the very call. An edit of a reservation is conditional, its preview too. */
export function useSwitchFees(
  tenant: TenantWithProfile,
  subscription: Subscription,
  { target, plan, billingPlan, termsVersion }: Choice,
) {
  const call = useSwitchCall(tenant, subscription);
  const body: Body = { billingPlan, termsVersion, ...(target === 'PRODUCT' && { plan }) };
  const isEdit = reservationOf(subscription) !== undefined;
  const headers = {
    'Idempotency-Key': crypto.randomUUID(),
    ...(isEdit && { 'If-Match': `"v${tenant.version}"` }),
  };
  return useFees(tenant, [subscription.product, target, plan, billingPlan], ({ query }) =>
    call({ target, body }, { query, headers }),
  );
}
