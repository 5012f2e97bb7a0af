import { expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { tenantGroupView } from '../../../functions/core/views/groups/group-view.ts';
import { OrgChartViewSchema, orgChartView } from '../../../functions/core/views/groups/org-chart-view.ts';
import { resetSchedules } from '../../../functions/core/views/reset-schedules.ts';
import { companyId, GROUP_ID, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { cancelling, reserved } from '../../support/subscriptions.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-05T05:00:00Z';

it('R147 R153 employees see the places of the companies, and nothing of their contracts and cards', () => {
  const house = groupHouse(paidCompany(0, NOW), paidCompany(1, NOW));
  house.form(0, NOW);
  house.join(1, NOW);
  const chart = orgChartView(house.group(), NOW);
  expect(OrgChartViewSchema.parse(chart)).toEqual(chart);
  expect(chart).toMatchObject({
    groupId: GROUP_ID,
    version: house.group().version,
    mainTenantId: companyId(0),
    companies: [
      { tenantId: companyId(0), companyId: 'company-0', role: 'MAIN', position: expect.any(Number) },
      { tenantId: companyId(1), companyId: 'company-1', role: 'AFFILIATE', displayRange: expect.any(String) },
    ],
  });
  const roleOf = (number: number) => tenantGroupView(house.group(), companyId(number), NOW).group?.role;
  expect([roleOf(0), roleOf(1), roleOf(2)]).toEqual(['MAIN', 'AFFILIATE', undefined]);
  for (const absent of ['linkedCards', 'subscribed', 'from'])
    expect(chart.companies[0]).not.toHaveProperty(absent);
});

it('R131 EDGE-C4 what a cancellation has reset is shown of what is cancelled alone, as a call', () => {
  const items = [{ product: 'WORKPLACE', date: '2026-07-20' } as const];
  const stored = cancelling(reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT), items, NOW);
  expect(resetSchedules(stored, NOW)).toMatchObject([
    {
      product: 'WORKPLACE',
      type: 'START_PAID_SERVICE',
      method: 'PUT',
      path: `/v1/tenants/${TENANT_ID}/subscriptions/WORKPLACE/paid-switch`,
      body: { startDate: '2026-07-29', billingPlan: 'ANNUAL' },
    },
  ]);
  expect(resetSchedules(stored, '2026-07-29T05:00:00Z')[0]?.body).toHaveProperty('startDate');
  expect(resetSchedules(stored, '2026-07-30T05:00:00Z')[0]?.body).not.toHaveProperty('startDate');
});
