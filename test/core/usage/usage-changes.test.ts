import { describe, expect, it } from 'vitest';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import type { UsageHead } from '../../../functions/core/model/usage.ts';
import { dayOf, headOn, headWithout, withCount } from '../../../functions/core/usage/usage-changes.ts';

const HEAD: UsageHead = {
  date: '2026-07-05',
  accounts: { WORKPLACE: { present: 3, counted: 5 }, WORKBOX: { present: 1, counted: 1 } },
  units: { WORKPLACE: { present: 1, counted: 2 } },
  storage: { WORKPLACE: { WORKPLACE: { usedBytes: 9, isLow: false } }, WORKBOX: {} },
  revision: 4,
};

describe('R111 the newest day as a change finds it', () => {
  it('begins empty', () => {
    expect(headOn(undefined, '2026-07-05')).toEqual({
      date: '2026-07-05',
      accounts: {},
      units: {},
      storage: {},
      revision: 1,
    });
  });

  it.each<[string, KstDate]>([
    ['of that day', '2026-07-05'],
    ['that a slow writer made before midnight', '2026-07-04'],
  ])('is as it was for a change %s, at its next revision', (_, today) => {
    expect(headOn(HEAD, today)).toEqual({ ...HEAD, revision: 5 });
  });

  it('EDGE-T10 counts on the next day what was there when the last one ended', () => {
    expect(headOn(HEAD, '2026-07-06')).toEqual({
      ...HEAD,
      date: '2026-07-06',
      accounts: { WORKPLACE: { present: 3, counted: 3 }, WORKBOX: { present: 1, counted: 1 } },
      units: { WORKPLACE: { present: 1, counted: 1 } },
      revision: 5,
    });
  });
});

describe('a count', () => {
  it('is changed from what it was, and from nothing', () => {
    const more = (head: UsageHead, product: 'WORKPLACE' | 'NAVER_WORKS') =>
      withCount(head, 'accounts', product, ({ present, counted }) => ({ present: present + 1, counted }));
    expect(more(HEAD, 'WORKPLACE').accounts.WORKPLACE).toEqual({ present: 4, counted: 5 });
    expect(more(HEAD, 'NAVER_WORKS').accounts).toEqual({
      ...HEAD.accounts,
      NAVER_WORKS: { present: 1, counted: 0 },
    });
    expect(more(HEAD, 'WORKPLACE').units).toBe(HEAD.units);
  });

  it('R130 is nothing of a product that has ended, whose storage is forgotten', () => {
    const none = { present: 0, counted: 0 };
    expect(headWithout(HEAD, 'WORKPLACE')).toEqual({
      ...HEAD,
      accounts: { ...HEAD.accounts, WORKPLACE: none },
      units: { WORKPLACE: none },
      storage: { WORKBOX: {} },
    });
  });
});

it('an entry of the ledger has the day and its counts', () => {
  const { date, accounts, units } = HEAD;
  expect(dayOf(HEAD)).toStrictEqual({ date, accounts, units });
});
