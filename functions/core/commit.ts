import type { Instant } from './business-calendar.ts';
import { type Product, ProductSchema } from './catalog/codes.ts';
import { groupAfter } from './lifecycle/enrollment.ts';
import { type DomainEvent, eventsOf, type Step } from './lifecycle/events.ts';
import { areChanged, requiredSettings } from './lifecycle/service-settings.ts';
import { type RequiredWork, type WorkItem, workChanges } from './lifecycle/work.ts';
import { mailsOf } from './mail-requests/mail-requests.ts';
import type { MailItem, MailRequest } from './mails/mail-item.ts';
import type { Group } from './model/group.ts';
import type { Payment } from './model/payment.ts';
import { isLive } from './model/subscription.ts';
import type { Profile, StoredTenant, Tenant } from './model/tenant.ts';
import { isAllowedTransition, lifecycleState } from './model/transitions.ts';
import type { UsageHead } from './model/usage.ts';
import type { Claim } from './names/claims.ts';
import type { OwnerTrials } from './names/owner-trials.ts';
import type { TrialUse } from './names/trial-uses.ts';
import { present } from './present.ts';

/** What one decision writes for a tenant, in one transaction. */
export interface Commit {
  /** The version that must still be stored; 0 for a new tenant. */
  readonly expectedVersion: number;
  readonly tenant: Tenant;
  readonly decidedAt: Instant;
  readonly events: readonly DomainEvent[];
  readonly work: readonly WorkItem[];
  readonly mails: readonly MailRequest[];
  /** Present when the profile changes. */
  readonly profile: Profile | undefined;
  /** Products that begin, each on its first trial or paid. */
  readonly begun: readonly Product[];
  /** Values that the company takes: refused when another one has them. */
  readonly claimed: readonly Claim[];
  /** Values that are free for others from now on. */
  readonly released: readonly Claim[];
  /** Used trials that are forgotten. */
  readonly forgottenTrials?: readonly TrialUse[] | undefined;
  /** Present when the owner has another company on trial. */
  readonly ownerTrials?: OwnerTrials | undefined;
  /** A mail that was given up, and that is tried again or dismissed. */
  readonly changedMail: MailChange | undefined;
  /** Present when what is used changes. */
  readonly usageHead: UsageHead | undefined;
  /** What finance has told of a bill. */
  readonly payment?: Payment | undefined;
  /** The tenant's group from now on; written, by its version, when the commit changes what the others rest on. */
  readonly group?: { readonly after: Group; readonly isChanged: boolean } | undefined;
}

interface MailChange {
  /** As it must still be stored. */
  readonly before: MailItem;
  readonly after: MailItem;
}

export interface CommitOptions {
  /** The profile as it is from now on. */
  readonly profile?: Profile;
  readonly claimed?: readonly Claim[];
  readonly released?: readonly Claim[];
  readonly forgottenTrials?: readonly TrialUse[];
  readonly ownerTrials?: OwnerTrials | undefined;
  /** The work that goes on and is asked for anew, so that its wait begins again under the next version. */
  readonly renews?: (work: RequiredWork) => boolean;
  readonly changedMail?: MailChange;
  /** What is used from now on: the head after a change, at its next revision. */
  readonly usageHead?: UsageHead | undefined;
  readonly payment?: Payment;
  /** Mails beside those of the news. */
  readonly mails?: readonly MailRequest[];
}

/** The commit of the steps taken on the stored tenant (undefined for a new one): the next version and all that follows from it. */
export function commitOf(
  stored: StoredTenant | undefined,
  steps: readonly Step[],
  now: Instant,
  {
    profile,
    claimed = [],
    released = [],
    forgottenTrials,
    ownerTrials,
    renews,
    changedMail,
    usageHead,
    payment,
    mails = [],
  }: CommitOptions = {},
): Commit {
  const before = stored?.tenant;
  assertTransitions(before, steps);
  const told = stored ? withSettingsDue(stored, steps, profile ?? stored.profile, now) : steps;
  const last = present(told.at(-1), 'a commit needs at least one step');
  const expectedVersion = before?.version ?? 0;
  const tenant = { ...last.after, version: expectedVersion + 1 };
  return {
    expectedVersion,
    tenant,
    decidedAt: now,
    events: eventsOf(stored, told, tenant.version, now),
    work: workChanges(before, tenant, now, renews),
    mails: [...(stored ? mailsOf(stored, steps, profile) : []), ...mails],
    profile,
    begun: ProductSchema.options.filter((product) => begins(before, tenant, product)),
    claimed,
    released,
    forgottenTrials,
    ownerTrials,
    changedMail,
    usageHead,
    ...(payment && { payment }),
    group: groupOf(stored, tenant, now),
  };
}

function groupOf(stored: StoredTenant | undefined, tenant: Tenant, now: Instant): Commit['group'] {
  if (!stored?.tenant.group) return undefined;
  const { group } = stored;
  if (group?.groupId !== stored.tenant.group.groupId)
    throw new Error('a tenant was loaded without its group');
  const after = groupAfter(group, tenant, now);
  return { after, isChanged: after !== group };
}

const begins = (before: Tenant | undefined, after: Tenant, product: Product): boolean =>
  isLive(after.subscriptions[product]) && !isLive(before?.subscriptions[product]);

/**
 * If the service settings changed, the last step marks them as due from now on: that is new work with tries of its own,
 * also when the work of an earlier change still runs or was given up. The earlier one is asked for no more.
 */
function withSettingsDue(
  { tenant, profile: before }: StoredTenant,
  steps: readonly Step[],
  profile: Profile,
  now: Instant,
): readonly Step[] {
  const last = steps.at(-1);
  if (!last || !areChanged(requiredSettings(tenant, before), requiredSettings(last.after, profile)))
    return steps;
  const after = { ...last.after, settingsDue: now };
  return [...steps.slice(0, -1), { ...last, after }];
}

function assertTransitions(before: Tenant | undefined, steps: readonly Step[]): void {
  let known = before;
  for (const { type, after } of steps) {
    for (const product of ProductSchema.options) {
      const [from, to] = [
        lifecycleState(known?.subscriptions[product]),
        lifecycleState(after.subscriptions[product]),
      ];
      if (!isAllowedTransition(type, from, to))
        throw new Error(`${type} may not take ${product} from ${from} to ${to}`);
    }
    known = after;
  }
}
