import { describe, expect, it } from 'vitest';
import { addDays, type KstDate } from '../../../functions/core/business-calendar.ts';
import { planOf, productOf } from '../../../functions/core/catalog/lookups.ts';
import {
  type Contract,
  ContractSchema,
  dayAfter,
  followsTerm,
  frozenPrices,
  newContract,
  nextTermsOf,
  type Renewal,
  renewedContract,
} from '../../../functions/core/model/contract.ts';

const annualFrom = (startDate: KstDate, renewal: Renewal = { renewalType: 'AUTO_RENEW' }): Contract => ({
  ...newContract({ product: 'NAVER_WORKS', plan: 'BASIC', billingPlan: 'ANNUAL', startDate }),
  renewal,
});
const renewed = (contract: Contract) => renewedContract(contract, 'NAVER_WORKS', 'BASIC');

/** The first and last days of so many terms, one renewal after the other. */
function termsOf(startDate: KstDate, count: number): string[] {
  const terms: string[] = [];
  for (let contract = annualFrom(startDate); terms.length < count; contract = renewed(contract).contract) {
    terms.push(`${contract.commitment?.startDate} ${contract.commitment?.endDate}`);
  }
  return terms;
}

describe('the commitment of an annual plan', () => {
  it.each<[KstDate, string[]]>([
    ['2026-08-31', ['2026-08-31 2027-08-30', '2027-08-31 2028-08-30', '2028-08-31 2029-08-30']],
    ['2026-01-01', ['2026-01-01 2026-12-31', '2027-01-01 2027-12-31']],
    ['2027-03-01', ['2027-03-01 2028-02-29', '2028-03-01 2029-02-28']],
    ['2027-02-28', ['2027-02-28 2028-02-27', '2028-02-28 2029-02-27']],
  ])('EDGE-T7 from %s lasts a year, and another one', (start, terms) => {
    expect(termsOf(start, terms.length)).toEqual(terms);
  });

  it('A34 EDGE-T7 from 29 February ends with that month a year later, and every later term begins on 1 March', () => {
    expect(termsOf('2028-02-29', 5)).toEqual([
      '2028-02-29 2029-02-28',
      '2029-03-01 2030-02-28',
      '2030-03-01 2031-02-28',
      '2031-03-01 2032-02-29',
      '2032-03-01 2033-02-28',
    ]);
  });

  it('A34 keeps a running term of an older release, and leaves no day between it and the next one', () => {
    const { commitment, ...contract } = annualFrom('2028-02-29');
    if (!commitment) throw new Error('an annual contract has a commitment');
    const stored = { ...contract, commitment: { ...commitment, endDate: '2029-02-27' } } satisfies Contract;
    const next = renewed(stored).contract;
    expect(next.segments.at(-1)?.from).toBe('2029-02-28');
    expect(next.commitment).toMatchObject({ startDate: '2029-02-28', endDate: '2030-02-27', term: 1 });
    expect(renewed(next).contract.commitment).toMatchObject({
      startDate: '2030-02-28',
      endDate: '2031-02-27',
      term: 2,
    });
  });

  it('EDGE-T7 leaves no day between two terms and none in both, and never drifts from its first day', () => {
    const days = Array.from({ length: 366 }, (_, day) => addDays('2028-01-01', day));
    for (const first of days) {
      let contract = annualFrom(first);
      for (let term = 0; term < 9; term++) {
        const next = renewed(contract).contract;
        const end = contract.commitment && dayAfter(contract.commitment);
        expect(next.commitment?.startDate).toBe(end);
        expect(end?.slice(5)).toBe(first === '2028-02-29' ? '03-01' : first.slice(5));
        contract = next;
      }
    }
  });

  it('R137 a monthly plan has none', () => {
    const monthly = newContract({
      product: 'WORKBOX',
      plan: 'STANDARD',
      billingPlan: 'MONTHLY',
      startDate: '2026-07-10',
    });
    expect(monthly).not.toHaveProperty('commitment');
    expect(() => renewedContract(monthly, 'WORKBOX', 'STANDARD')).toThrow('only an annual contract');
  });
});

