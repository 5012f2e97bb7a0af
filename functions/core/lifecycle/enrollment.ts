import { type Instant, type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import { decidedOn, type Group, memberOn, type Standing } from '../model/group.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import { settle } from './apply-due.ts';

/** The products that companies of a group share and an affiliate cancels together (R154); WORKBOX is each one's own. */
export const GROUP_PRODUCTS = BUNDLE.parts;

/** What of a settled tenant binds it to its group. */
export function standingOf(tenant: Tenant): Standing {
  return Object.fromEntries(
    GROUP_PRODUCTS.flatMap((product) => {
      const subscription = tenant.subscriptions[product];
      return subscription && subscription.phase !== 'ENDED'
        ? [[product, plannedEnd(tenant, subscription)]]
        : [];
    }),
  );
}

/** When a subscription ends if nobody does anything: a trial that nobody pays for does, with its grace. */
function plannedEnd(tenant: Tenant, subscription: Subscription): Standing[keyof Standing] & object {
  const { product, cancellation } = subscription;
  if (cancellation) return { endsOn: cancellation.date, by: 'CANCELLATION' };
  let [at, next]: [Tenant, Subscription | undefined] = [tenant, subscription];
  while (next?.phase === 'TRIAL') {
    at = settle(at, trialEndsAt(next)).tenant;
    next = at.subscriptions[product];
  }
  return next?.ended ? { endsOn: kstDateOf(next.ended.at), by: 'EXPIRY' } : {};
}

/** What of a standing is left on a day: who has reached its end is gone, whether or not its timer ran. */
export const standingOn = (standing: Standing, date: KstDate): Standing =>
  Object.fromEntries(
    Object.entries(standing).filter(([, { endsOn }]) => endsOn === undefined || endsOn > date),
  );

/**
 * The group as a commit of one of its companies leaves it. A date that comes as planned changes nothing in it: so the
 * timers of a whole group, due at one midnight, do not meet in its item.
 */
export function groupAfter(group: Group, tenant: Tenant, now: Instant): Group {
  const today = kstDateOf(now);
  const member = memberOn(group, tenant.tenantId, today);
  if (!member) return group;
  const standing = standingOf(tenant);
  if (isSame(standingOn(member.standing, today), standing)) return group;
  return decidedOn(withStanding(group, tenant.tenantId, standing), now);
}

export function withStanding(group: Group, tenantId: string, standing: Standing): Group {
  const member = group.members[tenantId];
  if (!member) throw new Error('the company is not in the group');
  return { ...group, members: { ...group.members, [tenantId]: { ...member, standing } } };
}

const isSame = (a: Standing, b: Standing): boolean =>
  GROUP_PRODUCTS.every(
    (product) =>
      product in a === product in b &&
      a[product]?.endsOn === b[product]?.endsOn &&
      a[product]?.by === b[product]?.by,
  );
