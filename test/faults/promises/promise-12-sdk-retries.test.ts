import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommandStore, createSystemCommit } from '../../../functions/adapters/stores/command-store.ts';
import { createTenantLoader } from '../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { updateProfile } from '../../../functions/api/commands/update-profile.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { type HttpWork, httpEntry } from '../../../functions/runtime/http-entry.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { seeded } from '../../../infra/local/faults/seeded.ts';
import { request } from '../../support/http.ts';
import { committed, OWNER, requestCommit } from '../../support/tenants.ts';
import { faultyClient, type StoreMood } from '../engine/faulty-store.ts';
import { type Store, startRealEngine } from '../engine/store.ts';

logger.setLogLevel('SILENT');
let engine: Awaited<ReturnType<typeof startRealEngine>> | undefined;
beforeAll(async () => {
  engine = await startRealEngine();
});
afterAll(() => engine?.stop());
const store = (): Promise<Store> =>
  engine?.store() ?? Promise.reject(new Error('the engine does not run yet'));

const ACTOR = { type: 'CUSTOMER', sub: OWNER } as const;
/** Attempts of one call by the SDK, and of one transaction by us. */
const MOST_CALLS = 3 * 4;

/** A tenant in a table, and a client through which the table can be reached only at times. */
async function createOffice(moodOf: () => StoreMood) {
  const { client, tables } = await store();
  const table = tables.subscriptions;
  const first = requestCommit();
  await createSystemCommit(client, table)(first);
  const { tenantId } = first.tenant;
  const faulty = faultyClient(client, moodOf);
  return { tables, table, tenantId, faulty, read: () => createTenantLoader(client, table).tenant(tenantId) };
}

describe('PROMISE-12: how often the SDK and the adapters try', () => {
  it('a commit is tried a bounded number of times and is written whole or not at all', {
    timeout: 60_000,
  }, async () => {
    const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
    const tryOnce = async (seed: number): Promise<void> => {
      const random = seeded(seed);
      const moods: StoreMood[] = ['THROTTLES', 'CONFLICTS', 'FAILS', 'LOSES_ANSWER', 'WORKS'];
      const planned = Array.from(
        { length: random.below(5) },
        () => moods[random.below(moods.length)] ?? 'WORKS',
      );
      const lostAnswer = planned.includes('LOSES_ANSWER');
      const { table, faulty, read } = await createOffice(() => planned.shift() ?? 'WORKS');
      const before = await read();
      if (!before) throw new Error('there is no tenant');
      const commit = committed(decideProfile(before, { language: 'en' }, ACTOR, '2026-07-01T00:00:00Z'));

      const outcome = await createSystemCommit(
        faulty.client,
        table,
      )(commit).then(
        ({ outcome: name }) => name,
        (error: Error) => error.name,
      );

      const after = await read();
      const written = after?.tenant.version === 2;
      // Snapshot and profile stand in one transaction: both or none.
      expect(after?.profile.language).toBe(written ? 'en' : before.profile.language);
      expect(faulty.calls()).toBeLessThanOrEqual(MOST_CALLS);
      if (outcome === 'COMMITTED') expect(written).toBe(true);
      else if (lostAnswer) expect(['StoreBusyError', 'STALE']).toContain(outcome);
      else expect({ outcome, written }).toEqual({ outcome: 'StoreBusyError', written: false });
    };
    await Promise.all(seeds.map(tryOnce));
  });

  it.each([
    'THROTTLES',
    'CONFLICTS',
    'FAILS',
  ] as const)('a table that always %s is answered with 503 and Retry-After, and nothing is written', {
    timeout: 60_000,
  }, async (mood) => {
    const { tables, table, tenantId, faulty, read } = await createOffice(() =>
      mood === 'CONFLICTS' && faulty.calls() === 1 ? 'WORKS' : mood,
    );
    const commands = createCommandStore(faulty.client, table, tables.idempotency);
    const work: HttpWork = ({ now }) =>
      updateProfile(
        commands,
        request({ method: 'PATCH', now, params: { tenantId }, body: { language: 'en' } }),
      );
    const handler = httpEntry({ 'PATCH /profile': { scopes: ['smartwork/console'], query: [], work } });
    const event = {
      routeKey: 'PATCH /profile',
      rawPath: '/profile',
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'PATCH' }, timeEpoch: 1_782_900_000_000, requestId: 'r' },
    };
    const before = await read();

    const answer = await Reflect.apply(handler, undefined, [event, {}]);

    expect(answer).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
    });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'BUSY' });
    expect(await read()).toEqual(before);
    expect(faulty.calls()).toBeLessThanOrEqual(MOST_CALLS);
  });

  it('keys that a batch leaves unread are read again', async () => {
    let left = 2;
    const { table, tenantId, faulty, read } = await createOffice(() =>
      left-- > 0 ? 'LEAVES_KEYS' : 'WORKS',
    );
    expect(await createTenantLoader(faulty.client, table).tenant(tenantId)).toEqual(await read());
    expect(faulty.calls()).toBe(3);
  });
});
