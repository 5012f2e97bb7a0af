import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LINK_POLICY,
  LOGIN_POLICY,
  noTries,
  type ThrottlePolicy,
  type Tries,
  tryNow,
} from '../../../functions/core/accounts/throttle.ts';
import { addSeconds, epochOf, type Instant } from '../../../functions/core/business-calendar.ts';

const START: Instant = '2026-06-30T05:00:00Z';
const DAY = 86_400;

/** Tries at these seconds after one another: which were looked at, and what was left. */
function tries(policy: ThrottlePolicy, waits: readonly number[]) {
  let [now, known]: [Instant, Tries | undefined] = [START, undefined];
  return waits.map((seconds) => {
    now = addSeconds(now, seconds);
    const result = tryNow(policy, known, now);
    if (result.allowed) known = result.after;
    return { now, ...result };
  });
}

/** Somebody who comes again the second that the lock is over. */
function patientTries(policy: ThrottlePolicy, seconds: number): number[] {
  const at: number[] = [];
  let [elapsed, known]: [number, Tries | undefined] = [0, undefined];
  while (elapsed < seconds) {
    const result = tryNow(policy, known, addSeconds(START, elapsed));
    if (result.allowed) {
      known = result.after;
      at.push(elapsed);
    } else elapsed += result.retryAfterSeconds;
  }
  return at;
}

describe('the lock of a login ID', () => {
  it('comes after the fifth wrong password and doubles from 30 seconds up to an hour', () => {
    const at = patientTries(LOGIN_POLICY, DAY);
    const pauses = at.map((second, index) => second - (at[index - 1] ?? 0));
    expect(pauses.slice(0, 14)).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
    expect(pauses.slice(14).every((pause) => pause === 3_600)).toBe(true);
  });

  it.each([
    ['logins', LOGIN_POLICY, 34, 24],
    ['links', LINK_POLICY, 12, 4],
  ])('%s: whoever goes on all day has so many tries on the first day, and so many on each further one', (_, policy, first, later) => {
    const at = patientTries(policy, 3 * DAY);
    const on = (day: number) => at.filter((second) => Math.floor(second / DAY) === day).length;
    expect([on(0), on(1), on(2)]).toEqual([first, later, later]);
  });

  it('is gone to the second, and until then no try is looked at, however often it comes', () => {
    const locked = tries(LOGIN_POLICY, [0, 0, 0, 0, 0, 29, 1]);
    expect(locked.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, false, true]);
    expect(locked[5]).toMatchObject({ retryAfterSeconds: 1 });
  });

  it('is forgotten with all tries a day after it, and at once by a success', () => {
    const five = tries(LOGIN_POLICY, [0, 0, 0, 0, 0]).at(-1);
    if (!five?.allowed) throw new Error('the fifth try was not allowed');
    expect(tryNow(LOGIN_POLICY, five.after, addSeconds(START, 30 + DAY))).toMatchObject({
      after: { count: 1 },
    });
    expect(tryNow(LOGIN_POLICY, five.after, addSeconds(START, 29 + DAY))).toMatchObject({
      after: { count: 6 },
    });
    expect(tryNow(LOGIN_POLICY, noTries(START), START)).toMatchObject({ allowed: true, after: { count: 1 } });
  });
});

describe('whatever the tries', () => {
  const anyWaits = fc.array(
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2 * DAY })),
    { maxLength: 60 },
  );
  const anyPolicy = fc.constantFrom(LOGIN_POLICY, LINK_POLICY);

  it('none is looked at before the lock that it was told of is over', () => {
    fc.assert(
      fc.property(anyPolicy, anyWaits, (policy, waits) => {
        let freeAt: Instant = START;
        for (const one of tries(policy, waits)) {
          expect(one.allowed).toBe(one.now >= freeAt);
          if (one.allowed) freeAt = one.after.lockedUntil;
          else expect(addSeconds(one.now, one.retryAfterSeconds)).toBe(freeAt);
        }
      }),
    );
  });

  it('no lock is longer than the longest, and one try more never makes it shorter', () => {
    fc.assert(
      fc.property(anyPolicy, anyWaits, (policy, waits) => {
        let before = { count: 0, lock: 0 };
        for (const one of tries(policy, waits)) {
          if (!one.allowed) continue;
          const { count, lockedUntil } = one.after;
          const lock = (epochOf(lockedUntil) - epochOf(one.now)) / 1_000;
          expect(lock).toBeLessThanOrEqual(policy.longestLockSeconds);
          if (count > before.count) expect(lock).toBeGreaterThanOrEqual(before.lock);
          before = { count, lock };
        }
      }),
    );
  });

  it('nobody gets more of them in an hour than by waiting for each lock', () => {
    const most = patientTries(LOGIN_POLICY, 3_600).length;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 60 }), (waits) => {
        const looked = tries(LOGIN_POLICY, waits).filter(
          ({ allowed, now }) => allowed && now < addSeconds(START, 3_600),
        );
        expect(looked.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
