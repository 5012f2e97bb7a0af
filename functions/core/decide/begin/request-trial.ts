import { type Instant, kstDateOf } from '../../business-calendar.ts';
import type { PlanCode, Product } from '../../catalog/codes.ts';
import { bundleParts } from '../../catalog/lookups.ts';
import { type Commit, commitOf } from '../../commit.ts';
import { paymentMethodGuard } from '../../guards/product-guards.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { Identity, Profile, Tenant } from '../../model/tenant.ts';
import { claimsOf } from '../../names/claims.ts';
import { refuseTaken, refuseTrialUsed, type TakenValues } from '../../names/taken-values.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { TrialRequestBody } from '../../requests/request-trial.ts';
import { expiredRefusal, registeredMethod, withPaymentMark } from '../billing-profile.ts';
import { begin, usedBefore } from './begin.ts';

export interface TrialRequest {
  readonly tenantId: string;
  readonly ownerSub: string;
  readonly body: TrialRequestBody;
  readonly now: Instant;
  readonly deployment?: Deployment | undefined;
}

/**
 * A free trial of a bundle or a product: no choice, no charge, and the 30 days begin today (R2-R5, A2). A company that
 * has used a trial before begins paid, when it says how it pays (EDGE-R12).
 */
export function decideRequestTrial(
  { tenantId, ownerSub, body, now, deployment }: TrialRequest,
  known: TakenValues,
): Commit | Refusal {
  const identity = identityOf(body);
  const parts = partsOf(body.offer);
  const used = usedBefore(
    parts.map(({ product }) => product),
    known,
  );
  if (known.taken.length > 0 || (used.length > 0 && body.billingPlan === undefined))
    return refusedValues(known);
  const profile = profileOf(tenantId, body, now);
  const expired = expiredRefusal(profile.billing?.paymentMethod, now);
  if (expired) return expired;
  const actor = { type: 'CUSTOMER', sub: ownerSub } as const;
  const empty: Tenant = {
    tenantId,
    ownerSub,
    version: 1,
    createdAt: now,
    identity,
    domainOwnership: identity.domainName === undefined ? 'NOT_NEEDED' : 'UNPROVEN',
    ...(body.offer.type === 'BUNDLE' && { bundle: { plan: body.offer.plan } }),
    integrations: [],
    subscriptions: {},
    formerContracts: [],
    operation: { type: 'PROVISION', status: 'IN_PROGRESS', version: 1, startedAt: now },
  };
  const tenant = withPaymentMark(empty, undefined, profile.billing?.paymentMethod, now);
  const alone = { tenant, deployment, group: undefined, from: kstDateOf(now) };
  const unpayable = used.length > 0 && paymentMethodGuard(alone);
  if (unpayable) return refuse(unpayable);
  const steps = begin(tenant, parts, { products: used, billingPlan: body.billingPlan }, { actor, now });
  // It is the company's beginning: no event names a product.
  return commitOf(undefined, steps, now, {
    profile,
    claimed: claimsOf(identity),
  });
}

/** The identity values that the form claims for the company; a value it does not give is absent. */
export function identityOf(body: TrialRequestBody): Identity {
  const { domainName, groupName } = body.account;
  return {
    ...('companyId' in body && { companyId: body.companyId }),
    ...(domainName !== undefined && { domainName }),
    ...(groupName !== undefined && { groupName }),
  };
}

/** The products that the offer holds, each with its plan (R5). */
export function partsOf(offer: TrialRequestBody['offer']): readonly { product: Product; plan: PlanCode }[] {
  if (offer.type === 'PRODUCT') return [{ product: offer.product, plan: offer.plan }];
  return bundleParts(offer.plan);
}

function profileOf(tenantId: string, body: TrialRequestBody, now: Instant): Profile {
  const { adminId, notificationEmail } = body.account;
  const { paymentMethod } = body;
  const common = {
    tenantId,
    revision: 1,
    adminId,
    notificationEmail,
    country: 'KR',
    ...(paymentMethod && { billing: { paymentMethod: registeredMethod(paymentMethod, now) } }),
  } as const;
  if ('companyId' in body) return { ...common, language: body.language, timeZone: body.timeZone };
  const { companyName, companyPhone, platform } = body;
  return { ...common, language: 'ko', timeZone: 'Asia/Seoul', companyName, companyPhone, platform };
}

const FIELD_POINTERS = {
  companyId: '#/companyId',
  domainName: '#/account/domainName',
  groupName: '#/account/groupName',
} as const satisfies Record<keyof Identity, string>;

const pointerOf = (field: keyof Identity): string => FIELD_POINTERS[field];

/** Which values stand in the way; a value in use comes before a trial used in the past. */
const refusedValues = ({ taken, trialUsed }: TakenValues): Refusal =>
  taken.length > 0 ? refuseTaken(taken, pointerOf) : refuseTrialUsed(trialUsed, pointerOf);
