import * as z from 'zod';
import { addSeconds, type Instant, InstantSchema } from '../business-calendar.ts';
import { stored } from '../stored.ts';
import { LOGIN_POLICY, noTries, type Tries, TriesSchema, tryNow } from './throttle.ts';

/** What an account remembers of those who log in to it, beside the tries of strangers. */
export const FamiliarSchema = stored({
  /** Tries from familiar places: a stranger's tries lock none of them out. */
  tries: TriesSchema.optional(),
  /** From where the account was logged in to, the latest first; each under a keyed hash. */
  places: z.array(stored({ mark: z.string(), until: InstantSchema })),
  /** Until then no try counts for the company or the place: its user has just been given a password. */
  openUntil: InstantSchema.optional(),
});
type Familiar = z.infer<typeof FamiliarSchema>;

/** All that is counted of the logins of one account, whether it exists or not. */
export interface LoginCounts {
  /** Tries from places that the account does not know. */
  readonly tries: Tries;
  readonly familiar?: Familiar | undefined;
}

const FAMILIAR_SECONDS = 30 * 86_400;
const MOST_PLACES = 10;
const OPEN_SECONDS = 86_400;

export type LoginTry =
  | { readonly allowed: false; readonly retryAfterSeconds: number }
  | {
      readonly allowed: true;
      readonly after: LoginCounts;
      /** A stranger's: it counts for the company and the place too. */
      readonly isStrange: boolean;
    };

/** Whether a try from a place may be looked at now, as far as the account says; it is counted before it is looked at. */
export function tryLogin(known: LoginCounts | undefined, place: string, now: Instant): LoginTry {
  const familiar = known?.familiar;
  if (known && knows(familiar, place, now)) {
    const next = tryNow(LOGIN_POLICY, familiar.tries, now);
    if (!next.allowed) return next;
    const after = { tries: known.tries, familiar: { ...familiar, tries: next.after } };
    return { allowed: true, after, isStrange: false };
  }
  const next = tryNow(LOGIN_POLICY, known?.tries, now);
  if (!next.allowed) return next;
  const isOpen = familiar?.openUntil !== undefined && familiar.openUntil > now;
  return { allowed: true, after: { tries: next.after, familiar }, isStrange: !isOpen };
}

/**
 * The right password came from this place, which is familiar from now on. Its own tries are forgotten; a familiar place
 * leaves those of strangers as they are.
 */
export function afterLogin({ tries, familiar }: LoginCounts, place: string, now: Instant): LoginCounts {
  const others = (familiar?.places ?? []).filter(({ mark, until }) => mark !== place && until > now);
  const places = [{ mark: place, until: addSeconds(now, FAMILIAR_SECONDS) }, ...others];
  return {
    tries: knows(familiar, place, now) ? tries : noTries(now),
    familiar: { ...familiar, tries: noTries(now), places: places.slice(0, MOST_PLACES) },
  };
}

/** A password was set: no place is familiar any more, and for a day its user may come from anywhere. */
export const afterNewPassword = (now: Instant): LoginCounts => ({
  tries: noTries(now),
  familiar: { places: [], openUntil: addSeconds(now, OPEN_SECONDS) },
});

function knows(familiar: Familiar | undefined, place: string, now: Instant): familiar is Familiar {
  return familiar?.places.some(({ mark, until }) => mark === place && until > now) ?? false;
}

/** When nothing of the counts says anything any more. */
export const countsForgottenAt = ({ tries, familiar }: LoginCounts): Instant =>
  [
    tries.forgottenAt,
    ...(familiar?.tries ? [familiar.tries.forgottenAt] : []),
    ...(familiar?.places ?? []).map(({ until }) => until),
    ...(familiar?.openUntil ? [familiar.openUntil] : []),
  ].reduce((last, at) => (at > last ? at : last));

/**
 * Wrong passwords of strangers in an hour, over all accounts of one company and from one place, less the right ones:
 * somebody who tries one password at many accounts meets them, an office that moves in does not (ADR 24).
 */
export const SHARED_LIMITS = { COMPANY: 50, PLACE: 20 } as const;
export type SharedLimit = keyof typeof SHARED_LIMITS;
