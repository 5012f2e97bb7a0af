import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import { createConnector } from '../../connector/connector.ts';
import { toldBy } from '../../connector/local-bus.ts';
import { type ProductSystem, productSystem } from '../../connector/product-system.ts';
import { codeOf, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

const PRODUCTS = ['NAVER_WORKS', 'WORKPLACE'] as const;

describe('a stage with connected products', () => {
  let journey: Journey;
  let owner: JourneyCaller;
  let product: JourneyCaller;
  let system: ProductSystem;
  let tenantId = '';
  let address = '';
  const tenant = async () => Object((await owner.get(address)).body);
  const mails = () => journey.local.mails().filter(({ template }) => template === 'SERVICE_ENDED');
  /** One that has just been started: it knows nothing of what another one did. */
  const connector = () =>
    createConnector({
      client: product.client,
      products: PRODUCTS,
      told: () => toldBy(journey.local.url),
      system,
    });
  const told = async () =>
    (await toldBy(journey.local.url)).map(Object).filter(({ subject }) => subject === tenantId);
  const tasks = async (type: string) =>
    (await told())
      .filter((event) => event.type === `smartwork.service.${type}-requested.v1`)
      .map(({ data }) => `${data.product} ${data.task}`);
  const answer = (of: string, body: object, by = product) =>
    by.send('PUT', `${address}/services/${of.replace(' ', '/')}`, body);

  beforeAll(async () => {
    journey = await startJourney({ connectors: PRODUCTS.join(',') });
    owner = await journey.as('connected-owner');
    product = await journey.as('connector', 'smartwork/product');
    system = productSystem();
    tenantId = tenantIdOf(await owner.post('/v1/tenants', bundleRequest('linked')));
    address = `/v1/tenants/${tenantId}`;
    await journey.local.drain();
  });
  afterAll(() => journey.local.stop());

  it('R44 H5 a set-up waits for its products, while their connector is down', async () => {
    expect((await tasks('set-up')).sort()).toEqual(['NAVER_WORKS set-up-1', 'WORKPLACE set-up-1']);
    await journey.local.advance({ by: 'PT30S' });
    expect((await tenant()).operation).toMatchObject({ status: 'IN_PROGRESS' });
    expect(Object((await product.get(`${address}/services/WORKPLACE/set-up-1`)).body)).toMatchObject({
      status: 'ASKED',
      settings: { plan: 'BASIC', companyId: 'linked' },
    });
  });

  it('H5 a product that has lost the event finds its open task, and support sees it too', async () => {
    for (const caller of [product, await journey.support()])
      expect(Object((await caller.get(`${address}/services/WORKPLACE`)).body).tasks).toMatchObject([
        { task: 'set-up-1', kind: 'SET_UP', status: 'ASKED', settings: { plan: 'BASIC' } },
      ]);
    expect(Object((await product.get(`${address}/services/WORKBOX`)).body)).toEqual({ tasks: [] });
    expect((await owner.get(`${address}/services/WORKPLACE`)).status).toBe(403);
  });

  it('PROMISE-20 what was not asked for, another product, another company and a customer are refused', async () => {
    const done = { status: 'DONE' };
    expect(codeOf(await answer('WORKPLACE set-up-2', done))).toBe('404 TASK_NOT_ASKED');
    expect(codeOf(await answer('WORKPLACE deletion-1', done))).toBe('404 TASK_NOT_ASKED');
    expect(codeOf(await answer('WORKBOX set-up-1', done))).toBe('404 TASK_NOT_ASKED');
    expect((await answer('WORKPLACE set-up-1', done, owner)).status).toBe(403);
    const stranger = `/v1/tenants/t${'x'.repeat(20)}/services/WORKPLACE/set-up-1`;
    expect(codeOf(await product.send('PUT', stranger, done))).toBe('404 NOT_FOUND');
    const late = { status: 'WORKING', until: '2020-01-01T00:00:00Z' };
    expect(codeOf(await answer('WORKPLACE set-up-1', late))).toBe('422 INPUT_INVALID');
  });

  it('R44 a connector that was killed half-way and started again completes the set-up', async () => {
    // The first one dies after one product: the other one was heard, and never answered.
    expect((await answer('NAVER_WORKS set-up-1', { status: 'DONE' })).status).toBe(200);
    await journey.local.advance({ by: 'PT1M' });
    expect((await tenant()).operation).toMatchObject({ status: 'IN_PROGRESS' });
    expect(await connector().catchUp()).toBe(2);
    await journey.local.advance({ by: 'PT1M' });
    expect((await tenant()).operation).toMatchObject({ status: 'SUCCEEDED' });
    expect(system.settingsOf(tenantId, 'WORKPLACE')).toMatchObject({ plan: 'BASIC' });
    expect(Object((await product.get(`${address}/services/WORKPLACE`)).body)).toEqual({ tasks: [] });
    expect(codeOf(await answer('WORKPLACE set-up-1', { status: 'FAILED', reason: 'TOO_LATE' }))).toBe(
      '409 TASK_ANSWERED',
    );
    expect((await answer('WORKPLACE set-up-1', { status: 'DONE' })).status).toBe(200);
  });

  it('changed settings reach its products', async () => {
    await owner.patch(`${address}/profile`, { language: 'en' });
    await journey.local.drain();
    expect(await connector().catchUp()).toBe(4);
    await journey.local.advance({ by: 'PT1M' });
    expect(system.settingsOf(tenantId, 'NAVER_WORKS')).toMatchObject({ language: 'en' });
    const { events } = Object((await owner.get(`${address}/events?limit=100`)).body);
    expect(events.at(-1)).toMatchObject({ type: 'SETTINGS_APPLIED' });
  });

  it('PROMISE-20 a change that a product has failed is stuck until a later one overtakes it', async () => {
    const support = await journey.support();
    const stuck = async () => Object((await support.get('/v1/stuck')).body).stuck;
    await owner.patch(`${address}/profile`, { timeZone: 'Europe/Paris' });
    await journey.local.drain();
    const asked = await tasks('settings');
    const failed = { status: 'FAILED', reason: 'NO_ZONE' };
    expect((await answer(asked.at(-1) ?? '', failed)).status).toBe(200);
    await journey.local.advance({ by: 'PT1M' });
    expect(await stuck()).toMatchObject([{ tenantId, work: { kind: 'SERVICE_SETTINGS' }, state: 'DEAD' }]);
    await owner.patch(`${address}/profile`, { timeZone: 'Europe/Berlin' });
    expect(await stuck()).toEqual([]);
    await journey.local.drain();
    await connector().catchUp();
    await journey.local.advance({ by: 'PT1M' });
    for (const one of PRODUCTS)
      expect(system.settingsOf(tenantId, one)).toMatchObject({ language: 'en', timeZone: 'Europe/Berlin' });
    const { events } = Object((await owner.get(`${address}/events?limit=100`)).body);
    expect(events.map(({ type }: { type: string }) => type).slice(-3)).toEqual([
      'PROFILE_CHANGED',
      'PROFILE_CHANGED',
      'SETTINGS_APPLIED',
    ]);
  });

  it('R53 PROMISE-20 its end has no receipt before the products have confirmed the deletion', async () => {
    const date = new Date(journey.local.now().getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
    const items = PRODUCTS.map((one) => ({ product: one, date }));
    const form = { items, confirmationText: CONFIRMATION_TEXTS.en, acceptedPenalty: 0 };
    expect((await owner.send('PUT', `${address}/cancellation`, form)).status).toBe(200);
    await journey.local.drain();
    const asked = await tasks('deletion');
    expect(asked).toHaveLength(2);
    const failed = { status: 'FAILED', reason: 'BACKUP_RUNS' };
    for (const one of asked) expect((await answer(one, failed)).status).toBe(200);
    await journey.local.advance({ by: 'PT2H' });
    expect(await tasks('deletion')).toEqual(expect.arrayContaining([...asked, ...asked]));
    expect(new Set(await tasks('deletion')).size).toBe(2);
    expect(mails()).toEqual([]);
    await connector().catchUp();
    expect(system.settingsOf(tenantId, 'WORKPLACE')).toBeUndefined();
    await journey.local.advance({ by: 'PT20M' });
    const { subscriptions } = await tenant();
    expect(subscriptions.map(({ dataStatus }: { dataStatus: string }) => dataStatus)).toEqual([
      'DELETED',
      'DELETED',
    ]);
    expect(mails()).toHaveLength(2);
    for (const { text } of mails()) expect(text).toMatch(/Confirmed by the product/);
    const { events } = Object((await owner.get(`${address}/events?limit=100`)).body);
    const receipts = events.filter(({ type }: { type: string }) => type === 'DATA_DELETED');
    for (const { product: of, details } of receipts) expect(asked).toContain(`${of} ${details.task}`);
    expect(codeOf(await answer(asked[0] ?? '', failed))).toBe('409 TASK_ANSWERED');
  });

  it('H5 the bus and the events of the company agree, product by product', async () => {
    for (const one of PRODUCTS) {
      const { events } = Object((await product.get(`${address}/events?product=${one}&limit=100`)).body);
      const heard = (await told()).filter(
        ({ type, data }) => type.startsWith('smartwork.subscription.') && (data.product ?? one) === one,
      );
      const unique = new Map(heard.map((event) => [event.id, event]));
      expect(events.map(({ id }: { id: string }) => id).sort()).toEqual([...unique.keys()].sort());
      for (const event of events) expect(unique.get(event.id)).toEqual(event);
    }
  });
});
