import { type Instant, startOfKstDay } from '../business-calendar.ts';
import type { Consequence } from '../consequences/consequence.ts';
import { consequencesOfEnds } from '../consequences/ends.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { penaltyOfEnd, penaltyOn } from '../lifecycle/early-end.ts';
import type { Step } from '../lifecycle/events.ts';
import { freeDaysGivenUp } from '../lifecycle/lifecycle.ts';
import { graceDaysAfter } from '../lifecycle/unpaid-end.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import type { MailTemplateName } from '../mails/template-names.ts';
import { isLive, type Reset, type Subscription, trialEndsAt } from '../model/subscription.ts';
import {
  companyCalled,
  isDeleted,
  loginIdOf,
  type Profile,
  type StoredTenant,
  type Tenant,
} from '../model/tenant.ts';
import type { UsageDays } from '../model/usage.ts';
import { billingProfileMails } from './billing-mails.ts';
import {
  bundleCompleteData,
  type PlanChangeNews,
  upgradeCompleteData,
  upgradeRequestedData,
} from './plan-change-mails.ts';
import { newlyUsable, setupCompleteData } from './setup-mail.ts';

/** Steps of one type at one instant, such as those of both parts of a bundle: they share a mail. */
interface News {
  readonly tenant: Tenant;
  readonly tenantBefore: Tenant;
  readonly profile: Profile;
  readonly profileAfter: Profile;
  /** What the steps left; one for each step that names a product. */
  readonly subscriptions: readonly Subscription[];
  /** All steps of the commit. */
  readonly steps: readonly Step[];
  /** The same before the commit. */
  readonly before: readonly Subscription[];
  readonly usage: UsageDays;
}

interface WantedMail {
  readonly template: MailTemplateName;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where it does not go to the notification address. */
  readonly recipient?: string;
}

/** Which news are told by mail (R45, R74, R158), and how: the one place that knows. */
const MAILS_OF_EVENTS: Partial<
  Record<Step['type'], (news: News) => WantedMail | readonly WantedMail[] | undefined>
> = {
  SETUP_COMPLETED: setupCompleted,
  UPGRADE_REQUESTED: planChangeMail('UPGRADE_REQUESTED', upgradeRequestedData),
  UPGRADE_COMPLETED: planChangeMail('UPGRADE_COMPLETE', upgradeCompleteData),
  BUNDLE_SWITCH_COMPLETED: planChangeMail('BUNDLE_COMPLETE', bundleCompleteData),
  PAID_SWITCH_RESERVED: switchRequested,
  PAID_SWITCH_CHANGED: switchRequested,
  PAID_SERVICE_STARTED: serviceStarted,
  CANCELLATION_SCHEDULED: cancellationScheduled,
  CANCELLATION_UNDONE: cancellationUndone,
  DATA_DELETED: serviceEnded,
  DOMAIN_CHANGED: nameChanged,
  GROUP_NAME_CHANGED: nameChanged,
  BILLING_PROFILE_CHANGED: billingProfileChanged,
};

/** The mails of a commit, in the order of its news, to the notification address of the profile as it was before. */
export function mailsOf(
  { tenant, profile, usage }: StoredTenant,
  steps: readonly Step[],
  profileAfter: Profile = profile,
): MailRequest[] {
  return groups(steps).flatMap((group) => {
    const products = group.flatMap(({ product }) => product ?? []);
    const after = group.at(-1)?.after ?? tenant;
    const wanted = MAILS_OF_EVENTS[group[0].type]?.({
      tenant: after,
      tenantBefore: tenant,
      steps,
      profile,
      profileAfter,
      subscriptions: products.flatMap((product) => after.subscriptions[product] ?? []),
      before: products.flatMap((product) => tenant.subscriptions[product] ?? []),
      usage,
    });
    const { notificationEmail, language } = profile;
    const company = companyCalled(profile, after.identity);
    return [wanted ?? []].flat().map(({ template, data, recipient = notificationEmail }) => ({
      template,
      data: { ...data, company },
      recipient,
      language,
    }));
  });
}

function groups(steps: readonly Step[]): [Step, ...Step[]][] {
  const found = new Map<string, [Step, ...Step[]]>();
  for (const step of steps) {
    const key = `${step.type} ${step.effectiveAt} ${termsOf(step)}`;
    const group = found.get(key);
    if (group) group.push(step);
    else found.set(key, [step]);
  }
  return [...found.values()];
}

/** What a mail says once for all of its products: steps that differ in it have mails of their own. */
function termsOf({ type, product, after }: Step): string {
  const subscription = product && after.subscriptions[product];
  if (!subscription || type === 'CANCELLATION_SCHEDULED') return '';
  const { reservation, contract, phase, trial, suspension } = subscription;
  const ends = phase === 'TRIAL' &&
    type === 'CANCELLATION_UNDONE' && [trial?.expiresAt, suspension?.graceEndsAt];
  const { billingPlan, startDate, renewalType } = reservation ?? {};
  const terms = [contract?.billingPlan, contract?.commitment?.endDate, contract?.renewal.renewalType];
  return JSON.stringify([billingPlan, startDate, renewalType, ...terms, ends]);
}

