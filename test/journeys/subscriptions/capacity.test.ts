import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from '../../../client/src/answer.ts';
import { getTenant } from '../../../client/src/generated/sdk.gen.ts';
import { errorsIn, type JourneyCaller, type Reply, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
const COMPANY = 'full-house';
const GB = 1_024 ** 3;
let owner: JourneyCaller;
let product: JourneyCaller;
let address: string;

const put = (caller: JourneyCaller, path: string, body: unknown): Promise<Reply> =>
  caller.send('PUT', path, body);
const units = (addedUnits: unknown, query = ''): Promise<Reply> =>
  put(owner, `${address}/subscriptions/WORKPLACE/capacity${query}`, { addedUnits });
const report = (gb: number, more = {}): Promise<Reply> =>
  put(product, `${address}/subscriptions/WORKPLACE/capacity/usage`, { usedBytes: gb * GB, ...more });
const codeOf = ({ status, body }: Reply) => [status, Object(body).code];

async function shown() {
  const path = { tenantId: address.replace('/v1/tenants/', '') };
  const { subscriptions, alerts } = (await answerOf(getTenant({ client: owner.client, path }))).data;
  const [one] = subscriptions;
  return { ...one, alerts: alerts.map(({ code }) => code) };
}
const lowMails = () =>
  journey()
    .local.mails()
    .filter(
      ({ template, to }) => template === 'LOW_CAPACITY' && to.includes(`office@${COMPANY}-mail.example`),
    );

beforeAll(async () => {
  owner = await journey().as('owner');
  product = await journey().as('workplace', 'smartwork/product');
  address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', workplaceRequest(COMPANY)))}`;
  await journey().local.drain();
});

describe('shared capacity over HTTP', () => {
  it('is not sold in a trial (R102)', async () => {
    expect(codeOf(await units(1))).toEqual([409, 'CAPACITY_NEEDS_PAID_SERVICE']);
    expect(codeOf(await units(1, '?dryRun=true'))).toEqual([409, 'CAPACITY_NEEDS_PAID_SERVICE']);
    expect((await shown()).allowedActions).toContainEqual(
      expect.objectContaining({ action: 'CHANGE_CAPACITY', allowed: false }),
    );
  });

  it('is added after the paid switch, tried out first, and shown (R102, R103, R105, R110)', async () => {
    const { trial } = Object((await owner.get(`${address}/subscriptions/WORKPLACE`)).body);
    const terms = { billingPlan: 'MONTHLY', plan: 'COLLABO', startDate: trial.startDate };
    const paid = await put(owner, `${address}/subscriptions/WORKPLACE/paid-switch`, {
      ...terms,
      termsVersion: '2026-07-01',
    });
    expect(paid.status).toBe(200);

    const tried = await units(2, '?dryRun=true');
    expect(Object(tried.body).charges.capacity).toEqual([
      { product: 'WORKPLACE', addedUnits: 2, unitPrice: 60_000, monthlyPrice: 120_000 },
    ]);
    expect((await shown()).capacity?.[0]?.addedUnits).toBe(0);

    const added = await units(2);
    expect(added.status).toBe(200);
    expect((await units(2)).status).toBe(200);
    const { capacity } = await shown();
    expect(capacity).toMatchObject([
      { service: 'WORKPLACE', totalBytes: 2_561 * GB, usedBytes: 0, addedUnits: 2, low: false },
      { service: 'NAVER_WORKS', totalBytes: 1_025 * GB, usedBytes: 0, addedUnits: 0, low: false },
    ]);
    expect(Object(added.body).subscriptions[0].capacity).toEqual(capacity);
  });

  it('tells once of each crossing by mail, and shows an alert as long as it lasts (R106, R107, A17)', async () => {
    const { local } = journey();
    const steps: readonly [gb: number, low: boolean, mails: number][] = [
      [2_000, false, 0],
      [2_400, true, 1],
      [2_500, true, 1],
      [1_000, false, 1],
      [2_400, true, 2],
      [2_400, true, 2],
    ];
    for (const [gb, low, mails] of steps) {
      const { status, body } = await report(gb);
      expect([status, Object(body).capacity[0].low]).toEqual([200, low]);
      await local.drain();
      expect((await shown()).alerts.includes('CAPACITY_LOW')).toBe(low);
      expect(lowMails()).toHaveLength(mails);
    }
    expect(lowMails()[0]?.text).toMatch(/WORKPLACE.*161 GB/);
    expect((await report(1_000, { service: 'NAVER_WORKS' })).status).toBe(200);
    await local.drain();
    expect(lowMails()).toHaveLength(3);
  });

  it('is returned only while what is left holds what is used (R104, A18)', async () => {
    const refused = await units(1);
    expect(codeOf(refused)).toEqual([409, 'CAPACITY_IN_USE']);
    expect(Object(refused.body).capacity).toMatchObject({ totalBytes: 1_537 * GB, usedBytes: 2_400 * GB });
    await report(100);
    expect((await units(0)).status).toBe(200);
    const events = Object((await owner.get(`${address}/events`)).body).events as { details?: object }[];
    expect(events.at(-1)).toMatchObject({ type: 'CAPACITY_CHANGED', details: { addedUnits: 0 } });
  });

  it('R103 R104 takes whole numbers from 0 to 1,000 only', async () => {
    for (const [value, code] of [
      [-1, 'INVALID'],
      [0.5, 'WRONG_TYPE'],
      [1_001, 'INVALID'],
      ['2', 'WRONG_TYPE'],
      [undefined, 'REQUIRED'],
    ]) {
      const reply = await units(value);
      expect([reply.status, errorsIn(reply)]).toEqual([422, [`#/addedUnits ${code}`]]);
    }
  });

  it('is reported by products only, for what is subscribed (R106)', async () => {
    const usage = (of: string) => `${address}/subscriptions/${of}/capacity/usage`;
    expect((await put(owner, usage('WORKPLACE'), { usedBytes: 1 })).status).toBe(403);
    expect(
      (await put(product, `${address}/subscriptions/WORKPLACE/capacity`, { addedUnits: 1 })).status,
    ).toBe(403);
    expect(codeOf(await put(product, usage('WORKBOX'), { usedBytes: 1 }))).toEqual([409, 'NOT_SUBSCRIBED']);
    expect(errorsIn(await report(1, { service: 'WORKBOX' }))).toEqual(['#/service SERVICE_WITHOUT_CAPACITY']);
    expect(errorsIn(await report(-1))).toEqual(['#/usedBytes INVALID']);
    const tried = await put(product, `${usage('WORKPLACE')}?dryRun=true`, { usedBytes: 5 * GB });
    expect(Object(tried.body)).toMatchObject({
      dryRun: true,
      result: { capacity: [{ usedBytes: 5 * GB }, {}] },
    });
    expect((await shown()).capacity?.[0]?.usedBytes).toBe(100 * GB);
  });

  it('belongs to its owner alone (R160)', async () => {
    const stranger = await journey().as('stranger');
    const reply = await put(stranger, `${address}/subscriptions/WORKPLACE/capacity`, { addedUnits: 1 });
    expect(codeOf(reply)).toEqual([404, 'NOT_FOUND']);
  });

  it('ends with the product (F19)', async () => {
    await units(1);
    const { trial } = Object((await owner.get(`${address}/subscriptions/WORKPLACE`)).body);
    const cancelled = await put(owner, `${address}/cancellation`, {
      items: [{ product: 'WORKPLACE', date: trial.startDate }],
      confirmationText: 'Cancel the subscription to the selected service',
      acceptedPenalty: 0,
    });
    expect(cancelled.status).toBe(200);
    expect(codeOf(await units(0))).toEqual([409, 'SUBSCRIPTION_ENDED']);
    expect(codeOf(await report(1))).toEqual([409, 'SUBSCRIPTION_ENDED']);
    await journey().local.drain();
    expect((await shown()).capacity).toBeUndefined();
    const [head] = await journey().tables.ofTenant(address.replace('/v1/tenants/', ''), 'USAGE');
    expect(Object(head?.['head'])).toMatchObject({
      units: { WORKPLACE: { present: 0 } },
      storage: {},
    });
  });
});
