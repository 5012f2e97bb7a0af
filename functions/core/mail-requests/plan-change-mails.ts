import { later } from '../business-calendar.ts';
import { consequencesOfBundle } from '../consequences/bundle.ts';
import type { Step } from '../lifecycle/events.ts';
import type { Subscription } from '../model/subscription.ts';
import { loginIdOf, type Profile, type Tenant } from '../model/tenant.ts';
import { adminUrls, beginningOf, planned, usableSubscriptions } from './setup-mail.ts';

/** The data of a mail about a plan change. */
export interface PlanChangeNews {
  readonly before: Tenant;
  /** Up to date, with the operation still to be carried out. */
  readonly found: Tenant;
  readonly after: Tenant;
  readonly profile: Profile;
  /** All steps of the commit. */
  readonly steps: readonly Step[];
}

/** WORKPLACE says that its upgrade was requested (A23); the others say only that they are done. */
export function upgradeRequestedData({ after }: PlanChangeNews) {
  const to = after.operation.target?.parts[0];
  const current = to?.product === 'WORKPLACE' ? after.subscriptions.WORKPLACE : undefined;
  if (!to || !current || after.operation.target?.bundlePlan) return undefined;
  return {
    from: { product: current.product, plan: current.plan },
    to: { product: to.product, plan: to.plan },
  };
}

/** Undefined when nothing came of it: what was to be upgraded has ended. */
export function upgradeCompleteData(news: PlanChangeNews) {
  const { found, after } = news;
  const { target } = after.operation;
  if (!target) return undefined;
  const raised = usableSubscriptions(after).filter(({ product, plan }) =>
    target.parts.some((part) => part.product === product && part.plan === plan),
  );
  if (raised.length === 0) return undefined;
  if (target.bundlePlan && after.bundle?.plan !== target.bundlePlan) return undefined;
  const paid = raised.find(({ contract }) => contract);
  const onTrial = raised.find(({ phase }) => phase === 'TRIAL');
  return {
    products: planned(raised),
    ...(target.bundlePlan && { bundlePlan: target.bundlePlan }),
    ...(paid?.contract && {
      billedFrom: later(target.requestedOn, paid.contract.startDate),
      billingPlan: paid.contract.billingPlan,
    }),
    ...(onTrial?.trial && { trialEndDate: onTrial.trial.endDate }),
    consequences: consequencesOfBundle({ ...found, operation: after.operation }),
    ...asideOf(news),
  };
}

/** Undefined when there is no bundle: a part has ended meanwhile. */
export function bundleCompleteData(news: PlanChangeNews) {
  const { found, after } = news;
  const { target } = after.operation;
  if (!after.bundle || !target) return undefined;
  const parts = usableSubscriptions(after).filter(({ product }) =>
    target.parts.some((part) => part.product === product),
  );
  const isNew = ({ product }: Subscription) =>
    target.parts.some((part) => part.product === product && part.begins);
  return {
    bundlePlan: after.bundle.plan,
    kept: planned(parts.filter((part) => !isNew(part))),
    ...beginningOf(news.before, parts.filter(isNew)),
    adminUrls: adminUrls(parts, after.identity.companyId),
    initialPassword: target.initialPassword ?? 'ADMIN',
    consequences: consequencesOfBundle({ ...found, operation: after.operation }),
    ...asideOf(news),
  };
}

/** The other changes that come with the plan change. */
function asideOf({ before, after, profile, steps }: PlanChangeNews) {
  const { domainName } = after.identity;
  return {
    ...(steps.some(({ type }) => type === 'RENEWAL_DROPPED') && { renewalDropped: true as const }),
    ...(domainName &&
      domainName !== before.identity.domainName && {
        newLogin: { domainName, loginId: loginIdOf(profile.adminId, after.identity) },
      }),
  };
}