/** The mail of a change of plans, if anything came of it. */
function planChangeMail(
  template: MailTemplateName,
  dataOf: (news: PlanChangeNews) => WantedMail['data'] | undefined,
) {
  return ({ tenant, tenantBefore, profile, steps }: News): WantedMail | undefined => {
    const data = dataOf({ before: tenantBefore, after: tenant, profile, steps });
    return data && { template, data };
  };
}

function setupCompleted({ tenant, tenantBefore, profile }: News): WantedMail | undefined {
  const [first, ...others] = newlyUsable(tenantBefore, tenant);
  if (!first) return undefined;
  return { template: 'SETUP_COMPLETE', data: setupCompleteData(tenant, profile, [first, ...others]) };
}

const planned = (subscriptions: readonly Subscription[]) =>
  subscriptions.map(({ product, plan, reservation }) => ({ product, plan: reservation?.plan ?? plan }));

function switchRequested({ subscriptions }: News): WantedMail | undefined {
  const [first] = subscriptions;
  if (!first?.reservation) return undefined;
  const { billingPlan, startDate } = first.reservation;
  return {
    template: 'PAID_SWITCH_REQUESTED',
    data: {
      products: planned(subscriptions),
      billingPlan,
      startDate,
      freeDaysGivenUp: freeDaysGivenUp(first, startDate),
      changeableUntil: startDate,
    },
  };
}

function serviceStarted({ subscriptions }: News): WantedMail | undefined {
  const contract = subscriptions[0]?.contract;
  if (!contract) return undefined;
  const { billingPlan, startDate, commitment, renewal } = contract;
  const term = commitment && { commitmentEndDate: commitment.endDate, renewalType: renewal.renewalType };
  return {
    template: 'PAID_SERVICE_STARTED',
    data: { products: planned(subscriptions), billingPlan, startDate, ...term },
  };
}

function cancellationScheduled({ subscriptions, usage, steps }: News): WantedMail {
  const items = subscriptions.flatMap((subscription) => {
    const { product, cancellation } = subscription;
    if (!cancellation) return [];
    const { date } = cancellation;
    return [{ product, date, penalty: penaltyOn(subscription, usage, date).total }];
  });
  const dates = [...new Set(items.map(({ date }) => date))].sort();
  const consequences = dates.flatMap((date) => consequencesAt(startOfKstDay(date), steps));
  return {
    template: 'CANCELLATION_SCHEDULED',
    data: { items, reset: subscriptions.flatMap(resets), consequences },
  };
}

/** What ends at an instant if nothing else is done after these steps. */
const consequencesAt = (at: Instant, steps: readonly Step[]): Consequence[] => {
  const last = steps.at(-1);
  return last ? consequencesOfEnds(applyDue(last.after, at).tenant, at) : [];
};

function cancellationUndone({ tenant, subscriptions, before, steps }: News): WantedMail {
  const trial = subscriptions.find(({ phase }) => phase === 'TRIAL');
  const ends = trial && {
    trialExpiresAt: trialEndsAt(trial),
    graceDays: trial.suspension ? 0 : graceDaysAfter(tenant, trial),
    consequences: consequencesAt(trialEndsAt(trial), steps),
  };
  return {
    template: 'CANCELLATION_UNDONE',
    data: { products: subscriptions.map(({ product }) => product), lost: before.flatMap(resets), ...ends },
  };
}

function resets({ product, cancellation }: Subscription) {
  const { reservation, renewal }: Reset = cancellation?.reset ?? {};
  return [
    ...(reservation ? [{ product, type: 'START_PAID_SERVICE' }] : []),
    ...(renewal ? [{ product, type: 'RENEWAL' }] : []),
  ];
}

function nameChanged({ tenant, profile }: News): WantedMail {
  const { identity, secondaryDomains, subscriptions } = tenant;
  const { domainName, groupName = '' } = identity;
  const loginId = loginIdOf(profile.adminId, identity);
  if (domainName === undefined)
    return {
      template: 'NAME_CHANGED',
      data: { kind: 'GROUP_NAME', name: groupName, loginId, needsProof: false },
    };
  const secondaryDomain = secondaryDomains?.at(-1);
  const needsProof = isLive(subscriptions.NAVER_WORKS);
  const data = { kind: 'DOMAIN', name: domainName, loginId, secondaryDomain, needsProof };
  return { template: 'NAME_CHANGED', data };
}

function billingProfileChanged({ profile, profileAfter, steps }: News): WantedMail[] {
  const fields = steps.flatMap((step) =>
    step.type === 'BILLING_PROFILE_CHANGED' ? (step.fields ?? []) : [],
  );
  return billingProfileMails(profile, profileAfter, fields).map((mail) => ({
    template: 'BILLING_PROFILE_CHANGED',
    ...mail,
  }));
}

function serviceEnded({ tenant, subscriptions: [subscription], usage }: News): WantedMail | undefined {
  if (!subscription?.ended) return undefined;
  const { product, plan, ended, dataDeletedAt } = subscription;
  const { reason, at: endedAt } = ended;
  const penalty = penaltyOfEnd(subscription, usage).total;
  const lastProduct = isDeleted(tenant);
  const consequences = consequencesOfEnds(tenant, endedAt);
  return {
    template: 'SERVICE_ENDED',
    data: { product, plan, reason, endedAt, penalty, deletedAt: dataDeletedAt, lastProduct, consequences },
  };
}
