import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import { createConnector } from '../../connector/connector.ts';
import { toldBy } from '../../connector/local-bus.ts';
import { type ProductSystem, productSystem } from '../../connector/product-system.ts';
import { type Fault, type Receiver, startReceiver } from '../../connector/webhook-receiver.ts';
import { type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';
import { bundleRequest, workplaceRequest } from '../../support/journeys/requests.ts';

const PRODUCT = 'WORKPLACE';
const idOf = (event: unknown): string => Object(event).id;

describe('a connected product that gets its events by HTTP', () => {
  let journey: Journey;
  let owner: JourneyCaller;
  let product: JourneyCaller;
  let receiver: Receiver;
  let system: ProductSystem;
  let secrets: readonly string[] = [];
  let address = '';
  const connector = () =>
    createConnector({
      client: product.client,
      products: [PRODUCT],
      told: async () => receiver.events(),
      system,
    });
  const tenant = async () => Object((await owner.get(address)).body);
  /** What the bus has told that concerns the product, each event once. */
  const told = async (): Promise<string[]> => {
    const all = (await toldBy(journey.local.url)).map(Object);
    return [
      ...new Set(all.filter(({ data }) => (data.product ?? PRODUCT) === PRODUCT).map(({ id }) => id)),
    ].sort();
  };
  const received = () => receiver.events().map(idOf).sort();
  const waiting = () =>
    journey.local
      .queues()
      .filter(({ name }) => name.includes('WorkplaceQueue'))
      .flatMap(({ messages }) => messages.map(idOf));
  /** A moment later, where the machine is busy: the clock waits a second for a receiver. */
  const delivered = () => expect.poll(waiting, { timeout: 60_000 }).toEqual([]);
  const rename = async (language: string) => {
    expect((await owner.patch(`${address}/profile`, { language })).status).toBe(200);
    await journey.local.drain();
  };

  beforeAll(async () => {
    receiver = await startReceiver({ secrets: () => secrets });
    journey = await startJourney({ connectors: PRODUCT, webhooks: `${PRODUCT}=${receiver.url}` });
    secrets = journey.local.webhooks().map(({ secret }) => secret);
    owner = await journey.as('webhook-owner');
    product = await journey.as('connector', 'smartwork/product');
    system = productSystem();
    address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', bundleRequest('hooked')))}`;
    await journey.local.drain();
  });
  afterAll(async () => {
    await journey.local.stop();
    await receiver.stop();
  });

  it('H5 has each of its events, signed, and none of another product', async () => {
    await delivered();
    expect(received()).toEqual(await told());
    expect(received()).toContainEqual(expect.stringMatching(/-WORKPLACE-set-up-1-1$/));
    expect(receiver.seen().refused).toBe(0);
    for (const event of receiver.events()) expect(Object(event).data.product ?? PRODUCT).toBe(PRODUCT);
  });

  it('R44 confirms its set-up by what the webhook told', async () => {
    await connector().catchUp();
    await journey.local.advance({ by: 'PT1M' });
    await delivered();
    expect((await tenant()).operation).toMatchObject({ status: 'SUCCEEDED' });
    expect(received()).toEqual(await told());
  });

  it.each<[string, Fault, string]>([
    ['an error', 500, 'en'],
    ['a redirect', 'REDIRECT', 'ko'],
    ['a closed connection', 'HANG_UP', 'en'],
    ['goodbye', 410, 'ko'],
  ])('PROMISE-21 loses nothing by a receiver that answers %s, and keeps nobody waiting', async (_, fault, language) => {
    receiver.breakDown(fault);
    const before = received();
    await rename(language);
    expect(waiting()).not.toEqual([]);
    expect(received()).toEqual(before);
    // The other product, for which the service stands in, and the company go on.
    expect((await tenant()).profile).toMatchObject({ language });
    receiver.breakDown(undefined);
    await journey.local.advance({ by: 'PT1S' });
    await delivered();
    expect(received()).toEqual(await told());
  });

  it('PROMISE-21 loses nothing by a receiver that is down and comes up again, by itself too', async () => {
    receiver.breakDown('HANG_UP');
    await rename('en');
    receiver.breakDown(undefined);
    // The pause after a first attempt is over.
    await delivered();
    expect(received()).toEqual(await told());
  });

  it('PROMISE-21 holds neither the clock nor anybody else while its receiver hangs', async () => {
    receiver.breakDown('HANG');
    await rename('ko');
    await journey.local.advance({ by: 'PT10M' });
    expect((await tenant()).profile).toMatchObject({ language: 'ko' });
    receiver.breakDown(undefined);
    // The calls that hang are given up, and made again.
    await delivered();
    expect(received()).toEqual(await told());
  });

  it('is not believed with another secret, and has all of it with the right one', async () => {
    const right = secrets;
    secrets = [`whsec_${Buffer.from('a key that nobody has exchanged....').toString('base64')}`];
    const { refused } = receiver.seen();
    await rename('en');
    await expect.poll(() => receiver.seen().refused, { timeout: 60_000 }).toBeGreaterThan(refused);
    secrets = right;
    await journey.local.advance({ by: 'PT1S' });
    await delivered();
    expect(received()).toEqual(await told());
  });

  it('R53 PROMISE-20 confirms its deletion, and has the receipt of it as its last event', async () => {
    await connector().catchUp();
    const date = new Date(journey.local.now().getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
    const items = ['NAVER_WORKS', PRODUCT].map((one) => ({ product: one, date }));
    const form = { items, confirmationText: CONFIRMATION_TEXTS.en, acceptedPenalty: 0 };
    expect((await owner.send('PUT', `${address}/cancellation`, form)).status).toBe(200);
    await journey.local.drain();
    await connector().catchUp();
    await journey.local.advance({ by: 'PT20M' });
    await delivered();
    expect(
      (await tenant()).subscriptions.map(({ dataStatus }: { dataStatus: string }) => dataStatus),
    ).toEqual(['DELETED', 'DELETED']);
    expect(received()).toEqual(await told());
    expect(Object(receiver.events().at(-1)).type).toBe('smartwork.subscription.data-deleted.v1');
  });

  it('writes no secret into a log', () => {
    const lines = journey.local.logs().map(({ line }) => line);
    expect(lines.some((line) => line.includes('A receiver has not taken an event'))).toBe(true);
    for (const secret of secrets)
      for (const text of [secret, secret.replace('whsec_', ''), receiver.url, 'webhook-signature'])
        expect(lines.filter((line) => line.includes(text))).toEqual([]);
  });
});

it('PROMISE-21 what waits for the receiver of a webhook waits for it after the next start too', async () => {
  let journey: Journey | undefined;
  const data = mkdtempSync(join(tmpdir(), 'journey-data-'));
  const receiver = await startReceiver({
    secrets: () => journey?.local.webhooks().map((one) => one.secret) ?? [],
  });
  const options = { data, webhooks: `WORKPLACE=${receiver.url}` };
  const idsOf = (events: readonly unknown[]): string[] => events.map((event) => Object(event).id).sort();
  const waiting = ({ local }: Journey) => idsOf(local.queues().flatMap(({ messages }) => messages));
  try {
    receiver.breakDown(503);
    const first = await startJourney(options);
    journey = first;
    await (await first.as('keeper')).post('/v1/tenants', workplaceRequest('keeper'));
    await first.local.drain();
    const left = waiting(first);
    expect(left).not.toEqual([]);
    await first.local.stop();

    const second = await startJourney(options);
    journey = second;
    expect(waiting(second)).toEqual(left);
    receiver.breakDown(undefined);
    await second.local.advance({ by: 'PT1M' });
    await expect.poll(() => waiting(second), { timeout: 60_000 }).toEqual([]);
    expect(idsOf(receiver.events())).toEqual(left);
  } finally {
    await journey?.local.stop();
    await receiver.stop();
    rmSync(data, { recursive: true });
  }
});
