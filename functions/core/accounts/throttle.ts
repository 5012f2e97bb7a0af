import * as z from 'zod';
import { addSeconds, epochOf, type Instant, InstantSchema, later } from '../business-calendar.ts';
import { stored } from '../stored.ts';

/** The tries of one account since the last success, whether the account exists or not. */
export const TriesSchema = stored({
  count: z.int().min(0),
  /** Until then no try is looked at. */
  lockedUntil: InstantSchema,
  /** After so long without a try all is forgotten. */
  forgottenAt: InstantSchema,
});
export type Tries = z.infer<typeof TriesSchema>;

export interface ThrottlePolicy {
  /** So many tries in a row have no lock after them. */
  readonly free: number;
  /** The first lock; each further one is twice as long. */
  readonly firstLockSeconds: number;
  readonly longestLockSeconds: number;
}

/** Somebody who mistypes is not locked out. Somebody who guesses has 34 tries on the first day and 24 on each further one. */
export const LOGIN_POLICY: ThrottlePolicy = {
  free: 4,
  firstLockSeconds: 30,
  longestLockSeconds: 3_600,
};

/** Nobody's mailbox is filled: three links at once, then ever fewer. */
export const LINK_POLICY: ThrottlePolicy = {
  free: 2,
  firstLockSeconds: 300,
  longestLockSeconds: 6 * 3_600,
};

/** As after a success. */
export const noTries = (now: Instant): Tries => ({ count: 0, lockedUntil: now, forgottenAt: now });

const FORGET_SECONDS = 86_400;

export type Try =
  | { readonly allowed: true; readonly after: Tries }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/**
 * Whether a try may be looked at now. It is counted before it is looked at, so that tries at the same time are counted
 * too; a success wipes the count out. `now` is the time of the event.
 */
export function tryNow(policy: ThrottlePolicy, known: Tries | undefined, now: Instant): Try {
  const before = known && known.forgottenAt > now ? known : undefined;
  if (before && before.lockedUntil > now) {
    const retryAfterSeconds = (epochOf(before.lockedUntil) - epochOf(now)) / 1_000;
    return { allowed: false, retryAfterSeconds };
  }
  const count = (before?.count ?? 0) + 1;
  const lockedUntil = addSeconds(now, lockSeconds(policy, count));
  const forgottenAt = addSeconds(later(now, lockedUntil), FORGET_SECONDS);
  return { allowed: true, after: { ...before, count, lockedUntil, forgottenAt } };
}

function lockSeconds({ free, firstLockSeconds, longestLockSeconds }: ThrottlePolicy, count: number): number {
  const doublings = count - free - 1;
  return doublings < 0 ? 0 : Math.min(firstLockSeconds * 2 ** doublings, longestLockSeconds);
}
