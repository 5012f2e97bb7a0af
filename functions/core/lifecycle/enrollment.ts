import { hasCome, type Instant, type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import { companyOn, decidedOn, type Enrollment, type Group } from '../model/group.ts';
import { isLive, type Subscription, trialEndsAt } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import { applyDue } from './apply-due.ts';

/** The products that companies of a group share and an affiliate cancels together (R154); WORKBOX is each one's own. */
export const GROUP_PRODUCTS = BUNDLE.parts;

/** The subscriptions that an affiliate changes together, of an up-to-date tenant. */
export const liveGroupProducts = ({ subscriptions }: Tenant): Subscription[] =>
  GROUP_PRODUCTS.map((product) => subscriptions[product]).filter(isLive);

/** What of an up-to-date tenant binds it to its group. */
export const enrollmentOf = (tenant: Tenant): Enrollment =>
  Object.fromEntries(
    liveGroupProducts(tenant).map((subscription) => [subscription.product, plannedEnd(tenant, subscription)]),
  );

/** When a subscription ends if nobody does anything: a trial that nobody pays for does, with its grace. */
function plannedEnd(tenant: Tenant, subscription: Subscription): Enrollment[keyof Enrollment] & object {
  const { product, cancellation } = subscription;
  if (cancellation) return { endsOn: cancellation.date, by: 'CANCELLATION' };
  let [at, next] = [tenant, subscription];
  while (next.phase === 'TRIAL') {
    at = applyDue(at, trialEndsAt(next)).tenant;
    next = present(at.subscriptions[product], 'a date takes no subscription away');
  }
  return next.ended ? { endsOn: kstDateOf(next.ended.at), by: 'EXPIRY' } : {};
}

/** What of an enrollment is left on a day: who has reached its end is gone, whether or not its timer ran. */
export const enrollmentOn = (enrollment: Enrollment, date: KstDate): Enrollment =>
  Object.fromEntries(Object.entries(enrollment).filter(([, { endsOn }]) => !hasCome(endsOn, date)));

/**
 * The group as a commit of one of its companies leaves it. A date that comes as planned changes nothing in it: so the
 * timers of a whole group, due at one midnight, do not meet in its item.
 */
export function groupAfter(group: Group, tenant: Tenant, now: Instant): Group {
  const today = kstDateOf(now);
  const owned = withOwner(group, tenant);
  const groupCompany = companyOn(group, tenant.tenantId, today);
  if (!groupCompany) return owned === group ? group : decidedOn(owned, now);
  const isKnown =
    groupCompany.companyId === tenant.identity.companyId &&
    isSame(enrollmentOn(groupCompany.enrollment, today), enrollmentOf(tenant));
  if (isKnown) return owned === group ? group : decidedOn(owned, now);
  return decidedOn(withCompany(owned, tenant), now);
}

/** The group with what it knows of an up-to-date company: the company ID of today (R147), and what binds it. */
export function withCompany(group: Group, tenant: Tenant): Group {
  const { tenantId, identity } = tenant;
  const enrolled = withEnrollment(group, tenantId, enrollmentOf(tenant));
  const { companyId: _, ...others } = present(enrolled.companies[tenantId], 'it was enrolled just now');
  const named = identity.companyId === undefined ? others : { ...others, companyId: identity.companyId };
  return { ...enrolled, companies: { ...enrolled.companies, [tenantId]: named } };
}

/** Who may see the group goes with the company: also its bills of days on which the company was the main one. */
export function withOwner(group: Group, { tenantId, ownerSub }: Tenant): Group {
  const isAnother = (main: Group['mains'][number]) =>
    main.tenantId === tenantId && main.ownerSub !== ownerSub;
  if (!group.mains.some(isAnother)) return group;
  return { ...group, mains: group.mains.map((main) => (isAnother(main) ? { ...main, ownerSub } : main)) };
}

export function withEnrollment(group: Group, tenantId: string, enrollment: Enrollment): Group {
  const groupCompany = present(group.companies[tenantId], 'the company is not in the group');
  return { ...group, companies: { ...group.companies, [tenantId]: { ...groupCompany, enrollment } } };
}

const isSame = (a: Enrollment, b: Enrollment): boolean =>
  GROUP_PRODUCTS.every(
    (product) =>
      product in a === product in b &&
      a[product]?.endsOn === b[product]?.endsOn &&
      a[product]?.by === b[product]?.by,
  );
