import { describe, expect, it } from 'vitest';
import type { PlanCode, Product } from '../../../functions/core/catalog/codes.ts';
import type { UsageHead } from '../../../functions/core/model/usage.ts';
import {
  type CapacityState,
  capacitiesOf,
  NOTHING_USED,
  withUnits,
  withUsedBytes,
} from '../../../functions/core/usage/capacity.ts';
import { headOn } from '../../../functions/core/usage/usage-changes.ts';

const GB = 1_024 ** 3;
const TB = 1_024 * GB;

const stateOf = (product: Product, accounts: number, units = 0): CapacityState => ({
  accounts: { [product]: { present: accounts, counted: accounts + 3 } },
  units: { [product]: { present: units, counted: units + 2 } },
  storage: {},
});
const using = (
  state: CapacityState,
  product: Product,
  service: Product,
  usedBytes: number,
): CapacityState => ({
  ...state,
  storage: { ...state.storage, [product]: { [service]: { usedBytes, isLow: false } } },
});

describe('R108 A16 a shared capacity', () => {
  it.each<[Product, PlanCode, number, number, object[]]>([
    ['WORKPLACE', 'WORKPLACE', 0, 0, [{ service: 'WORKPLACE', totalBytes: 512 * GB }]],
    ['WORKPLACE', 'WORKPLACE', 1, 0, [{ service: 'WORKPLACE', totalBytes: 513 * GB }]],
    ['WORKPLACE', 'WORKPLACE', 512, 0, [{ service: 'WORKPLACE', totalBytes: TB }]],
    ['WORKPLACE', 'WORKPLACE', 10, 3, [{ service: 'WORKPLACE', totalBytes: 3 * TB + 522 * GB }]],
    ['WORKPLACE', 'BASIC', 20, 1, [{ service: 'WORKPLACE', totalBytes: TB + 532 * GB }]],
    [
      'WORKPLACE',
      'COLLABO',
      100,
      2,
      [
        { service: 'WORKPLACE', totalBytes: 2 * TB + 612 * GB, addedUnits: 2 },
        { service: 'NAVER_WORKS', totalBytes: TB + 100 * GB, addedUnits: 0 },
      ],
    ],
    [
      'WORKPLACE',
      'COLLABO_PLUS',
      100,
      1,
      [
        { service: 'WORKPLACE', totalBytes: 2 * TB + 100 * GB },
        { service: 'NAVER_WORKS', totalBytes: 10 * TB + 100 * GB },
      ],
    ],
    ['WORKBOX', 'STANDARD', 50, 1_000, [{ service: 'WORKBOX', totalBytes: 1_001 * TB }]],
    ['NAVER_WORKS', 'BASIC', 50, 0, []],
  ])('R110 of %s %s with %d accounts and %d units is the sum of its parts', (product, plan, accounts, units, expected) => {
    expect(capacitiesOf({ product, plan }, stateOf(product, accounts, units))).toMatchObject(expected);
  });

  it('R109 is used by what its product reports and by nothing else', () => {
    const state = using(stateOf('WORKPLACE', 8), 'WORKPLACE', 'WORKPLACE', 20 * GB);
    expect(capacitiesOf({ product: 'WORKPLACE', plan: 'COLLABO' }, state)).toEqual([
      {
        service: 'WORKPLACE',
        totalBytes: 520 * GB,
        usedBytes: 20 * GB,
        freeBytes: 500 * GB,
        addedUnits: 0,
        low: false,
      },
      {
        service: 'NAVER_WORKS',
        totalBytes: 1_032 * GB,
        usedBytes: 0,
        freeBytes: 1_032 * GB,
        addedUnits: 0,
        low: false,
      },
    ]);
  });

  it.each([
    ['nothing is used', false, 0],
    ['exactly a tenth is free', false, 468 * GB],
    ['a byte less than a tenth is free', true, 468 * GB + 1],
    ['it is full', true, 520 * GB],
    ['more is used than there is', true, 600 * GB],
  ])('A17 when %s, low is %s', (_, low, usedBytes) => {
    const state = using(stateOf('WORKPLACE', 8), 'WORKPLACE', 'WORKPLACE', usedBytes);
    expect(capacitiesOf({ product: 'WORKPLACE', plan: 'WORKPLACE' }, state)).toMatchObject([
      { low, freeBytes: Math.max(0, 520 * GB - usedBytes) },
    ]);
  });

  it('A17 is judged to the byte also where a hundredfold is beyond exact numbers', () => {
    const total = 1_001 * TB;
    const tenth = Math.ceil(total / 10);
    const at = (free: number) =>
      capacitiesOf(
        { product: 'WORKBOX', plan: 'STANDARD' },
        using(stateOf('WORKBOX', 0, 1_000), 'WORKBOX', 'WORKBOX', total - free),
      );
    expect(at(tenth)).toMatchObject([{ low: false }]);
    expect(at(tenth - 1)).toMatchObject([{ low: true }]);
  });
});

describe('R103 R104 EDGE-T10 units', () => {
  const HEAD: UsageHead = {
    date: '2026-07-01',
    accounts: { WORKPLACE: { present: 3, counted: 5 } },
    units: { WORKPLACE: { present: 1, counted: 2 } },
    storage: {},
    revision: 4,
  };

  it.each([
    ['added count on their day', [3], { present: 3, counted: 3 }],
    ['returned count on their day once more', [0], { present: 0, counted: 1 }],
    ['returned and added again count once', [0, 1], { present: 1, counted: 1 }],
    ['added and returned count on that day', [4, 1], { present: 1, counted: 4 }],
    ['set to what they are change nothing', [1, 1], { present: 1, counted: 1 }],
  ])('%s', (_, wanted, expected) => {
    const day = headOn(HEAD, '2026-07-02');
    const after = wanted.reduce((head, units) => withUnits(head, 'WORKPLACE', units), day);
    expect(after.units).toEqual({ WORKPLACE: expected });
  });

  it('of one product are not those of another', () => {
    expect(withUnits(HEAD, 'WORKBOX', 2).units).toEqual({
      WORKPLACE: HEAD.units.WORKPLACE,
      WORKBOX: { present: 2, counted: 2 },
    });
  });
});

it('R106 what is reported for the first time is not told of yet; what was told of stays so', () => {
  const head = { ...NOTHING_USED, date: '2026-07-01', revision: 1 } as const;
  const first = withUsedBytes(head, 'WORKPLACE', 'WORKPLACE', 5);
  expect(first.storage).toEqual({ WORKPLACE: { WORKPLACE: { usedBytes: 5, isLow: false } } });
  const told = { ...first, storage: { WORKPLACE: { WORKPLACE: { usedBytes: 5, isLow: true } } } };
  expect(withUsedBytes(told, 'WORKPLACE', 'WORKPLACE', 6).storage).toEqual({
    WORKPLACE: { WORKPLACE: { usedBytes: 6, isLow: true } },
  });
});
