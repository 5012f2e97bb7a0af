import { expect, it } from 'vitest';
import { saveOrgChart } from '../../../functions/api/commands/org-chart.ts';
import type { GroupDeps } from '../../../functions/api/pipeline/run-group-command.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideOwnerTransfer } from '../../../functions/core/decide/support/owner-transfer.ts';
import {
  companyId,
  GROUP_ID,
  groupHouse,
  OTHER_GROUP_ID,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { refusalOf, request } from '../../support/http.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';

const JULY_5: Instant = '2026-07-05T05:00:00Z';

it('EDGE-A6 R148 a group that is no more is there for the owner of today, not for the one before', async () => {
  const made = groupHouse(paidCompany(0, REQUESTED_AT));
  made.form(0, JULY_5);
  const seller = made.group().mains[0]?.ownerSub ?? '';
  made.dissolve('2026-07-06T05:00:00Z');
  made.of(OTHER_GROUP_ID).form(0, '2026-07-07T05:00:00Z');
  const sold = { ownerSub: 'buyer', notificationEmail: 'it@buyer.example', reason: 'sold' };
  const bySupport = { actor: { type: 'SUPPORT', sub: 's' }, now: '2026-07-08T05:00:00Z' } as const;
  made.act(0, (stored) => decideOwnerTransfer(stored, sold, { stored: undefined, tenantIds: [] }, bySupport));
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
