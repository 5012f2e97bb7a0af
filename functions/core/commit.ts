import type { Instant } from './business-calendar.ts';
import { ProductSchema } from './catalog/codes.ts';
import { type Fact, factsOf, type Step } from './facts.ts';
import { mailsOf } from './mail-requests.ts';
import type { MailItem, MailRequest } from './mails/mail-item.ts';
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
  /** A mail that was given up and is to be tried again. */
  readonly retriedMail: MailRetry | undefined;
  /** Present when what is used changes. */
  readonly usageHead: UsageHead | undefined;
}

interface MailRetry {
  /** As it must still be stored. */
  readonly before: MailItem;
  readonly after: MailItem;
}

export interface CommitOptions {
  /** The profile as it is from now on. */
  readonly profile?: Profile;
  readonly released?: Identity;
  /** Asks anew for all work that goes on, so that each wait begins again under the next version. */
  readonly renewsWork?: boolean;
  readonly retriedMail?: MailRetry;
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
  { profile, released = {}, renewsWork, retriedMail, usageHead, mails = [] }: CommitOptions = {},
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
    work: workChanges(before, tenant, now, renewsWork),
    mails: stored ? [...mailsOf(stored, steps), ...mails] : [],
    profile,
    released,
    retriedMail,
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
