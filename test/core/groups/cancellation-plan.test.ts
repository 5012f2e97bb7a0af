import { describe, expect, it } from 'vitest';
import { addMonths, type Instant, type KstDate } from '../../../functions/core/business-calendar.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { CancellationFormSchema } from '../../../functions/core/forms/cancellation.ts';
import { cancellationPlanOf } from '../../../functions/core/groups/cancellation-plan.ts';
import type { StoredTenant } from '../../../functions/core/tenant.ts';
import { company, companyId, type GroupHouse, groupHouse, paidCompany } from '../../support/group-house.ts';
import { contextAt, decided, switchForm } from '../../support/subscriptions.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';

/** Paid by year from 2026-07-05 on: the term ends on 2027-07-04, E+1 is 2027-07-05. */
function annualCompany(number: number): StoredTenant {
  const stored = company(number);
  const form = switchForm({ billingPlan: 'ANNUAL', startDate: '2026-07-05' });
  return decided(stored, decidePaidSwitch(stored, 'BUNDLE', form, contextAt(TODAY)));
}

function houseOf(...companies: StoredTenant[]): GroupHouse {
  const house = groupHouse(...companies);
  house.form(0, TODAY);
  for (let number = 1; number < companies.length; number++) house.join(number, TODAY);
  return house;
}
const planOf = (house: GroupHouse, count: number, date?: KstDate) =>
  cancellationPlanOf(
    house.group(),
    Array.from({ length: count }, (_, number) => house.stored(number)),
    date,
    TODAY,
  );

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
    for (const { tenantId, body } of plan.steps) {
      const number = [0, 1, 2].findIndex((one) => companyId(one) === tenantId);
      const form = CancellationFormSchema.parse(body);
      expect(
        house.act(number, (stored) => decideCancellation(stored, form, contextAt(TODAY))),
      ).not.toHaveProperty('refused');
    }
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
});
