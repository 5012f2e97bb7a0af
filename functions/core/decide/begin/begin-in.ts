import { kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import { paymentMethodGuard } from '../../guards/product-guards.ts';
import { localized } from '../../language.ts';
import type { Step } from '../../lifecycle/events.ts';
import { productNames } from '../../mails/wording/offer.ts';
import type { BillingPlan } from '../../model/contract.ts';
import type { StoredTenant, Tenant } from '../../model/tenant.ts';
import type { Claim } from '../../names/claims.ts';
import { refuseTaken, type TakenValues } from '../../names/taken-values.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import { type Beginning, begin, usedBefore } from './begin.ts';
import { claimsOfGiven, type GivenNames, type NameNeeds, nameErrors } from './new-names.ts';

interface NamesRequest extends GivenNames {
  readonly billingPlan?: BillingPlan | undefined;
}

interface Begun {
  /** None when the company has all of the products. */
  readonly steps: readonly Step[];
  /** The company as it is then. */
  readonly tenant: Tenant;
  readonly claimed: readonly Claim[];
}

/** Products begin in a company that is a customer already: it tells what it lacks, and claims it at once. */
export function beginIn(
  tenant: Tenant,
  products: readonly Beginning[],
  needs: NameNeeds,
  body: NamesRequest,
  known: TakenValues,
  context: Context & Pick<StoredTenant, 'deployment' | 'group'>,
): Begun | Refusal {
  const errors = nameErrors(tenant, body, needs);
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  if (known.taken.length > 0) return refuseTaken(known.taken);
  const { billingPlan, companyId } = body;
  const used = usedBefore(
    products.map(({ product }) => product),
    known,
    tenant,
  );
  if (used.length > 0 && billingPlan === undefined)
    return refuse('TRIAL_ALREADY_USED', {
      detail: localized((language) => {
        const names = productNames(used, language);
        return language === 'ko'
          ? `${names}의 무료 체험을 이미 사용했습니다.`
          : `The free trial of ${names} was used before.`;
      }),
    });
  const { deployment, group, now } = context;
  const unpayable =
    used.length > 0 && paymentMethodGuard({ tenant, deployment, group, from: kstDateOf(now) });
  if (unpayable) return refuse(unpayable);
  const named = companyId === undefined ? tenant : { ...tenant, identity: { ...tenant.identity, companyId } };
  // One at most: a switch to a bundle comes from the other part.
  const product = products[0]?.product;
  const steps = begin(named, products, { products: used, billingPlan }, context).map((step) => ({
    ...step,
    product,
  }));
  return { steps, tenant: steps.at(-1)?.after ?? named, claimed: claimsOfGiven(tenant, body) };
}
