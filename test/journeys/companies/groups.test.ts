import { beforeAll, describe, expect, it } from 'vitest';
import type { JourneyCaller, Reply } from '../../support/journeys/caller.ts';
import { codeOf, errorsIn, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

const PHRASE = 'Cancel the subscription to the selected service';
const TERMS = '2026-07-01';

describe('a group of three companies', () => {
  const journey = journeyOfFile();
  let owner: JourneyCaller;
  let support: JourneyCaller;
  let today: string;
  const ids: Record<'main' | 'east' | 'west', string> = { main: '', east: '', west: '' };
  let group = '';

  const bodyOf = <T>(reply: Reply): T => {
    if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`);
    return reply.body as T;
  };
  const day = (days: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const cancel = async (id: string, dates: Record<string, string>) => {
    const etag = (await owner.get(`/v1/tenants/${id}`)).headers.get('etag') ?? '';
    const items = Object.entries(dates).map(([product, date]) => ({ product, date }));
    return owner.send(
      'PUT',
      `/v1/tenants/${id}/cancellation`,
      { items, confirmationText: PHRASE },
      { 'if-match': etag },
    );
  };
  const both = (date: string) => ({ NAVER_WORKS: date, WORKPLACE: date });
  const undo = async (id: string) => {
    const etag = (await owner.get(`/v1/tenants/${id}`)).headers.get('etag') ?? '';
    return owner.call('DELETE', `/v1/tenants/${id}/cancellation`, { 'if-match': etag });
  };
  const advance = (to: object) =>
    journey().anyone.call(
      'POST',
      '/_local/clock/advance',
      { 'content-type': 'application/json' },
      JSON.stringify(to),
    );

  beforeAll(async () => {
    owner = await journey().as('han-group');
    support = await journey().support();
    for (const name of ['main', 'east', 'west'] as const)
      ids[name] = tenantIdOf(await owner.post('/v1/tenants', bundleRequest(`han-${name}`)));
    await advance({ by: 'PT2M' });
    const { trial } = bodyOf<{ subscriptions: { trial: { startDate: string } }[] }>(
      await owner.get(`/v1/tenants/${ids.main}`),
    ).subscriptions[0] ?? { trial: { startDate: '' } };
    today = trial.startDate;
  });

  it('R144 R145 is formed by support, when its main company pays for WORKPLACE', async () => {
    const form = () => support.post('/v1/groups', { mainTenantId: ids.main });
    expect(codeOf(await form())).toBe('409 MAIN_NEEDS_WORKPLACE');
    const pay = { billingPlan: 'MONTHLY', startDate: today, termsVersion: TERMS };
    for (const id of [ids.main, ids.east])
      bodyOf(await owner.send('PUT', `/v1/tenants/${id}/bundle/paid-switch`, pay));
    const formed = await form();
    expect(formed.status).toBe(201);
    group = formed.headers.get('location') ?? '';
    for (const id of [ids.east, ids.west]) bodyOf(await support.send('PUT', `${group}/affiliates/${id}`, {}));
    expect(codeOf(await support.send('PUT', `${group}/affiliates/${ids.east}`, {}))).toBe('409 IN_A_GROUP');
    expect(codeOf(await support.send('PUT', `${group}/affiliates/${ids.main}`, {}))).toBe('409 IS_MAIN');
  });

  it('R144 is nobody else’s: the console scope is refused, another owner finds nothing, both parts say so', async () => {
    for (const [method, path, body] of [
      ['POST', '/v1/groups', { mainTenantId: ids.main }],
      ['PUT', `${group}/affiliates/${ids.east}`, {}],
      ['DELETE', `${group}/affiliates/${ids.east}`, undefined],
      ['PUT', `${group}/main`, { tenantId: ids.east, effectiveDate: today }],
      ['PUT', `${group}/cards/${ids.east}`, { count: 1 }],
    ] as const)
      expect((await owner.send(method, path, body, { 'idempotency-key': 'k' })).status).toBe(403);
    const stranger = await journey().as('stranger');
    expect((await stranger.get(group)).status).toBe(404);
    expect((await owner.get(group)).status).toBe(200);
    expect((await support.send('PUT', `${group}/org-chart`, { companies: [] })).status).toBe(403);
  });

  it('R148 R149 R152 R153 is shown as its main company arranges it, as one', async () => {
    const place = (tenantId: string, parentTenantId: string | null, position: number) => ({
      tenantId,
      displayRange: parentTenantId === null ? 'GROUP' : 'OWN',
      parentTenantId,
      position,
    });
    const save = (...companies: object[]) => owner.send('PUT', `${group}/org-chart`, { companies });
    const circle = await save(
      place(ids.main, null, 0),
      place(ids.east, ids.west, 0),
      place(ids.west, ids.east, 0),
    );
    expect(errorsIn(circle)).toEqual([
      '#/companies/1/parentTenantId CYCLE',
      '#/companies/2/parentTenantId CYCLE',
    ]);
    const department = await save(
      place(ids.main, null, 0),
      place(ids.east, 'sales', 0),
      place(ids.west, null, 1),
    );
    expect(errorsIn(department)).toEqual(['#/companies/1/parentTenantId PARENT_UNKNOWN']);
    bodyOf(await save(place(ids.west, ids.main, 0), place(ids.east, ids.main, 1), place(ids.main, null, 0)));
    bodyOf(await support.send('PUT', `${group}/cards/${ids.west}`, { count: 7 }));
    const { companies } = bodyOf<{
      companies: { companyId: string; displayRange: string; linkedCards: number }[];
    }>(await owner.get(group));
    expect(companies.map((one) => [one.companyId, one.displayRange, one.linkedCards])).toEqual([
      ['han-main', 'GROUP', 0],
      ['han-west', 'OWN', 7],
      ['han-east', 'OWN', 0],
    ]);
  });

  it('EDGE-G9 R154 R155 an affiliate cancels both products on one date', async () => {
    expect(codeOf(await cancel(ids.east, { WORKPLACE: day(10) }))).toBe('422 AFFILIATE_MUST_CANCEL_BOTH');
    const twoDates = await cancel(ids.east, { WORKPLACE: day(10), NAVER_WORKS: day(11) });
    expect(codeOf(twoDates)).toBe('422 AFFILIATE_SAME_DATE');
    bodyOf(await cancel(ids.east, both(day(10))));
  });

  it('EDGE-G10 R156 R157 the main company does not cancel before, and is told whom it waits for; the plan says how', async () => {
    const refused = await cancel(ids.main, both(day(10)));
    expect(codeOf(refused)).toBe('409 AFFILIATES_SUBSCRIBED');
    expect(Object(refused.body).affiliates).toEqual([{ tenantId: ids.west, companyId: 'han-west' }]);
    const plan = bodyOf<{ isPossible: boolean; steps: { path: string; ifMatch: string; body: object }[] }>(
      await owner.get(`${group}/cancellation-plan?date=${day(12)}`),
    );
    expect(plan.isPossible).toBe(true);
    for (const { path, ifMatch, body } of plan.steps)
      bodyOf(await owner.send('PUT', path, body, { 'if-match': ifMatch }));
    expect(codeOf(await undo(ids.east))).toBe('409 MAIN_CANCELLATION_SCHEDULED');
  });

  it('EDGE-G13 an affiliate undoes both once the main company has, which may be another one', async () => {
    bodyOf(await undo(ids.main));
    bodyOf(await undo(ids.east));
    const change = { tenantId: ids.east, effectiveDate: day(3) };
    bodyOf(await support.send('PUT', `${group}/main`, change));
    await advance({ to: `${day(3)}T00:00:00Z` });
    const { mainTenantId } = bodyOf<{ mainTenantId: string }>(await owner.get(group));
    expect(mainTenantId).toBe(ids.east);
  });

  it('R157 the old main company goes on its own then; all of them end on their dates, none before its time', async () => {
    bodyOf(await cancel(ids.main, both(day(5))));
    expect(codeOf(await cancel(ids.east, both(day(11))))).toBe('409 AFFILIATES_SUBSCRIBED');
    bodyOf(await cancel(ids.east, both(day(12))));
    await advance({ to: `${day(13)}T00:00:00Z` });
    for (const [name, date] of [
      ['main', day(5)],
      ['west', day(12)],
      ['east', day(12)],
    ] as const) {
      const { subscriptions } = bodyOf<{ subscriptions: { ended: { at: string } }[] }>(
        await owner.get(`/v1/tenants/${ids[name]}`),
      );
      const midnight = new Date(Date.parse(`${date}T00:00:00+09:00`)).toISOString().replace('.000', '');
      expect(subscriptions.map(({ ended }) => ended.at)).toEqual([midnight, midnight]);
    }
    const { companies } = bodyOf<{ companies: { subscribed: unknown[] }[] }>(await support.get(group));
    expect(companies.map(({ subscribed }) => subscribed)).toEqual([[], [], []]);
  });
});
