import { describe, expect, it } from 'vitest';
import {
  afterLogin,
  afterNewPassword,
  countsForgottenAt,
  type LoginCounts,
  tryLogin,
} from '../../../functions/core/accounts/login-tries.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { networkOf } from '../../../functions/core/rules/client-ip.ts';

const NOW: Instant = '2026-06-30T05:00:00Z';
const DAY = 86_400;
const [HOME, OFFICE, STRANGER] = ['home', 'office', 'stranger'];
const at = (seconds: number): Instant => addSeconds(NOW, seconds);

/** Wrong passwords from a place, one after the other. */
function wrong(
  counts: LoginCounts | undefined,
  from: string,
  times: number,
  now: Instant = NOW,
): LoginCounts {
  let known = counts;
  for (let time = 0; time < times; time++) {
    const next = tryLogin(known, from, now);
    if (!next.allowed) throw new Error(`try ${time + 1} was not allowed`);
    known = next.after;
  }
  if (!known) throw new Error('nothing was tried');
  return known;
}

/** The right password from a place. */
function right(counts: LoginCounts | undefined, from: string, now: Instant = NOW): LoginCounts {
  return afterLogin(wrong(counts, from, 1, now), from, now);
}

describe('EDGE-A2 the tries of an account', () => {
  it('from a place that it does not know are a stranger’s, from a familiar one they are not', () => {
    const home = right(undefined, HOME);
    expect(tryLogin(home, HOME, NOW)).toMatchObject({ allowed: true, isStrange: false });
    expect(tryLogin(home, STRANGER, NOW)).toMatchObject({ allowed: true, isStrange: true });
    expect(tryLogin(undefined, HOME, NOW)).toMatchObject({ allowed: true, isStrange: true });
  });

  it('are counted apart: five wrong ones lock strangers or familiar places, never both', () => {
    const home = right(undefined, HOME);
    const strangers = wrong(home, STRANGER, 5);
    expect(tryLogin(strangers, 'another', NOW)).toMatchObject({ allowed: false, retryAfterSeconds: 30 });
    expect(tryLogin(strangers, HOME, NOW)).toMatchObject({ allowed: true });
    const own = wrong(home, HOME, 5);
    expect(tryLogin(own, HOME, NOW)).toMatchObject({ allowed: false, retryAfterSeconds: 30 });
    expect(tryLogin(own, STRANGER, NOW)).toMatchObject({ allowed: true });
  });

  it('of strangers are not forgotten with a login from a familiar place, and are with one from their own', () => {
    const strangers = wrong(right(undefined, HOME), STRANGER, 4);
    expect(right(strangers, HOME).tries.count).toBe(4);
    expect(right(strangers, OFFICE).tries.count).toBe(0);
  });

  it('know the ten places of the last logins, each for 30 days', () => {
    let counts: LoginCounts | undefined;
    for (let number = 0; number < 12; number++) counts = right(counts, `place-${number}`, at(number));
    const isStrange = (place: string, now: Instant) => tryLogin(counts, place, now);
    expect(isStrange('place-1', at(12))).toMatchObject({ isStrange: true });
    expect(isStrange('place-2', at(12))).toMatchObject({ isStrange: false });
    expect(isStrange('place-11', at(30 * DAY + 10))).toMatchObject({ isStrange: false });
    expect(isStrange('place-11', at(30 * DAY + 11))).toMatchObject({ isStrange: true });
  });

  it('after a new password are nobody’s for a day, and no place is familiar', () => {
    const counts = afterNewPassword(NOW);
    expect(tryLogin(counts, STRANGER, at(DAY - 1))).toMatchObject({ isStrange: false });
    expect(tryLogin(counts, HOME, at(DAY))).toMatchObject({ isStrange: true });
    const open = wrong(counts, STRANGER, 5);
    expect(tryLogin(open, HOME, NOW)).toMatchObject({ allowed: false });
  });

  it('are forgotten when nothing of them counts any more', () => {
    const home = right(undefined, HOME);
    expect(countsForgottenAt(home)).toBe(at(30 * DAY));
    expect(countsForgottenAt(wrong(home, HOME, 1, at(30 * DAY - 1)))).toBe(at(31 * DAY - 1));
    expect(countsForgottenAt(wrong(undefined, HOME, 1))).toBe(at(DAY));
    expect(countsForgottenAt(afterNewPassword(NOW))).toBe(at(DAY));
  });
});

describe('EDGE-A2 the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['255.255.255.255', '255.255.255.255'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:1:2:3:4', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['256.1.1.1', undefined],
    ['1.2.3', undefined],
    ['1.2.3.4.', undefined],
    ['01.2.3.4', undefined],
    ['1.2.3.4:80', undefined],
    ['1:2', undefined],
    ['fe80::1%eth0', undefined],
    ['[::1]', undefined],
    ['a.b.c.d', undefined],
    ['', undefined],
  ])('%s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe('EDGE-A2 the familiar places of an account', () => {
  const marksOf = ({ familiar }: LoginCounts) => familiar?.places.map(({ mark }) => mark);

  it('have the latest first, and each once', () => {
    const both = right(right(undefined, HOME), OFFICE, at(60));
    expect(marksOf(both)).toEqual([OFFICE, HOME]);
    expect(marksOf(right(both, HOME, at(120)))).toEqual([HOME, OFFICE]);
  });

  it('are forgotten after their time', () => {
    const home = right(undefined, HOME);
    const until = home.familiar?.places[0]?.until ?? NOW;
    expect(until > at(DAY)).toBe(true);
    expect(marksOf(right(home, OFFICE, addSeconds(until, -1)))).toEqual([OFFICE, HOME]);
    expect(marksOf(right(home, OFFICE, until))).toEqual([OFFICE]);
  });
});