describe('the renewal of a contract on the day after its commitment', () => {
  const { monthlyPrice, annualPrice } = planOf('NAVER_WORKS', 'BASIC');
  const premium = planOf('NAVER_WORKS', 'PREMIUM');
  const unset = { renewalType: 'SWITCH_TO_MONTHLY' } as const;

  it('R78 A24 without an option goes on by month at the list price, with no penalty any more', () => {
    const { plan, contract } = renewed(annualFrom('2026-07-10', unset));
    expect(plan).toBe('BASIC');
    expect(contract).toMatchObject({ billingPlan: 'MONTHLY', renewal: unset, startDate: '2026-07-10' });
    expect(contract).not.toHaveProperty('commitment');
    expect(contract.segments.at(-1)).toEqual({
      from: '2027-07-10',
      plan: 'BASIC',
      billingPlan: 'MONTHLY',
      listPrice: monthlyPrice,
      samplePrices: true,
      price: monthlyPrice,
    });
  });

  it('R76 A24 automatic: another year, and automatic again', () => {
    const { contract } = renewed(annualFrom('2026-07-10'));
    expect(contract).toMatchObject({
      billingPlan: 'ANNUAL',
      renewal: { renewalType: 'AUTO_RENEW' },
      commitment: { startDate: '2027-07-10', endDate: '2028-07-09', anchorDate: '2026-07-10', term: 1 },
    });
    expect(contract.segments.at(-1)).toMatchObject({ from: '2027-07-10', price: annualPrice });
  });

  it.each<[Renewal, object, object]>([
    [
      { renewalType: 'CHANGE', plan: 'PREMIUM' },
      { billingPlan: 'ANNUAL', commitment: { startDate: '2027-07-10', endDate: '2028-07-09' } },
      { plan: 'PREMIUM', price: premium.annualPrice, listPrice: premium.monthlyPrice },
    ],
    [
      { renewalType: 'CHANGE', plan: 'PREMIUM', billingPlan: 'MONTHLY' },
      { billingPlan: 'MONTHLY' },
      { plan: 'PREMIUM', price: premium.monthlyPrice },
    ],
    [{ renewalType: 'CHANGE', billingPlan: 'ANNUAL' }, { billingPlan: 'ANNUAL' }, { price: annualPrice }],
  ])('R79 %j is done once and used up', (renewal, expected, segment) => {
    const { plan, contract } = renewed(annualFrom('2026-07-10', renewal));
    expect(contract).toMatchObject({ ...expected, renewal: unset });
    expect(contract.segments.at(-1)).toMatchObject({ from: '2027-07-10', ...segment });
    expect(plan).toBe(renewal.plan ?? 'BASIC');
  });

  it('freezes its prices: what was agreed stays in its segment, whatever the catalog says later', () => {
    const old = annualFrom('2026-07-10');
    const agreed = old.segments.map((segment) => ({ ...segment, price: 1, listPrice: 2 }));
    const { contract } = renewed({ ...old, segments: agreed });
    expect(contract.segments).toHaveLength(2);
    expect(contract.segments[0]).toEqual(agreed[0]);
    expect(contract.segments[1]).toMatchObject({ price: annualPrice, listPrice: monthlyPrice });
    expect(ContractSchema.parse(contract)).toEqual(contract);
  });
});

describe('the prices that a contract freezes', () => {
  const plan = (samplePrices: boolean) => ({ monthlyPrice: 10_000, annualPrice: 8_000, samplePrices });
  const units = (samplePrices: boolean) => ({ monthlyPrice: 60_000, samplePrices });
  const real = { listPrice: 10_000, price: 10_000 };

  it.each<[string, Parameters<typeof frozenPrices>, object]>([
    ['by month the list price', [plan(false), null, 'MONTHLY'], real],
    ['by year the lower one beside it', [plan(false), null, 'ANNUAL'], { listPrice: 10_000, price: 8_000 }],
    ['with the price of a unit', [plan(false), units(false), 'MONTHLY'], { ...real, unitPrice: 60_000 }],
    ['marked where the plan is a sample', [plan(true), null, 'MONTHLY'], { ...real, samplePrices: true }],
    [
      'marked where the units are',
      [plan(false), units(true), 'MONTHLY'],
      { ...real, unitPrice: 60_000, samplePrices: true },
    ],
  ])('are %s', (_, offer, prices) => {
    expect(frozenPrices(...offer)).toStrictEqual(prices);
  });

  it('R69 R103 are those of the catalog on the first paid day, of a product with units and of one without', () => {
    const priceOf = (product: 'NAVER_WORKS' | 'WORKPLACE', code: 'BASIC' | 'WORKPLACE') => {
      const { segments } = newContract({
        product,
        plan: code,
        billingPlan: 'ANNUAL',
        startDate: '2026-07-01',
      });
      return segments[0];
    };
    const { monthlyPrice, annualPrice } = planOf('NAVER_WORKS', 'BASIC');
    expect(priceOf('NAVER_WORKS', 'BASIC')).toMatchObject({ listPrice: monthlyPrice, price: annualPrice });
    expect(priceOf('NAVER_WORKS', 'BASIC')).not.toHaveProperty('unitPrice');
    expect(priceOf('WORKPLACE', 'WORKPLACE')).toMatchObject({
      unitPrice: productOf('WORKPLACE').extraCapacity?.monthlyPrice,
    });
  });
});

describe('what follows a term', () => {
  it.each<[Renewal, ReturnType<typeof nextTermsOf>]>([
    [{ renewalType: 'AUTO_RENEW' }, { plan: 'BASIC', billingPlan: 'ANNUAL' }],
    [
      { renewalType: 'AUTO_RENEW', plan: 'LITE', billingPlan: 'MONTHLY' },
      { plan: 'BASIC', billingPlan: 'ANNUAL' },
    ],
    [
      { renewalType: 'CHANGE', plan: 'LITE' },
      { plan: 'LITE', billingPlan: 'ANNUAL' },
    ],
    [
      { renewalType: 'CHANGE', billingPlan: 'MONTHLY' },
      { plan: 'BASIC', billingPlan: 'MONTHLY' },
    ],
    [
      { renewalType: 'SWITCH_TO_MONTHLY', plan: 'LITE' },
      { plan: 'BASIC', billingPlan: 'MONTHLY' },
    ],
  ])('R76-R79 of BASIC with %o is as chosen', (renewal, next) => {
    expect(nextTermsOf(renewal, 'BASIC')).toEqual(next);
  });

  it.each<[number, KstDate, boolean]>([
    [0, '2026-07-01', false],
    [1, '2026-07-01', true],
    [1, '2026-07-02', false],
  ])('A13 begins a renewed term: the %i. term, on %s', (term, date, follows) => {
    expect(followsTerm({ startDate: '2026-07-01', term }, date)).toBe(follows);
  });
});
