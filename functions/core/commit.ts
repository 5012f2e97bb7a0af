import type { Instant } from './business-calendar.ts';
import { ProductSchema } from './catalog/codes.ts';
import { type Fact, factsOf, type Step } from './facts.ts';
import type { Group } from './groups/group.ts';
import { groupAfter } from './groups/standing.ts';
import { mailsOf } from './mail-requests.ts';
import type { MailRequest } from './mails/mail-item.ts';
import type { Identity, Profile, StoredTenant, Tenant } from './tenant.ts';
import { isAllowedMove, lifecycleState } from './transitions.ts';
import { type WorkItem, workChanges } from './work.ts';

/** What one decision writes for a tenant, in one transaction. */
export interface Commit {
  /** The version that must still be stored; 0 for a new tenant. */
  readonly expectedVersion: number;
  readonly tenant: Tenant;
  readonly decidedAt: Instant;
  readonly facts: readonly Fact[];
  readonly work: readonly WorkItem[];
  readonly mails: readonly MailRequest[];
  /** Present when the profile changes. */
  readonly profile: Profile | undefined;
  /** Values that are free for others from now on. */
  readonly released: Identity;
  /** The tenant's group from now on; written, by its version, when the commit changes what the others rest on. */
  readonly group?: { readonly after: Group; readonly isChanged: boolean } | undefined;
}

export interface CommitOptions {
  /** The profile as it is from now on. */
  readonly profile?: Profile;
  readonly released?: Identity;
}

/** The commit of the steps taken on the stored tenant (undefined for a new one): the next version and all that follows from it. */
export function commitOf(
  stored: StoredTenant | undefined,
  steps: readonly Step[],
  now: Instant,
  { profile, released = {} }: CommitOptions = {},
): Commit {
  const last = steps.at(-1);
  if (!last) throw new Error('a commit needs at least one step');
  const before = stored?.tenant;
  assertMoves(before, steps);
  const expectedVersion = before?.version ?? 0;
  const tenant = { ...last.after, version: expectedVersion + 1 };
  return {
    expectedVersion,
    tenant,
    decidedAt: now,
    facts: factsOf(before, steps, tenant.version, now),
    work: workChanges(before, tenant, now),
    mails: stored ? mailsOf(stored, steps) : [],
    profile,
    released,
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

function assertMoves(before: Tenant | undefined, steps: readonly Step[]): void {
  let known = before;
  for (const { type, after } of steps) {
    for (const product of ProductSchema.options) {
      const [from, to] = [
        lifecycleState(known?.subscriptions[product]),
        lifecycleState(after.subscriptions[product]),
      ];
      if (!isAllowedMove(type, from, to))
        throw new Error(`${type} may not move ${product} from ${from} to ${to}`);
    }
    known = after;
  }
}
