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
  const { tenant } = commit;
  const chosen = commit.events.filter(({ actor }) => actor.type !== 'SYSTEM');
  // Stryker disable next-line ArrayDeclaration: nothing ends at what is no instant
  const ends = chosen.flatMap((event) => endChosenBy(event, commit) ?? []);
  const instants = [...new Set(ends)].sort();
  const all = [
    ...(chosen.some(({ type }) => BUNDLE_EVENTS.includes(type)) ? consequencesOfBundle(tenant) : []),
    ...instants.flatMap((at) => consequencesOfEnds(applyDue(tenant, at).tenant, at)),
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

const END_EVENTS: readonly DomainEvent['type'][] = [
  'CANCELLATION_SCHEDULED',
  'CANCELLATION_UNDONE',
  'PAID_SWITCH_DROPPED',
];

/** When something ends by what an event has changed. */
function endChosenBy({ type, product }: DomainEvent, { tenant, decidedAt }: Commit): Instant | undefined {
  if (type === 'SUBSCRIPTION_CANCELED') return decidedAt;
  const subscription = product && tenant.subscriptions[product];
  return subscription && END_EVENTS.includes(type) ? endOf(subscription) : undefined;
}

/** By the cancellation, or by the trial that nobody pays for any more. */
const endOf = (subscription: Subscription): Instant | undefined => {
  const { phase, cancellation } = subscription;
  if (cancellation) return startOfKstDay(cancellation.date);
  return phase === 'TRIAL' ? trialEndsAt(subscription) : undefined;
};
