import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BillSchema } from '../../functions/core/billing/bill.ts';
import { GroupBillSchema } from '../../functions/core/billing/group-bill.ts';
import { billsOf, type GoldenCase, type GoldenGroup, groupBillsOf } from './bills-today.ts';

// A bill is made anew each time: these were answered once, and no change of the code may answer them otherwise. Once
// released, a file is never edited.

const FOLDER = new URL('./bills/', import.meta.url);
const files = readdirSync(FOLDER);
const casesIn = (file: string): { companies: GoldenCase[]; groups: GoldenGroup[] } =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

describe.each(files)('R116 %s', (file) => {
  const { companies: cases, groups } = casesIn(file);

  it.each(cases)('every bill is what it was: $name', (golden) => {
    expect(golden.bills.length).toBeGreaterThan(2);
    expect(billsOf(golden)).toEqual(golden.bills);
    for (const bill of golden.bills) expect(BillSchema.parse(bill)).toEqual(bill);
  });

  it.each(groups)('R146 every bill of a group is what it was: $name', (golden) => {
    expect(golden.bills.length).toBeGreaterThan(2);
    expect(groupBillsOf(golden)).toEqual(golden.bills);
    for (const bill of golden.bills) expect(GroupBillSchema.parse(bill)).toEqual(bill);
  });

  it('R146 has months that several pay, in which the bills of the companies and of the group say the same', () => {
    const split = cases.flatMap((golden) => golden.bills).filter(({ billedTo }) => billedTo === undefined);
    expect(split.length).toBeGreaterThan(1);
    const shares = groups.flatMap(({ bills }) => bills.flatMap(({ companies }) => companies));
    const inGroup = split.flatMap(({ lines }) => lines).filter(({ groupId }) => groupId !== undefined);
    expect(shares.flatMap(({ lines }) => lines)).toEqual(expect.arrayContaining(inGroup));
  });

  it('R146 has a company that two groups pay for, and a penalty in the share of a group', () => {
    const paidBy = cases.map(
      ({ bills }) => new Set(bills.flatMap(({ payers }) => payers.flatMap(({ groupId }) => groupId ?? []))),
    );
    expect(Math.max(...paidBy.map(({ size }) => size))).toBe(2);
    const shares = groups.flatMap(({ bills }) => bills.flatMap(({ companies }) => companies));
    expect(shares.flatMap(({ lines }) => lines).map(({ kind }) => kind)).toContain('PENALTY');
  });

  it('R118 has every kind of line, and a month without any', () => {
    const bills = cases.flatMap((golden) => golden.bills);
    expect(new Set(bills.flatMap(({ lines }) => lines.map(({ kind }) => kind)))).toEqual(
      new Set(['USAGE', 'CAPACITY', 'PENALTY']),
    );
    expect(bills.some(({ total }) => total === 0)).toBe(true);
  });
});
