import { type Instant, kstDateOf } from '../business-calendar.ts';
import type { PlanCode, Product } from '../catalog/codes.ts';
import { bundleParts } from '../catalog/lookups.ts';
import { claimsOf } from '../claims.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { RequestTrialForm } from '../forms/request-trial.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { refuseTaken } from '../taken-values.ts';
import { type Identity, type Profile, type Subscription, type Tenant, trialFrom } from '../tenant.ts';

/** Which of the values that the form claims are someone else's, or were used for a trial before. */
export interface TakenValues {
  readonly taken: readonly (keyof Identity)[];
  readonly trialUsed: readonly { product: Product; by: keyof Identity }[];
}

export interface TrialRequest {
  readonly tenantId: string;
  readonly ownerSub: string;
  readonly form: RequestTrialForm;
  readonly now: Instant;
}

/** A free trial of a bundle or a product: no choice, no charge, and the 30 days begin today (R2-R5, A2). */
export function decideRequestTrial(
  { tenantId, ownerSub, form, now }: TrialRequest,
  known: TakenValues,
): Commit | Refusal {
  if (known.taken.length + known.trialUsed.length > 0) return refusedValues(known);
  const identity = identityOf(form);
  const parts = partsOf(form.offer);
  const tenant: Tenant = {
    tenantId,
    ownerSub,
    version: 1,
    createdAt: now,
    identity,
    domainOwnership: identity.domainName === undefined ? 'NOT_NEEDED' : 'UNPROVEN',
    ...(form.offer.type === 'BUNDLE' && { bundle: { plan: form.offer.plan } }),
    integrations: [],
    subscriptions: Object.fromEntries(
      parts.map(({ product, plan }) => [product, newTrial(product, plan, now)]),
    ),
    operation: { type: 'PROVISION', status: 'IN_PROGRESS', version: 1, startedAt: now },
  };
  const step = {
    type: 'TRIAL_REQUESTED',
    after: tenant,
    effectiveAt: now,
    actor: { type: 'CUSTOMER', sub: ownerSub },
  } as const;
  return commitOf(undefined, [step], now, {
    profile: profileOf(tenantId, form),
    claimed: claimsOf(identity),
  });
}

/** The identity values that the form claims for the company; a value it does not give is absent. */
export function identityOf(form: RequestTrialForm): Identity {
  const { domainName, groupName } = form.account;
  return {
    ...('companyId' in form && { companyId: form.companyId }),
    ...(domainName !== undefined && { domainName }),
    ...(groupName !== undefined && { groupName }),
  };
}

/** The products that the offer holds, each with its plan (R5). */
export function partsOf(offer: RequestTrialForm['offer']): readonly { product: Product; plan: PlanCode }[] {
  if (offer.type === 'PRODUCT') return [{ product: offer.product, plan: offer.plan }];
  return bundleParts(offer.plan);
}

function newTrial(product: Product, plan: PlanCode, now: Instant): Subscription {
  return { product, plan, phase: 'TRIAL', trial: trialFrom(kstDateOf(now)), dataStatus: 'RETAINED' };
}

function profileOf(tenantId: string, form: RequestTrialForm): Profile {
  const { adminId, notificationEmail } = form.account;
  const common = { tenantId, revision: 1, adminId, notificationEmail, country: 'KR' } as const;
  if ('companyId' in form) return { ...common, language: form.language, timeZone: form.timeZone };
  const { companyName, companyPhone, platform } = form;
  return { ...common, language: 'ko', timeZone: 'Asia/Seoul', companyName, companyPhone, platform };
}

const FIELD_POINTERS = {
  companyId: '#/companyId',
  domainName: '#/account/domainName',
  groupName: '#/account/groupName',
} as const satisfies Record<keyof Identity, string>;

/** Which values stand in the way; a value in use comes before a trial used in the past. */
export const refusedValues = ({ taken, trialUsed }: TakenValues): Refusal =>
  taken.length > 0 ? refuseTaken(taken, (field) => FIELD_POINTERS[field]) : refuseTrialUsed(trialUsed);

/** One free trial of a product for a company, remembered by every identity it had. */
function refuseTrialUsed(used: TakenValues['trialUsed']): Refusal {
  return refuse('TRIAL_ALREADY_USED', {
    errors: used.map(({ product, by }) => ({
      pointer: FIELD_POINTERS[by],
      code: 'TRIAL_ALREADY_USED',
      message: `The free trial of ${product} was already used under this value.`,
    })),
  });
}
