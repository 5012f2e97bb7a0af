import { addDays, type KstDate } from '../business-calendar.ts';
import { graceDaysOf } from '../catalog/lookups.ts';
import { penaltyOn } from '../lifecycle/early-end.ts';
import { freeDaysGivenUp } from '../lifecycle/lifecycle.ts';
import { graceDaysAfter } from '../lifecycle/unpaid-end.ts';
import type { Contract } from '../model/contract.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import { present } from '../present.ts';
import { inTheEnd, type News, plannedOf, type WantedMail } from './news.ts';

export function switchRequested({ subscriptions }: News): WantedMail | undefined {
  const [first] = subscriptions;
  if (!first?.reservation) return undefined;
  const { billingPlan, startDate } = first.reservation;
  return {
    template: 'PAID_SWITCH_REQUESTED',
    data: {
      products: plannedOf(subscriptions),
      billingPlan,
      startDate,
      freeDaysGivenUp: freeDaysGivenUp(first, startDate),
      changeableUntil: startDate,
    },
  };
}

export function switchChanged(news: News): WantedMail | undefined {
  const mail = switchRequested(news);
  return mail && { ...mail, data: { ...mail.data, isChange: true } };
}

/** A reservation that makes way for a switch of today is not dropped: the paid service has begun (EDGE-R8). */
export function switchDropped(news: News): WantedMail | undefined {
  const dropped = news.before.filter((subscription) => {
    const { phase, reservation } = inTheEnd(news, subscription);
    return subscription.reservation && phase === 'TRIAL' && !reservation;
  });
  const [first] = dropped;
  if (!first?.reservation) return undefined;
  return {
    template: 'PAID_SWITCH_DROPPED',
    data: {
      products: dropped.map(({ product, plan }) => ({ product, plan })),
      startDate: first.reservation.startDate,
      expiresAt: trialEndsAt(first),
      graceDays: graceDaysAfter(news.tenantInTheEnd, first),
    },
  };
}

/** Nobody is told who has paid, or whose grace is over too, when a late timer brings it all at once. */
export function trialSuspended(news: News): WantedMail | undefined {
  const suspended = news.subscriptions.filter((subscription) => inTheEnd(news, subscription).suspension);
  const [first] = suspended;
  if (!first?.suspension) return undefined;
  return {
    template: 'TRIAL_SUSPENDED',
    data: {
      products: plannedOf(suspended),
      graceEndsAt: first.suspension.graceEndsAt,
      graceDays: graceDaysOf(first.product, false),
    },
  };
}

const termOf = ({ commitment, renewal }: Contract) =>
  commitment && { commitmentEndDate: commitment.endDate, renewalType: renewal.renewalType };

const contractOf = ([first]: readonly Subscription[]): Contract | undefined => first?.contract;

export function serviceStarted({ subscriptions }: News): WantedMail | undefined {
  const contract = contractOf(subscriptions);
  if (!contract) return undefined;
  const { billingPlan, startDate } = contract;
  return {
    template: 'PAID_SERVICE_STARTED',
    data: { products: plannedOf(subscriptions), billingPlan, startDate, ...termOf(contract) },
  };
}

export function contractRenewed(news: News): WantedMail | undefined {
  const { subscriptions, before } = news;
  const term = contractOf(before);
  if (!term) return undefined;
  const contract = present(contractOf(subscriptions), 'what is renewed has a contract');
  const { endDate } = present(term.commitment, 'only an annual contract is renewed');
  const { billingPlan, commitment } = contract;
  return {
    template: 'CONTRACT_RENEWED',
    data: {
      products: plannedOf(subscriptions),
      by: term.renewal.renewalType,
      startDate: addDays(endDate, 1),
      billingPlan,
      ...termOf(contract),
      ...(commitment && { penalties: penaltyExamples(news, addDays(commitment.startDate, 1)) }),
    },
  };
}

/** On the second day of the new term, the first on which an end costs a penalty (A13). */
const penaltyExamples = ({ subscriptions, usage }: News, date: KstDate) =>
  subscriptions.map((subscription) => ({
    product: subscription.product,
    date,
    penalty: penaltyOn(subscription, usage, date).total,
  }));
