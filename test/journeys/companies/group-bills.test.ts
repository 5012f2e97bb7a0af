import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from '../../../client/src/answer.ts';
import { getBill, getGroup, getGroupBill, getTenant } from '../../../client/src/generated/sdk.gen.ts';
import type { JourneyCaller, Reply } from '../../support/journeys/caller.ts';
import { codeOf, errorsIn, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

const TERMS = '2026-07-01';
describe('a group of companies with owners of their own', () => {
  const journey = journeyOfFile();
  const callers: Record<string, JourneyCaller> = {};
  const ids: Record<string, string> = {};
  let support: JourneyCaller;
  let today = '';
  let group = '';

  const by = (name: string): JourneyCaller => {
    const caller = callers[name];
    if (!caller) throw new Error(`nobody is called ${name}`);
    return caller;
  };
  const expectOk = ({ status, text }: Reply): void => expect({ status, text }).toMatchObject({ status: 200 });
  const day = (days: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const month = (days: number): string => day(days).slice(0, 7);
  const advance = (to: object) =>
    journey().anyone.call(
      'POST',
      '/_local/clock/advance',
      { 'content-type': 'application/json' },
      JSON.stringify(to),
    );
  const groupPath = () => ({ groupId: group.replace('/v1/groups/', '') });
  const tenantPath = (name: string) => ({ tenantId: ids[name] ?? '' });
  const billOf = async ({ client }: JourneyCaller, days: number) =>
    (await answerOf(getGroupBill({ client, path: { ...groupPath(), month: month(days) } }))).data;
  const groupNow = () => answerOf(getGroup({ client: support.client, path: groupPath() }));
  const tenantOf = async (name: string) =>
    (await answerOf(getTenant({ client: by(name).client, path: tenantPath(name) }))).data;

  beforeAll(async () => {
    support = await journey().support();
    for (const name of ['seoul', 'busan', 'daegu']) {
      callers[name] = await journey().as(`owner-of-${name}`);
      ids[name] = tenantIdOf(await by(name).post('/v1/tenants', bundleRequest(`bills-${name}`)));
    }
    await advance({ by: 'PT2M' });
    today = (await tenantOf('seoul')).subscriptions[0]?.trial?.startDate ?? '';
    for (const name of ['seoul', 'busan', 'daegu']) {
      const pay = { billingPlan: 'MONTHLY', startDate: today, termsVersion: TERMS };
      expectOk(await by(name).send('PUT', `/v1/tenants/${ids[name]}/bundle/paid-switch`, pay));
    }
    group = (await support.post('/v1/groups', { mainTenantId: ids['seoul'] })).headers.get('location') ?? '';
    expectOk(await support.send('PUT', `${group}/affiliates/${ids['busan']}`, {}));
  });

  it('R144 a company is in one group, and what is not understood is refused by its field', async () => {
    const other = await support.post('/v1/groups', { mainTenantId: ids['daegu'] });
    const second = other.headers.get('location') ?? '';
    expect(codeOf(await support.send('PUT', `${second}/affiliates/${ids['busan']}`, {}))).toBe(
      '409 IN_A_GROUP',
    );
    expect(codeOf(await support.send('PUT', `${second}/affiliates/${ids['daegu']}`, {}))).toBe('409 IS_MAIN');
    expect(codeOf(await support.post('/v1/groups', { mainTenantId: ids['seoul'] }))).toBe('409 IN_A_GROUP');
    for (const count of [-1, 1.5, 100_001, '7'])
      expect((await support.send('PUT', `${group}/cards/${ids['busan']}`, { count })).status).toBe(422);
    expect(errorsIn(await support.send('DELETE', `${group}?from=${day(-1)}`))).toEqual([
      'query/from DATE_IN_PAST',
    ]);
    expect(
      errorsIn(await support.send('DELETE', `${group}/affiliates/${ids['busan']}?from=${day(-1)}`)),
    ).toEqual(['query/from DATE_IN_PAST']);
    expect((await support.send('DELETE', `${group}?from=soon`)).status).toBe(422);
    expect(errorsIn(await by('seoul').get(`${group}/cancellation-plan?date=${day(-1)}`))).toEqual([
      'query/date DATE_IN_PAST',
    ]);
    expectOk(await support.send('DELETE', second));
  });

  it('F36 an affiliate moves up by itself, and nobody else with it', async () => {
    const path = `/v1/tenants/${ids['busan']}/bundle/upgrade`;
    const moved = await by('busan').post(path, { plan: 'PREMIUM_BASIC', termsVersion: TERMS });
    expect(moved.status).toBe(202);
    await advance({ by: 'PT2M' });
    expect((await tenantOf('busan')).subscriptions.map(({ plan }) => plan)).toContain('PREMIUM');
    expect((await tenantOf('seoul')).subscriptions.map(({ plan }) => plan)).not.toContain('PREMIUM');
  });

  it('R146 each payer reads what it pays, also when another company is the main one since; together it is the whole', async () => {
    expectOk(await support.send('PUT', `${group}/main`, { tenantId: ids['busan'], effectiveDate: day(3) }));
    await advance({ to: `${day(6)}T00:00:00Z` });
    const whole = await billOf(support, 2);
    const first = await billOf(by('seoul'), 2);
    expect(first.payers).toMatchObject([{ tenantId: ids['seoul'] }]);
    expect(first.total).toBeGreaterThan(0);
    const second = await billOf(by('busan'), 4);
    expect(second.payers).toMatchObject([{ tenantId: ids['busan'] }]);
    if (month(2) === month(4)) expect(first.total + second.total).toBe(whole.total);
    expect((await by('seoul').get(group)).status).toBe(404);
    for (const stranger of [by('daegu'), await journey().as('stranger')])
      expect((await stranger.get(`${group}/billing/${month(2)}`)).status).toBe(404);
    const path = { ...tenantPath('busan'), month: month(2) };
    const { data: own } = await answerOf(getBill({ client: by('busan').client, path }));
    expect(own.payers.map(({ billedTo }) => billedTo)).toContain(ids['seoul']);
  });

  it('R116 R146 the bill is a file too', async () => {
    const reply = await support.get(`${group}/billing/${month(2)}?language=en`, { accept: 'text/csv' });
    expect(reply.headers.get('content-type')).toContain('text/csv');
    expect(reply.headers.get('content-disposition')).toContain(`group-bill-${month(2)}.csv`);
    expect(reply.text).toContain(',bills-busan,NAVER WORKS,Usage,');
  });

  it('A28 is dissolved by support alone, on a date, by who has read it, once', async () => {
    expect((await by('busan').send('DELETE', group)).status).toBe(403);
    const { etag = '' } = await groupNow();
    const dry = await support.send('DELETE', `${group}?from=${day(8)}&dryRun=true`);
    expect(dry.body).toMatchObject({ dryRun: true, result: { until: day(8) } });
    expect((await groupNow()).etag).toBe(etag);
    const stale = await support.send('DELETE', `${group}?from=${day(8)}`, undefined, { 'if-match': '"v1"' });
    expect(stale.status).toBe(412);
    const once = { 'if-match': etag, 'idempotency-key': 'dissolve-1' };
    const answers = [
      await support.send('DELETE', `${group}?from=${day(8)}`, undefined, once),
      await support.send('DELETE', `${group}?from=${day(8)}`, undefined, once),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect((await tenantOf('busan')).group).toMatchObject({ role: 'MAIN', until: day(8) });
    expectOk(await support.send('DELETE', `${group}/dissolution`));
    expect(codeOf(await support.send('DELETE', `${group}/dissolution`))).toBe('409 NOTHING_SCHEDULED');
    expectOk(await support.send('DELETE', `${group}?from=${day(8)}`));
  });

  it('then each company is on its own, nothing is changed in the group any more, and its bills stay', async () => {
    const before = await billOf(by('seoul'), 2);
    await advance({ to: `${day(9)}T00:00:00Z` });
    expect((await groupNow()).data).toMatchObject({ until: day(8), companies: [] });
    for (const [method, path, body] of [
      ['DELETE', group, undefined],
      ['DELETE', `${group}/dissolution`, undefined],
      ['PUT', `${group}/affiliates/${ids['daegu']}`, {}],
      ['PUT', `${group}/main`, { tenantId: ids['seoul'], effectiveDate: day(10) }],
      ['PUT', `${group}/cards/${ids['busan']}`, { count: 1 }],
    ] as const)
      expect(codeOf(await support.send(method, path, body))).toBe('409 GROUP_DISSOLVED');
    expect(codeOf(await support.get(`${group}/cancellation-plan`))).toBe('409 GROUP_DISSOLVED');
    for (const name of ['seoul', 'busan']) expect((await tenantOf(name)).group).toBeUndefined();
    const { total: paid, payers } = before;
    expect(await billOf(by('seoul'), 2)).toMatchObject({ total: paid, payers });
    const { total } = await billOf(support, 7);
    await advance({ to: `${day(11)}T00:00:00Z` });
    expect((await billOf(support, 7)).total).toBe(total);
    const again = await support.post('/v1/groups', { mainTenantId: ids['busan'] });
    expect(again.status).toBe(201);
    const events = await by('busan').get(`/v1/tenants/${ids['busan']}/events`);
    expect(events.text).toContain('GROUP_DISSOLVED');
  });
});
