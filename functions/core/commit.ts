import type { Instant } from './business-calendar.ts';
import { ProductSchema } from './catalog/codes.ts';
import { type Fact, factsOf, type Step } from './facts.ts';
import { mailsOf } from './mail-requests.ts';
import type { MailRequest } from './mails/mail-item.ts';
import type { Identity, Profile, StoredTenant, Tenant } from './tenant.ts';
import { isAllowedMove, lifecycleState } from './transitions.ts';
import type { UsageHead } from './usage.ts';
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
  /** Present when what is used changes. */
  readonly usageHead: UsageHead | undefined;
}

export interface CommitOptions {
  /** The profile as it is from now on. */
  readonly profile?: Profile;
  readonly released?: Identity;
  /** What is used from now on: the head after a change, at its next revision. */
  readonly usageHead?: UsageHead | undefined;
  /** Mails that follow from something else than a step. */
  readonly mails?: readonly MailRequest[];
}

/** The commit of the steps taken on the stored tenant (undefined for a new one): the next version and all that follows from it. */
export function commitOf(
  stored: StoredTenant | undefined,
  steps: readonly Step[],
  now: Instant,
  { profile, released = {}, usageHead, mails = [] }: CommitOptions = {},
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
    facts: factsOf(stored, steps, tenant.version, now),
    work: workChanges(before, tenant, now),
    mails: stored ? [...mailsOf(stored, steps), ...mails] : [],
    profile,
    released,
    usageHead,
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
