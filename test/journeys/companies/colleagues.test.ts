import { beforeAll, describe, expect, it } from 'vitest';
import {
  codeOf,
  errorsIn,
  type JourneyCaller,
  type Reply,
  tenantIdOf,
} from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest, workplaceRequest } from '../../support/journeys/requests.ts';

// WORKPLACE shows the employees of a group each other: the chart as it was arranged, the search over all.

interface Hit {
  readonly companyId: string;
  readonly id: string;
  readonly canHandleApprovals: boolean;
  readonly canReceiveMail: boolean;
}

describe('the colleagues of a group', () => {
  const journey = journeyOfFile();
  let owner: JourneyCaller;
  let support: JourneyCaller;
  let workplace: JourneyCaller;
  const ids = { main: '', west: '', alone: '' };
  let group = '';

  const search = (of: keyof typeof ids, query: string): Promise<Reply> =>
    workplace.get(`/v1/tenants/${ids[of]}/group/accounts?${query}`);
  const hitsIn = (reply: Reply): string[] =>
    Object(reply.body).accounts.map((hit: Hit) => `${hit.companyId} ${hit.id}`);
  const named = (name: string): string => `name=${encodeURIComponent(name)}`;
  const register = (of: keyof typeof ids, accounts: object[]): Promise<Reply> =>
    workplace.post(`/v1/tenants/${ids[of]}/accounts/batch`, { accounts });

  beforeAll(async () => {
    const { as, local } = journey();
    owner = await as('kim-group');
    support = await journey().support();
    workplace = await as('workplace-itself', 'smartwork/product');
    ids.main = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest('kim-main', 'COLLABO')));
    ids.west = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest('kim-west', 'COLLABO')));
    ids.alone = tenantIdOf(await owner.post('/v1/tenants', bundleRequest('kim-alone')));
    await local.drain();
    const pay = {
      billingPlan: 'MONTHLY',
      startDate: trialOf(local.now()).startDate,
      termsVersion: '2026-07-01',
    };
    await owner.send('PUT', `/v1/tenants/${ids.main}/subscriptions/WORKPLACE/paid-switch`, pay);
    const formed = await support.post('/v1/groups', { mainTenantId: ids.main });
    group = formed.headers.get('location') ?? '';
    await support.send('PUT', `${group}/affiliates/${ids.west}`, {});
    await register('main', [
      { id: 'kim.cs', name: '김철수', email: 'cs@kim-main.example' },
      { id: 'lee', name: 'Lee Younghee' },
    ]);
    await register('west', [{ id: 'park.cs', name: '박철수' }, { id: 'kim' }]);
    await register('alone', [{ id: 'choi', name: '최철수' }]);
  });

  it('R148 R149 R152 R153 WORKPLACE reads display range and order as they were saved', async () => {
    const place = (tenantId: string, parentTenantId: string | null) => ({
      tenantId,
      displayRange: parentTenantId === null ? 'GROUP' : 'OWN',
      parentTenantId,
      position: 0,
    });
    const companies = [place(ids.main, null), place(ids.west, ids.main)];
    expect((await owner.send('PUT', `${group}/org-chart`, { companies })).status).toBe(200);
    for (const id of [ids.main, ids.west]) {
      const chart = await workplace.get(`/v1/tenants/${id}/group/org-chart`);
      expect(chart.body).toMatchObject({
        mainTenantId: ids.main,
        companies: [
          { companyId: 'kim-main', role: 'MAIN', displayRange: 'GROUP', parentTenantId: null },
          { companyId: 'kim-west', role: 'AFFILIATE', displayRange: 'OWN', parentTenantId: ids.main },
        ],
      });
      expect(chart.text).not.toMatch(/linkedCards|users/);
    }
    expect((await workplace.get(`/v1/tenants/${ids.alone}/group/org-chart`)).status).toBe(404);
    expect((await owner.get(`/v1/tenants/${ids.main}/group/org-chart`)).status).toBe(403);
  });

  it.each([
    [named('철수'), ['kim-main kim.cs', 'kim-west park.cs']],
    [named('YOUNG'), ['kim-main lee']],
    [named('김'), ['kim-main kim.cs']],
    ['email=cs@kim', ['kim-main kim.cs']],
    ['id=kim', ['kim-main kim.cs', 'kim-west kim']],
    ['id=kim@kim-west.example', ['kim-west kim']],
    [named('최'), []],
  ])('R150 both companies find the same by %s, though one shows its own chart only', async (query, hits) => {
    for (const of of ['main', 'west'] as const)
      expect(hitsIn(await search(of, query)).sort()).toEqual([...hits].sort());
  });

  it('R151 everybody can handle approvals; mail is for Collabo only', async () => {
    const [hit] = Object((await search('west', named('박'))).body).accounts;
    expect(hit).toMatchObject({
      loginId: 'park.cs@kim-west.example',
      canHandleApprovals: true,
      canReceiveMail: true,
    });
    const [alone] = Object((await search('alone', named('철수'))).body).accounts;
    expect(alone).toMatchObject({ id: 'choi', canHandleApprovals: true, canReceiveMail: false });
  });

  it('R150 is paged, each hit once', async () => {
    const first = await search('main', 'id=kim&limit=1');
    const { cursor } = Object(first.body);
    const second = await search('main', `id=kim&limit=1&cursor=${cursor}`);
    expect([...hitsIn(first), ...hitsIn(second)].sort()).toEqual(['kim-main kim.cs', 'kim-west kim']);
    expect(Object(second.body).cursor).toBeUndefined();
    expect(errorsIn(await search('main', 'id=lee&displayRange=OWN'))).toEqual([
      'query/displayRange UNKNOWN_FIELD',
    ]);
    expect(errorsIn(await search('main', `id=lee&cursor=${cursor}`))).toEqual([
      'query/cursor CURSOR_INVALID',
    ]);
  });

  it('R150 a new name is found, the old one is not, and nobody who was removed', async () => {
    await workplace.send('PUT', `/v1/tenants/${ids.west}/accounts/park.cs`, { name: '박영희' });
    expect(hitsIn(await search('main', named('영희')))).toEqual(['kim-west park.cs']);
    expect(hitsIn(await search('main', named('철수')))).toEqual(['kim-main kim.cs']);
    await workplace.call('DELETE', `/v1/tenants/${ids.west}/accounts/park.cs`, {});
    expect(hitsIn(await search('main', named('영희')))).toEqual([]);
    // Nothing that it was found by is left behind, under the old name or the new one.
    const terms = await journey().tables.ofTenant(ids.west, 'ACCOUNTTERM#');
    expect(terms.filter(({ sk = '' }) => sk.endsWith('#park.cs'))).toEqual([]);
  });

  it('R150 a company that has left the group is searched no more, and its data is deleted whole', async () => {
    const { tables } = journey();
    const gone = await support.call('DELETE', `${group}/affiliates/${ids.west}`, {});
    expect(gone.status).toBe(200);
    expect(hitsIn(await search('main', 'id=kim'))).toEqual(['kim-main kim.cs']);
    const PHRASE = 'Cancel the subscription to the selected service';
    const today = trialOf(journey().local.now()).startDate;
    const items = [
      { product: 'WORKPLACE', date: today },
      { product: 'NAVER_WORKS', date: today },
    ];
    const cancelled = await owner.send('PUT', `/v1/tenants/${ids.alone}/cancellation`, {
      items,
      confirmationText: PHRASE,
      acceptedPenalty: 0,
    });
    expect(cancelled.status).toBe(200);
    await journey().local.drain();
    const left = await tables.everything();
    expect(JSON.stringify(left)).not.toContain('최철수');
    expect(codeOf(await search('alone', 'id=choi'))).toBe('409 NOT_SUBSCRIBED');
  });
});
