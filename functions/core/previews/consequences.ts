import { type Instant, startOfKstDay } from '../business-calendar.ts';
import type { Commit } from '../commit.ts';
import { consequencesOfBundle } from '../consequences/bundle.ts';
import type { Consequence } from '../consequences/consequence.ts';
import { consequencesOfEnds } from '../consequences/ends.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { DomainEvent } from '../lifecycle/events.ts';
import type { Deployment } from '../model/deployment.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';

/** What a call means beside its charges, as its dry run, its answer and its mails say it (A36). */
export function consequencesOf(commit: Commit, deployment?: Deployment): Consequence[] {
  const { tenant, decidedAt } = commit;
  const chosen = commit.events.filter(({ actor }) => actor.type !== 'SYSTEM');
  const ends = chosen.flatMap((event) => endChosenBy(event, commit) ?? []);
  const instants = [...new Set(ends)].sort();
  const all = [
    ...(chosen.some(({ type }) => BUNDLE_EVENTS.includes(type)) ? consequencesOfBundle(tenant) : []),
    ...instants.flatMap((at) =>
      consequencesOfEnds(at > decidedAt ? applyDue(tenant, at).tenant : tenant, at),
    ),
  ];
  return all.filter((one, index) => one.code !== 'BILLS_OVERDUE' || isSaidHere(all, index, deployment));
}

/** Once, with the last end; where finance is not connected, bills count as paid. */
const isSaidHere = (
  all: readonly Consequence[],
  index: number,
  deployment: Deployment | undefined,
): boolean =>
  deployment?.isFinanceConnected !== false &&
  !all.slice(index + 1).some(({ code }) => code === 'BILLS_OVERDUE');

const BUNDLE_EVENTS: readonly DomainEvent['type'][] = ['BUNDLE_SWITCH_REQUESTED', 'UPGRADE_REQUESTED'];

/** When something ends by what an event has changed: by the cancellation, or by the trial that nobody pays for any more. */
function endChosenBy({ type, product }: DomainEvent, { tenant, decidedAt }: Commit): Instant | undefined {
  const subscription = product && tenant.subscriptions[product];
  switch (type) {
    case 'SUBSCRIPTION_CANCELED':
      return decidedAt;
    case 'CANCELLATION_SCHEDULED':
      return subscription?.cancellation && startOfKstDay(subscription.cancellation.date);
    case 'CANCELLATION_UNDONE':
    case 'PAID_SWITCH_DROPPED':
      return subscription && unpaidEnd(subscription);
    default:
      return undefined;
  }
}

const unpaidEnd = (subscription: Subscription): Instant | undefined => {
  const { phase, reservation, cancellation } = subscription;
  return phase === 'TRIAL' && !reservation && !cancellation ? trialEndsAt(subscription) : undefined;
};
