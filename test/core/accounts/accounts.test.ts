import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AccountRecords,
  accountsChange,
} from '../../../functions/core/accounts/accounts.ts';
import { addDays, type KstDate } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { countOn, type UsageDays, type UsageHead } from '../../../functions/core/model/usage.ts';
import { headWithout } from '../../../functions/core/usage/usage-changes.ts';
import { usageAfter } from '../../support/usage.ts';

const FIRST: KstDate = '2026-02-26';
const accountOf = (id: string, email?: string, product: Product = 'WORKPLACE'): Account => ({
  product,
  id,
  role: 'USER',
  registeredAt: '2026-02-26T00:00:00Z',
  ...(email !== undefined && { email }),
});

/** The accounts of a company with the ledger of its days, as the table keeps them. */
function company() {
  const accounts = new Map<string, Account>();
  const gone = new Map<string, KstDate>();
  let head: UsageHead | undefined;
  let days: UsageDays = [];
  const accountRecords: AccountRecords = (_, id) => ({ account: accounts.get(id), goneOn: gone.get(id) });
  return {
    days: () => days,
    head: () => head,
    /** Answers whether anything was written. */
    change(today: KstDate, register: readonly Account[], remove: readonly string[] = []): boolean {
      const wanted = { register, remove: remove.map((id) => ({ product: 'WORKPLACE' as const, id })) };
      const change = accountsChange(head, wanted, accountRecords, today);
      if (!change) return false;
      head = change.head;
      days = usageAfter(days, head);
      for (const account of change.put) accounts.set(account.id, account);
      for (const { id } of change.removed) {
        accounts.delete(id);
        gone.set(id, change.head.date);
      }
      return true;
    },
    on: (date: KstDate) => countOn(days, 'accounts', 'WORKPLACE', date),
  };
}

describe('R111 EDGE-T10 who was there in any part of a day counts on it', () => {
  it('who comes counts from that day on, who leaves counts to the end of it', () => {
    const one = company();
    one.change('2026-02-26', [accountOf('kim'), accountOf('lee')]);
    one.change('2026-02-28', [], ['kim']);
    expect(
      ['2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'].map((day) =>
        one.on(day as KstDate),
      ),
    ).toEqual([0, 2, 2, 2, 1]);
  });

  it('once, however often it comes and goes', () => {
    const one = company();
    one.change('2026-02-26', [accountOf('kim')]);
    for (let round = 0; round < 3; round++) {
      one.change('2026-02-27', [], ['kim']);
      one.change('2026-02-27', [accountOf('kim')]);
      one.change('2026-02-27', [accountOf('lee')]);
      one.change('2026-02-27', [], ['lee']);
    }
    expect([one.on('2026-02-26'), one.on('2026-02-27'), one.on('2026-02-28')]).toEqual([1, 2, 1]);
  });

  it('again on another day', () => {
    const one = company();
    one.change('2026-02-26', [accountOf('kim')]);
    one.change('2026-02-26', [], ['kim']);
    one.change('2026-02-28', [accountOf('kim')]);
    expect([one.on('2026-02-26'), one.on('2026-02-27'), one.on('2026-02-28')]).toEqual([1, 0, 1]);
  });

  it('on the newest day when a writer of the day before comes late: the ledger never goes back', () => {
    const one = company();
    one.change('2026-02-28', [accountOf('kim')]);
    one.change('2026-02-27', [accountOf('lee')]);
    one.change('2026-02-27', [], ['lee']);
    one.change('2026-02-28', [accountOf('lee')]);
    expect(one.days()).toEqual([
      { date: '2026-02-28', accounts: { WORKPLACE: { present: 2, counted: 2 } }, units: {} },
    ]);
  });
});

interface Change {
  readonly days: number;
  readonly late: boolean;
  readonly register: readonly string[];
  readonly remove: readonly string[];
}
const ids = fc.uniqueArray(fc.constantFrom('a1', 'b2', 'c3', 'd4'), { maxLength: 3 });
const anyChange: fc.Arbitrary<Change> = fc.record({
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
  late: fc.boolean(),
  register: ids,
  remove: ids,
});

it('R111 EDGE-T10 the ledger has for each day what a list of everyone seen on it has', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
      const one = company();
      const seen = new Map<KstDate, Set<string>>();
      let present = new Set<string>();
      let today = FIRST;
      for (const { days, late, register, remove: leaving } of changes) {
        for (let day = 0; day < days; day++) {
          seen.set(today, new Set([...(seen.get(today) ?? []), ...present]));
          today = addDays(today, 1);
        }
        const remove = leaving.filter((id) => !register.includes(id));
        const isFirst = one.head()?.date !== today;
        // A late writer still has the day before; it comes when the new day has begun for others.
        const decidedOn = late && !isFirst ? addDays(today, -1) : today;
        one.change(
          decidedOn,
          register.map((id) => accountOf(id)),
          remove,
        );
        seen.set(today, new Set([...(seen.get(today) ?? []), ...present, ...register]));
        present = new Set([...present, ...register].filter((id) => !remove.includes(id)));
      }
      for (let day = FIRST; day <= today; day = addDays(day, 1))
        expect(one.on(day)).toBe(seen.get(day)?.size ?? 0);
      expect(one.on(addDays(today, 1))).toBe(present.size);
      expect(one.head()?.accounts.WORKPLACE?.present ?? 0).toBe(present.size);
    }),
    { numRuns: 400 },
  );
});

describe('a change of accounts', () => {
  it('that changes nothing is none, so a repeat writes nothing', () => {
    const one = company();
    expect(one.change(FIRST, [accountOf('kim', 'kim@acme.com')])).toBe(true);
    expect(one.change(FIRST, [accountOf('kim', 'kim@acme.com')])).toBe(false);
    expect(one.change(FIRST, [], ['nobody'])).toBe(false);
    expect(one.head()?.revision).toBe(1);
  });

  it('of an address counts nobody, and is fenced like any other', () => {
    const one = company();
    one.change(FIRST, [accountOf('kim', 'kim@acme.com')]);
    const before = one.days();
    expect(one.change(FIRST, [accountOf('kim')])).toBe(true);
    expect(one.days()).toEqual(before);
    expect(one.head()?.revision).toBe(2);
  });
});

it('R53 R118 what a deleted product used counts no more, not on a day on which it begins anew; the others stay', () => {
  const head: UsageHead = {
    date: '2026-07-30',
    accounts: { WORKPLACE: { present: 7, counted: 9 }, NAVER_WORKS: { present: 3, counted: 3 } },
    units: { WORKPLACE: { present: 2, counted: 2 } },
    storage: { WORKPLACE: { WORKPLACE: { usedBytes: 5, isLow: true } }, WORKBOX: {} },
    revision: 4,
  };
  expect(headWithout(head, 'WORKPLACE')).toEqual({
    date: '2026-07-30',
    accounts: { WORKPLACE: { present: 0, counted: 0 }, NAVER_WORKS: { present: 3, counted: 3 } },
    units: { WORKPLACE: { present: 0, counted: 0 } },
    storage: { WORKBOX: {} },
    revision: 4,
  });
});
