import { expect, it } from 'vitest';
import { saveOrgChart } from '../../../functions/api/commands/org-chart.ts';
import type { GroupDeps } from '../../../functions/api/pipeline/run-group-command.ts';
import { companyId, GROUP_ID } from '../../support/groups/group-house.ts';
import { soldCompany } from '../../support/groups/sold-company.ts';
import { refusalOf, request } from '../../support/http.ts';

it('EDGE-A6 R148 a group that is no more is there for the owner of today, not for the one before', async () => {
  const { made, seller } = soldCompany(1, 'buyer');
  const group = made.of(GROUP_ID).group();
  const deps: GroupDeps = {
    load: async () => ({ group, answered: undefined }),
    companies: async () => [made.stored(0)],
    commit: async () => ({ outcome: 'COMMITTED' }),
  };
  const saveAs = (sub: string) =>
    refusalOf(() =>
      saveOrgChart(
        deps,
        request({
          now: '2026-07-09T05:00:00Z',
          params: { groupId: GROUP_ID },
          caller: { sub, scopes: ['smartwork/console'] },
          headers: { 'if-match': `"v${group.version}"` },
          body: {
            companies: [{ tenantId: companyId(0), parentTenantId: null, position: 1, displayRange: 'GROUP' }],
          },
        }),
      ),
    );
  expect(await saveAs(seller)).toEqual({ refused: 'NOT_FOUND' });
  expect(await saveAs('buyer')).toEqual({ refused: 'GROUP_DISSOLVED' });
});
