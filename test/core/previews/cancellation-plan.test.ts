import { describe, expect, it } from 'vitest';
import { addMonths, type Instant, type KstDate } from '../../../functions/core/business-calendar.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { cancellationPlanOf } from '../../../functions/core/previews/cancellation-plan.ts';
import { REFUSALS } from '../../../functions/core/refusals/codes.ts';
import { CancellationRequestSchema } from '../../../functions/core/requests/cancellation.ts';
import {
  company,
  companyId,
  type GroupHouse,
  groupHouse,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { moved, subscribe, upgradeBundle } from '../../support/plan-changes.ts';
import { cancelling, contextAt, decided, switchRequest } from '../../support/subscriptions.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';

/** Paid by year from 2026-07-05 on: the term ends on 2027-07-04, E+1 is 2027-07-05. */
function annualCompany(number: number): StoredTenant {
  const stored = company(number);
  const form = switchRequest({ billingPlan: 'ANNUAL', startDate: '2026-07-05' });
  return decided(stored, decidePaidSwitch(stored, 'BUNDLE', form, contextAt(TODAY)));
}

function houseOf(...companies: StoredTenant[]): GroupHouse {
  const house = groupHouse(...companies);
  house.form(0, TODAY);
  for (let number = 1; number < companies.length; number++) house.join(number, TODAY);
  return house;
}
/** Two companies on trial: no such group is formed, and a paid one becomes it by no call. */
function onTrial(): GroupHouse {
  const house = houseOf(paidCompany(0, TODAY), paidCompany(1, TODAY));
  for (const number of [0, 1]) {
    const { tenant, ...stored } = house.stored(number);
    house.put({ ...stored, tenant: { ...tenant, subscriptions: company(number).tenant.subscriptions } });
  }
  return house;
}
const planOf = (house: GroupHouse, count: number, date?: KstDate) =>
  cancellationPlanOf(
    house.group(),
    Array.from({ length: count }, (_, number) => house.stored(number)),
    date,
    TODAY,
  );

type Plan = ReturnType<typeof planOf>;
const numberOf = (tenantId: string): number => [0, 1, 2].findIndex((one) => companyId(one) === tenantId);
const inWords = ({ steps }: Plan) => steps.map(({ role, tenantId }) => `${role} ${numberOf(tenantId)}`);

function expectAccepted(house: GroupHouse, { steps }: Plan): void {
  for (const { tenantId, body } of steps) {
    const form = CancellationRequestSchema.parse(body);
    expect(
      house.act(numberOf(tenantId), (stored) => decideCancellation(stored, form, contextAt(TODAY))),
    ).not.toHaveProperty('refused');
  }
}

describe('the cancellation plan of a group', () => {
  it('R157 has the affiliates first and the main company last, and each call is accepted in this order', () => {
    const house = houseOf(paidCompany(0, TODAY), annualCompany(1), company(2));
    const plan = planOf(house, 3, '2026-07-20');
    expect(plan).toMatchObject({
      isPossible: true,
      effectiveAt: '2026-07-19T15:00:00Z',
      lastDate: '2026-07-29',
    });
    expect(plan.steps.map(({ role, tenantId }) => [role, tenantId])).toEqual([
      ['AFFILIATE', companyId(1)],
      ['AFFILIATE', companyId(2)],
      ['MAIN', companyId(0)],
    ]);
    expect(plan.total).toBeGreaterThan(0);
    expectAccepted(house, plan);
  });

  it('without a date takes the last common day when the first one costs more, and the first when none costs anything', () => {
    const costly = planOf(houseOf(annualCompany(0), annualCompany(1)), 2);
    expect(costly).toMatchObject({ date: '2027-07-05', lastDate: '2027-07-05', total: 0 });
    const free = planOf(houseOf(paidCompany(0, TODAY), paidCompany(1, TODAY)), 2);
    expect(free).toMatchObject({ date: '2026-07-06', lastDate: addMonths('2026-07-05', 12), total: 0 });
  });

  it('says what stands in the way of a date: each product that cannot end on it', () => {
    const plan = planOf(houseOf(paidCompany(0, TODAY), company(1)), 2, '2026-08-15');
    expect(plan.isPossible).toBe(false);
    expect(
      plan.steps.map(({ blockers }) => blockers.map(({ product, code }) => `${product} ${code}`)),
    ).toEqual([['NAVER_WORKS DATE_OUT_OF_RANGE', 'WORKPLACE DATE_OUT_OF_RANGE'], []]);
  });

  it('leaves out who has ended already', () => {
    const house = houseOf(paidCompany(0, TODAY), company(1));
    const after: Instant = '2026-08-01T00:00:00Z';
    const plan = cancellationPlanOf(house.group(), [house.stored(0), house.stored(1)], undefined, after);
    expect(plan.steps.map(({ role }) => role)).toEqual(['MAIN']);
  });

  it('R157 plans by who is the main company on the date, not by who is it today', () => {
    const house = houseOf(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
    house.changeMain(1, '2026-08-01', TODAY);
    const plan = planOf(house, 3, '2026-08-01');
    expect(plan.isPossible).toBe(true);
    expect(inWords(plan)).toEqual(['AFFILIATE 0', 'AFFILIATE 2', 'MAIN 1']);
    expectAccepted(house, plan);
  });

  it('R157 before the main company changes, the two of them hold each other: the way out is named', () => {
    const house = houseOf(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
    house.changeMain(1, '2026-08-01', TODAY);
    const plan = planOf(house, 3, '2026-07-31');
    expect(plan.isPossible).toBe(false);
    expect(inWords(plan)).toEqual(['AFFILIATE 2', 'AFFILIATE 1', 'MAIN 0']);
    expect(plan.steps.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([
      [],
      ['AFFILIATES_SUBSCRIBED'],
      ['AFFILIATES_SUBSCRIBED'],
    ]);
    expect(plan.steps[1]?.blockers[0]?.fix.en).toContain('2026-08-01');
    // Where no date is asked for, one that is possible is taken.
    expect(planOf(house, 3)).toMatchObject({ date: '2026-08-01', isPossible: true });
  });

  it('R157 has a main company first that ends too early as things stand, and last when it is to end earlier', () => {
    const house = houseOf(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
    expectAccepted(house, planOf(house, 3, '2026-08-01'));
    const later = planOf(house, 3, '2026-09-01');
    expect(inWords(later)).toEqual(['MAIN 0', 'AFFILIATE 1', 'AFFILIATE 2']);
    expectAccepted(house, later);
    const earlier = planOf(house, 3, '2026-08-15');
    expect(inWords(earlier)).toEqual(['AFFILIATE 1', 'AFFILIATE 2', 'MAIN 0']);
    expectAccepted(house, earlier);
  });

  it('asks nothing of who ends on the date already, but counts its penalty', () => {
    const house = houseOf(annualCompany(0), annualCompany(1));
    const plan = planOf(house, 2, '2026-08-01');
    expectAccepted(house, { ...plan, steps: plan.steps.slice(0, 1) });
    const rest = planOf(house, 2, '2026-08-01');
    expect(inWords(rest)).toEqual(['MAIN 0']);
    expect(rest.total).toBe(plan.total);
    expectAccepted(house, rest);
    expect(planOf(house, 2, '2026-08-01')).toMatchObject({ isPossible: true, steps: [] });
  });

  it('leaves out who has left by the date, and ends before that where none is asked for', () => {
    const house = houseOf(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
    house.leave(2, TODAY, '2026-08-01');
    expect(inWords(planOf(house, 3, '2026-07-31'))).toEqual(['AFFILIATE 1', 'AFFILIATE 2', 'MAIN 0']);
    const after = planOf(house, 3, '2026-08-01');
    expect(inWords(after)).toEqual(['AFFILIATE 1', 'MAIN 0']);
    expectAccepted(house, after);
    expect(planOf(house, 3)).toMatchObject({ lastDate: '2026-07-31' });
  });

  it('R131 keeps a cancellation of WORKBOX that is scheduled: the body is the whole plan of the company', () => {
    const begun = moved(paidCompany(1, TODAY), subscribe(paidCompany(1, TODAY), 'WORKBOX', TODAY), TODAY);
    const ending = cancelling(begun, [{ product: 'WORKBOX', date: '2026-07-15' }], TODAY);
    const house = houseOf(paidCompany(0, TODAY), ending);
    const plan = planOf(house, 2, '2026-07-20');
    expect(plan.steps[0]?.body.items).toEqual([
      { product: 'NAVER_WORKS', date: '2026-07-20' },
      { product: 'WORKPLACE', date: '2026-07-20' },
      { product: 'WORKBOX', date: '2026-07-15' },
    ]);
    expectAccepted(house, plan);
    expect(house.stored(1).tenant.subscriptions.WORKBOX?.cancellation?.date).toBe('2026-07-15');
  });

  it('has no last day where no company is subscribed any more, also before a dissolution', () => {
    const house = onTrial();
    house.putGroup({ ...house.group(), until: '2026-09-01' });
    const after: Instant = '2026-08-05T00:00:00Z';
    const stored = [house.stored(0), house.stored(1)];
    const plan = cancellationPlanOf(house.group(), stored, undefined, after);
    expect(plan).toMatchObject({ date: '2026-08-06', total: 0, steps: [], isPossible: true });
    expect(plan).not.toHaveProperty('lastDate');
  });

  it('is today on the last day on which all can be cancelled', () => {
    const house = onTrial();
    const stored = [house.stored(0), house.stored(1)];
    const plan = cancellationPlanOf(house.group(), stored, undefined, '2026-07-29T05:00:00Z');
    expect(plan).toMatchObject({ date: '2026-07-29', lastDate: '2026-07-29', isPossible: true });
  });

  it('ends before the first company leaves, also where a later day would be free', () => {
    const house = houseOf(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
    house.leave(2, TODAY, '2026-08-01');
    house.changeMain(1, '2026-08-15', TODAY);
    expect(planOf(house, 3, '2026-08-15').isPossible).toBe(true);
    const plan = planOf(house, 3);
    expect(plan).toMatchObject({ lastDate: '2026-07-31', isPossible: false });
    expect(plan.date < '2026-08-01').toBe(true);
  });

  it('asks for both products where one of them ends on the date already', () => {
    const house = houseOf(paidCompany(0, TODAY));
    house.put(cancelling(house.stored(0), [{ product: 'NAVER_WORKS', date: '2026-07-20' }], TODAY));
    const plan = planOf(house, 1, '2026-07-20');
    expect(plan.steps.map(({ body }) => body.items)).toEqual([
      [
        { product: 'NAVER_WORKS', date: '2026-07-20' },
        { product: 'WORKPLACE', date: '2026-07-20' },
      ],
    ]);
    expectAccepted(house, plan);
  });

  it.each([
    ['2026-07-04', ['DATE_OUT_OF_RANGE', 'DATE_OUT_OF_RANGE']],
    ['2026-07-05', []],
  ] as const)('A11 may be of today and of no day before: %s', (date, codes) => {
    const [step] = planOf(houseOf(paidCompany(0, TODAY)), 1, date).steps;
    expect(step?.blockers.map(({ code }) => code)).toEqual(codes);
  });

  it('EDGE-C15 names an operation that runs, with its cure', () => {
    const house = houseOf(paidCompany(0, TODAY));
    const before = house.stored(0);
    house.put(decided(before, upgradeBundle(before, 'PREMIUM_BASIC', TODAY)));
    const [step] = planOf(house, 1, '2026-07-20').steps;
    expect(step?.blockers.map(({ product, code }) => `${product} ${code}`)).toEqual([
      'NAVER_WORKS OPERATION_IN_PROGRESS',
      'WORKPLACE OPERATION_IN_PROGRESS',
    ]);
  });

  it('R157 says of a main company whose affiliate cannot be planned what holds it', () => {
    const house = houseOf(paidCompany(0, TODAY), paidCompany(1, TODAY));
    const [step] = planOf(house, 1, '2026-07-20').steps;
    expect(step?.blockers).toEqual([
      { code: 'AFFILIATES_SUBSCRIBED', fix: REFUSALS.AFFILIATES_SUBSCRIBED.fix },
    ]);
  });

  it('names each company by its ID, where it has one', () => {
    const house = houseOf(paidCompany(0, TODAY));
    const idsIn = ({ steps }: Plan) => steps.map((step) => ('companyId' in step ? step.companyId : 'none'));
    expect(idsIn(planOf(house, 1, '2026-07-20'))).toEqual(['company-0']);
    const { tenant, ...stored } = house.stored(0);
    const { companyId: _, ...identity } = tenant.identity;
    house.put({ ...stored, tenant: { ...tenant, identity } });
    expect(idsIn(planOf(house, 1, '2026-07-20'))).toEqual(['none']);
  });
});
