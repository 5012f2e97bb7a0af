import { addDays, type KstDate } from '../business-calendar.ts';
import { graceDaysOf } from '../catalog/lookups.ts';
import { penaltyOn } from '../lifecycle/early-end.ts';
import { freeDaysGivenUp } from '../lifecycle/lifecycle.ts';
import { graceDaysAfter } from '../lifecycle/unpaid-end.ts';
import type { Contract } from '../model/contract.ts';
import { trialEndsAt } from '../model/subscription.ts';
import { type News, plannedOf, tenantInTheEnd, type WantedMail } from './news.ts';

export function switchRequested({ subscriptions, before }: News): WantedMail | undefined {
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
      ...(before.some(({ reservation }) => reservation) && { isChange: true as const }),
    },
  };
}

/** A reservation that makes way for a switch of today is not dropped: the paid service has begun (EDGE-R8). */
export function switchDropped(news: News): WantedMail | undefined {
  const after = tenantInTheEnd(news);
  const dropped = news.before.filter(({ product, reservation }) => {
    const inTheEnd = after.subscriptions[product];
    return reservation && inTheEnd?.phase === 'TRIAL' && !inTheEnd.reservation;
  });
  const [first] = dropped;
  if (!first?.reservation) return undefined;
  return {
    template: 'PAID_SWITCH_DROPPED',
    data: {
      products: dropped.map(({ product, plan }) => ({ product, plan })),
      startDate: first.reservation.startDate,
      expiresAt: trialEndsAt(first),
      graceDays: graceDaysAfter(after, after.subscriptions[first.product] ?? first),
    },
  };
}

/** Nobody is told who has paid, or whose grace is over too, when a late timer brings it all at once. */
export function trialSuspended(news: News): WantedMail | undefined {
  const after = tenantInTheEnd(news);
  const suspended = news.subscriptions.filter(({ product }) => after.subscriptions[product]?.suspension);
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

export function serviceStarted({ subscriptions }: News): WantedMail | undefined {
  const contract = subscriptions[0]?.contract;
  if (!contract) return undefined;
  const { billingPlan, startDate } = contract;
  return {
    template: 'PAID_SERVICE_STARTED',
    data: { products: plannedOf(subscriptions), billingPlan, startDate, ...termOf(contract) },
  };
}

export function contractRenewed(news: News): WantedMail | undefined {
  const { subscriptions, before } = news;
  const contract = subscriptions[0]?.contract;
  const term = before[0]?.contract;
  if (!contract || !term?.commitment) return undefined;
  const { billingPlan, commitment } = contract;
  return {
    template: 'CONTRACT_RENEWED',
    data: {
      products: plannedOf(subscriptions),
      by: term.renewal.renewalType,
      startDate: addDays(term.commitment.endDate, 1),
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
