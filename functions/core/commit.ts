import type { Instant } from './business-calendar.ts';
import { ProductSchema } from './catalog/codes.ts';
import type { Claim } from './claims.ts';
import { type Fact, factsOf, type Step } from './facts.ts';
import { mailsOf } from './mail-requests.ts';
import type { MailRequest } from './mails/mail-item.ts';
import type { Profile, StoredTenant, Tenant } from './tenant.ts';
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
  /** Values that the company takes: refused when another one has them. */
  readonly claimed: readonly Claim[];
  /** Values that are free for others from now on. */
  readonly released: readonly Claim[];
}

export interface CommitOptions {
  /** The profile as it is from now on. */
  readonly profile?: Profile;
  readonly claimed?: readonly Claim[];
  readonly released?: readonly Claim[];
}

/** The commit of the steps taken on the stored tenant (undefined for a new one): the next version and all that follows from it. */
export function commitOf(
  stored: StoredTenant | undefined,
  steps: readonly Step[],
  now: Instant,
  { profile, claimed = [], released = [] }: CommitOptions = {},
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
    claimed,
    released,
  };
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
