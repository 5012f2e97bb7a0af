import { kstDateOf } from '../../business-calendar.ts';
import type { PlanCode, Product } from '../../catalog/codes.ts';
import type { Context } from '../../context.ts';
import type { Step } from '../../lifecycle/events.ts';
import { type BillingPlan, newContract } from '../../model/contract.ts';
import { type Subscription, trialFrom } from '../../model/subscription.ts';
import { type Tenant, withSubscription } from '../../model/tenant.ts';
import type { TakenValues } from '../../names/taken-values.ts';
import { present } from '../../present.ts';

export interface Beginning {
  readonly product: Product;
  readonly plan: PlanCode;
}

/** The products of a request whose trial the company has had: by what is remembered, or by itself (EDGE-R12). */
export const usedBefore = (
  products: readonly Product[],
  { trialUsed }: TakenValues,
  tenant?: Tenant,
): Product[] =>
  products.filter(
    (product) =>
      (tenant?.subscriptions[product] !== undefined && !tenant.releasedTrials?.includes(product)) ||
      trialUsed.some((used) => used.product === product),
  );

/**
 * The products begin: on their first trial (R2, R4), or paid, from the day of the request on, when the company has used
 * that; the parts of a bundle each in its own way.
 */
export function begin(
  tenant: Tenant,
  products: readonly Beginning[],
  paid: { readonly products: readonly Product[]; readonly billingPlan: BillingPlan | undefined },
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Step[] {
  const startDate = kstDateOf(now);
  const onTrial = products.filter(({ product }) => !paid.products.includes(product));
  const onContract = products.filter(({ product }) => paid.products.includes(product));
  const withTrials = withSubscriptions(
    withoutReleased(
      tenant,
      onTrial.map(({ product }) => product),
    ),
    onTrial.map((one) => ({ ...one, ...KEPT, phase: 'TRIAL', trial: trialFrom(startDate) })),
  );
  const after = withSubscriptions(
    withTrials,
    onContract.map((one) => ({ ...one, ...KEPT, phase: 'PAID', contract: contractOf(one) })),
  );
  const step = { effectiveAt: now, actor };
  return [
    ...(onTrial.length > 0 ? [{ ...step, type: 'TRIAL_REQUESTED', after: withTrials } as const] : []),
    ...(onContract.length > 0 ? [{ ...step, type: 'PAID_SERVICE_REQUESTED', after } as const] : []),
  ];

  function contractOf(one: Beginning) {
    const billingPlan = present(paid.billingPlan, 'a product begins paid without a way to pay');
    return newContract({ ...one, billingPlan, startDate });
  }
}

const KEPT = { dataStatus: 'RETAINED' } as const;

const withSubscriptions = (tenant: Tenant, subscriptions: readonly Subscription[]): Tenant =>
  subscriptions.reduce((known, one) => withSubscription(withFormerContract(known, one.product), one), tenant);

/** A trial that was given back is used by its beginning. */
function withoutReleased(tenant: Tenant, begun: readonly Product[]): Tenant {
  if (!tenant.releasedTrials) return tenant;
  return { ...tenant, releasedTrials: tenant.releasedTrials.filter((product) => !begun.includes(product)) };
}

/** Bills keep the days of a subscription that begins anew. */
function withFormerContract(tenant: Tenant, product: Product): Tenant {
  const { contract, ended } = tenant.subscriptions[product] ?? {};
  if (!contract || !ended) return tenant;
  const { at, acceptedPenalty } = ended;
  const former = { product, contract, endedOn: kstDateOf(at) };
  return {
    ...tenant,
    formerContracts: [
      ...tenant.formerContracts,
      { ...former, ...(acceptedPenalty !== undefined && { acceptedPenalty }) },
    ],
  };
}
