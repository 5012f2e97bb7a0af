import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { endedIn, endRefusal } from '../../../functions/core/groups/ends.ts';
import { companyId, groupHouse, paidCompany } from '../../support/groups/group-house.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';

function groupOfTwo() {
  const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
  house.form(0, TODAY);
  house.join(1, TODAY);
  return house.group();
}

describe('the group as it would be if a company ended', () => {
  it('R157 has the end of the products that are named, and only of those of a group', () => {
    const ended = endedIn(
      groupOfTwo(),
      { tenantId: companyId(1), products: ['NAVER_WORKS', 'WORKBOX'] },
      '2026-08-01',
    );
    expect(ended.companies[companyId(1)]?.enrollment).toEqual({
      NAVER_WORKS: { endsOn: '2026-08-01', by: 'CANCELLATION' },
      WORKPLACE: {},
    });
  });

  it('leaves the other companies as they are', () => {
    const group = groupOfTwo();
    const ended = endedIn(group, { tenantId: companyId(1), products: ['WORKPLACE'] }, '2026-08-01');
    expect(ended.companies[companyId(0)]).toBe(group.companies[companyId(0)]);
  });

  it('is none for a company that is not in it', () => {
    const stranger = { tenantId: companyId(5), products: ['WORKPLACE'] as const };
    expect(() => endedIn(groupOfTwo(), stranger, '2026-08-01')).toThrow('the company is not in the group');
  });

  it('R156 R157 is refused to the main company, and to no affiliate', () => {
    const ending = (number: number) => ({
      tenantId: companyId(number),
      products: ['NAVER_WORKS', 'WORKPLACE'] as const,
    });
    expect(endRefusal(groupOfTwo(), ending(0), '2026-08-01', '2026-07-05')?.refused).toBe(
      'AFFILIATES_SUBSCRIBED',
    );
    expect(endRefusal(groupOfTwo(), ending(1), '2026-08-01', '2026-07-05')).toBeUndefined();
  });
});
