import { addSeconds, type Instant, kstDateOf } from '../business-calendar.ts';
import type { BundlePlanCode } from '../catalog/codes.ts';
import { BUNDLE_LINKS } from '../lifecycle/operation.ts';
import { isLive, type Subscription, trialOf } from '../model/subscription.ts';
import { hasEnded, loginIdOf, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { Consequence } from './consequence.ts';
import { accountPrice, bundlePartsOf, partGoesOn } from './parts.ts';

/**
 * What ends for a company at an instant, and what that means (A36): the one list that quotes, dry runs, warnings and
 * mails show. It is read from the company as `applyDue` leaves it at that instant, so it is what will happen, and from
 * the company as it is later, so it is what has happened.
 */
export function consequencesOfEnds(tenant: Tenant, at: Instant): Consequence[] {
  const ends = subscriptionsOf(tenant).flatMap((subscription) => {
    const end = endOf(subscription);
    return end && isEndAt(end, at) ? [{ subscription, end }] : [];
  });
  if (ends.length === 0) return [];
  const [broken] = ends.flatMap(({ subscription }) => subscription.ended?.endedBundle ?? []);
  return [
    ...ends.flatMap(({ subscription, end }) => consequencesOfEnd(subscription, end)),
    ...consequencesOfLastEnd(tenant),
    ...overdueBills(
      tenant,
      ends.map(({ end }) => end),
    ),
    ...(broken ? consequencesOfBreak(tenant, broken, at) : []),
  ];
}

/** What goes with the personal data, once every product has ended. */
function consequencesOfLastEnd(tenant: Tenant): Consequence[] {
  const { awaitedReceipts: months } = tenant;
  const ends = subscriptionsOf(tenant).map((subscription) => endOf(subscription)?.deletedAt);
  // What goes on is sorted to the end.
  const at = ends.toSorted().at(-1);
  if (!months || at === undefined) return [];
  return [{ code: 'CASH_RECEIPTS_LOST', months, at }];
}

/** An end does away with no bill. The trial of a product beside others is no reason to speak of it. */
function overdueBills(tenant: Tenant, ends: readonly End[]): Consequence[] {
  const { overdueBills: months } = tenant;
  const isLeft = ends.some(({ reason }) => reason === 'CANCELED') || hasEnded(tenant);
  return months && isLeft ? [{ code: 'BILLS_OVERDUE', months }] : [];
}

/** A grace has two dates: that of the login, and that of the data. */
const isEndAt = (end: End, at: Instant): boolean => end.at === at || end.deletedAt === at;

interface End {
  /** When login ends: with the trial, also where a grace keeps the data. */
  readonly at: Instant;
  readonly deletedAt: Instant;
  readonly reason: 'CANCELED' | 'TRIAL_EXPIRED';
}

function endOf(subscription: Subscription): End | undefined {
  const { ended, suspension } = subscription;
  if (suspension) return { at: suspension.since, deletedAt: suspension.graceEndsAt, reason: 'TRIAL_EXPIRED' };
  if (!ended) return undefined;
  const { reason, at: deletedAt } = ended;
  const at = reason === 'TRIAL_EXPIRED' ? trialOf(subscription).expiresAt : deletedAt;
  return { at, deletedAt, reason };
}

const consequencesOfEnd = ({ product }: Subscription, { at, deletedAt, reason }: End): Consequence[] => [
  { code: 'SERVICE_ENDS', product, at, reason },
  { code: 'DATA_DELETED', product, at: deletedAt },
];

/** R139-R142: what a bundle had together, and the part that goes on without the other one; nothing when none does. */
function consequencesOfBreak(tenant: Tenant, bundlePlan: BundlePlanCode, at: Instant): Consequence[] {
  const parts = bundlePartsOf(tenant);
  const [rest] = parts.filter(isLive);
  if (!rest) return [];
  const { passwordsValidFrom } = tenant;
  const before = kstDateOf(addSeconds(at, -1));
  return [
    { code: 'BUNDLE_ENDS', bundlePlan, at },
    {
      code: 'INTEGRATIONS_END',
      integrations: [...BUNDLE_LINKS],
      at,
    },
    { code: 'LOGIN_IDS_STAY', loginIds: loginIdOf('ID', tenant.identity) },
    ...(passwordsValidFrom === at ? [{ code: 'PASSWORDS_RESET', product: rest.product, at } as const] : []),
    partGoesOn(tenant, rest, at),
    ...accountPrice({ parts, on: before }, { parts: [rest], on: kstDateOf(at) }),
  ];
}
