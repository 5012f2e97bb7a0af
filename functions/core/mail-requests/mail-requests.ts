import { type Instant, startOfKstDay } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import type { Consequence } from '../consequences/consequence.ts';
import { consequencesOfEnds } from '../consequences/ends.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { penaltyOfEnd, penaltyOn } from '../lifecycle/early-end.ts';
import type { Step } from '../lifecycle/events.ts';
import { graceDaysAfter } from '../lifecycle/unpaid-end.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import type { MailTemplateName } from '../mails/template-names.ts';
import { type Subscription, trialEndsAt, trialOf } from '../model/subscription.ts';
import { companyCalled, isDeleted, type Profile, type StoredTenant, type Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import { billingProfileChanged } from './billing-mails.ts';
import { domainCheckFailed, domainProven, nameChanged, nameReleased } from './name-mails.ts';
import { LOGIN_NAME, type News, type WantedMail } from './news.ts';
import {
  bundleCompleteData,
  type PlanChangeNews,
  upgradeCompleteData,
  upgradeRequestedData,
} from './plan-change-mails.ts';
import { operationTroubled } from './setup-delayed-mail.ts';
import { newlyUsable, setupCompleteData } from './setup-mail.ts';
import {
  contractRenewed,
  serviceStarted,
  switchChanged,
  switchDropped,
  switchRequested,
  trialSuspended,
} from './subscription-mails.ts';

/** Which news are told by mail (R45, R74, R158), and how: the one place that knows. */
const MAILS_OF_EVENTS: Partial<
  Record<Step['type'], (news: News) => WantedMail | readonly WantedMail[] | undefined>
> = {
  SETUP_COMPLETED: setupCompleted,
  UPGRADE_REQUESTED: planChangeMail('UPGRADE_REQUESTED', upgradeRequestedData),
  UPGRADE_COMPLETED: planChangeMail('UPGRADE_COMPLETE', upgradeCompleteData),
  BUNDLE_SWITCH_COMPLETED: planChangeMail('BUNDLE_COMPLETE', bundleCompleteData),
  PAID_SWITCH_RESERVED: switchRequested,
  PAID_SWITCH_CHANGED: switchChanged,
  PAID_SWITCH_DROPPED: switchDropped,
  PAID_SERVICE_STARTED: serviceStarted,
  TRIAL_SUSPENDED: trialSuspended,
  CONTRACT_RENEWED: contractRenewed,
  CANCELLATION_SCHEDULED: cancellationScheduled,
  CANCELLATION_UNDONE: cancellationUndone,
  DATA_DELETED: serviceEnded,
  DOMAIN_CHANGED: nameChanged,
  GROUP_NAME_CHANGED: nameChanged,
  NAME_RELEASED: nameReleased,
  BILLING_PROFILE_CHANGED: billingProfileChanged,
  DOMAIN_PROVEN: domainProven,
  DOMAIN_CHECK_FAILED: domainCheckFailed,
  OPERATION_DELAYED: operationTroubled,
  SETUP_FAILED: operationTroubled,
  UPGRADE_FAILED: operationTroubled,
  BUNDLE_SWITCH_FAILED: operationTroubled,
};

/** The mails of a commit, in the order of its news, to the notification address of the profile as it was before. */
export function mailsOf(
  { tenant, profile, usage }: StoredTenant,
  steps: readonly Step[],
  profileAfter: Profile = profile,
): MailRequest[] {
  return groups(tenant, steps).flatMap((group) => {
    const products = group.flatMap(({ product }) => product ?? []);
    const [{ details }] = group;
    const { after } = lastOf(group);
    const found = foundBy(group[0], tenant, steps);
    const wanted = MAILS_OF_EVENTS[group[0].type]?.({
      tenant: after,
      tenantBefore: tenant,
      found,
      tenantInTheEnd: lastOf(steps).after,
      details,
      steps,
      profile,
      profileAfter,
      subscriptions: subscribedTo(after, products),
      before: subscribedTo(found, products),
      usage,
    });
    const { notificationEmail, language } = profile;
    const company = companyCalled(profile, after.identity);
    const things = [...new Set(products), ...(isRenamed(found, after) ? [LOGIN_NAME] : [])];
    return [wanted ?? []].flat().map(({ template, data, recipient, about = things }) => ({
      template,
      data: { ...data, company },
      ...(recipient === undefined
        ? { recipient: notificationEmail, isToProfile: true as const }
        : { recipient }),
      language,
      about,
    }));
  });
}

/** By a command, by support, or by a change of plans that needs a domain (F31). */
const isRenamed = ({ identity: before }: Tenant, { identity: after }: Tenant): boolean =>
  (before.domainName ?? before.groupName) !== (after.domainName ?? after.groupName);

const lastOf = (steps: readonly Step[]): Step => present(steps.at(-1), 'a mail tells of a step');

const subscribedTo = ({ subscriptions }: Tenant, products: readonly Product[]): Subscription[] =>
  products.map((product) => present(subscriptions[product], `${product} is told of and not subscribed`));

/** The tenant as a step found it. */
const foundBy = (step: Step, tenant: Tenant, steps: readonly Step[]): Tenant =>
  steps[steps.indexOf(step) - 1]?.after ?? tenant;

function groups(tenant: Tenant, steps: readonly Step[]): [Step, ...Step[]][] {
  const found = new Map<string, [Step, ...Step[]]>();
  for (const step of steps) {
    const terms = [termsOf(step), formerTermsOf(step, foundBy(step, tenant, steps), lastOf(steps).after)];
    const key = `${step.type} ${step.effectiveAt} ${JSON.stringify(terms)}`;
    const group = found.get(key);
    if (group) group.push(step);
    else found.set(key, [step]);
  }
  return [...found.values()];
}

/** What a mail says once for all of its products: steps that differ in it have mails of their own. */
function termsOf({ type, product, after }: Step) {
  const subscription = product && after.subscriptions[product];
  if (!subscription || type === 'CANCELLATION_SCHEDULED') return [];
  const { reservation, contract, phase, suspension } = subscription;
  const ends = phase === 'TRIAL' && [trialOf(subscription).expiresAt, suspension?.graceEndsAt];
  const { billingPlan, startDate, renewalType } = reservation ?? {};
  const terms = [contract?.billingPlan, contract?.commitment?.endDate, contract?.renewal.renewalType];
  return [billingPlan, startDate, renewalType, ...terms, ends];
}

/** What a mail says of what the step did away with, and of what comes instead in the end. */
function formerTermsOf({ type, product }: Step, found: Tenant, inTheEnd: Tenant) {
  const subscription = product && found.subscriptions[product];
  if (!subscription) return [];
  const { reservation, contract } = subscription;
  if (type === 'CONTRACT_RENEWED') return [contract?.renewal.renewalType];
  return type === 'PAID_SWITCH_DROPPED'
    ? [reservation?.startDate, graceDaysAfter(inTheEnd, subscription)]
    : [];
}

/** The mail of a change of plans, if anything came of it. */
function planChangeMail(
  template: MailTemplateName,
  dataOf: (news: PlanChangeNews) => WantedMail['data'] | undefined,
) {
  return ({ tenant, tenantBefore, found, profile, steps }: News): WantedMail | undefined => {
    const data = dataOf({ before: tenantBefore, found, after: tenant, profile, steps });
    return data && { template, data };
  };
}

function setupCompleted({ tenant, tenantBefore, profile }: News): WantedMail | undefined {
  const [first, ...others] = newlyUsable(tenantBefore, tenant);
  if (!first) return undefined;
  return {
    template: 'SETUP_COMPLETE',
    data: setupCompleteData(tenantBefore, tenant, profile, [first, ...others]),
  };
}

function cancellationScheduled({ subscriptions, usage, tenantInTheEnd }: News): WantedMail {
  const items = subscriptions.map((subscription) => {
    const { product } = subscription;
    const { date } = cancellationOf(subscription);
    return { product, date, penalty: penaltyOn(subscription, usage, date).total };
  });
  const dates = [...new Set(items.map(({ date }) => date))].sort();
  const consequences = dates.flatMap((date) => consequencesAt(startOfKstDay(date), tenantInTheEnd));
  return {
    template: 'CANCELLATION_SCHEDULED',
    data: { items, reset: subscriptions.flatMap(resets), consequences },
  };
}

/** What ends at an instant if nothing else is done. */
const consequencesAt = (at: Instant, tenant: Tenant): Consequence[] =>
  consequencesOfEnds(applyDue(tenant, at).tenant, at);

function cancellationUndone({ tenant, tenantInTheEnd, subscriptions, before }: News): WantedMail {
  const trial = subscriptions.find(({ phase }) => phase === 'TRIAL');
  const ends = trial && {
    trialExpiresAt: trialEndsAt(trial),
    graceDays: trial.suspension ? 0 : graceDaysAfter(tenant, trial),
    consequences: consequencesAt(trialEndsAt(trial), tenantInTheEnd),
  };
  return {
    template: 'CANCELLATION_UNDONE',
    data: { products: subscriptions.map(({ product }) => product), lost: before.flatMap(resets), ...ends },
  };
}

const cancellationOf = ({ product, cancellation }: Subscription) =>
  present(cancellation, `no cancellation of ${product} is scheduled`);

function resets(subscription: Subscription) {
  const { product } = subscription;
  const { reservation, renewal } = cancellationOf(subscription).reset;
  return [
    ...(reservation ? [{ product, type: 'START_PAID_SERVICE' }] : []),
    ...(renewal ? [{ product, type: 'RENEWAL' }] : []),
  ];
}

function serviceEnded({
  tenant,
  subscriptions: [subscription],
  usage,
  details,
}: News): WantedMail | undefined {
  if (!subscription?.ended) return undefined;
  const { product, plan, ended, dataDeletedAt } = subscription;
  const { reason, at: endedAt } = ended;
  const penalty = penaltyOfEnd(subscription, usage).total;
  const lastProduct = isDeleted(tenant);
  const consequences = consequencesOfEnds(tenant, endedAt);
  const { confirmedAt } = details ?? {};
  const deletedAt = dataDeletedAt;
  return {
    template: 'SERVICE_ENDED',
    data: { product, plan, reason, endedAt, penalty, deletedAt, confirmedAt, lastProduct, consequences },
  };
}
