import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { createCommandStore } from '../../functions/adapters/command-store.ts';
import { workFrom } from '../../functions/adapters/items.ts';
import { createNewTenantStore } from '../../functions/adapters/new-tenant-store.ts';
import { updateProfile } from '../../functions/commands/update-profile.ts';
import { RefusedError } from '../../functions/core/refusals.ts';
import { settleDue } from '../../functions/delivery/settle-due.ts';
import { newTenantId } from '../../functions/passwords/new-tenant-id.ts';
import { requestTrial } from '../../functions/passwords/request-trial.ts';
import { BODIES, type Body, withAccount } from '../support/forms.ts';
import { CUSTOMER, request } from '../support/http.ts';
import { type Store, storeOfFile } from './engine.ts';
import { inTurns, interleave, type Turn } from './interleave.ts';
import { expectOrder } from './oracle.ts';
import { recover, setUp } from './recovery.ts';
import { type Random, underManySeeds } from './seeded.ts';
import { createWorld } from './world.ts';

const store = storeOfFile();
const HASH = { algorithm: 'scrypt', n: 1, r: 1, p: 1, salt: 's', key: 'k' } as const;

/** The work of POST /v1/tenants over tables of its own. */
async function createOffice({ client, createTable }: Store) {
  const tables = {
    subscriptions: await createTable('subscriptions'),
    idempotency: await createTable('by-pk'),
    credentials: await createTable('plain'),
  };
  const deps = createNewTenantStore(client, tables, 'a-key-of-sixteen-letters');
  const ask = (body: Body, key: string, turn: Turn) =>
    requestTrial(
      { store: inTurns(deps, turn), hash: async () => HASH, newTenantId },
      request({
        method: 'POST',
        path: '/v1/tenants',
        params: {},
        headers: { 'idempotency-key': key },
        body,
      }),
    );
  const items = async (table: keyof typeof tables) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tables[table] }));
    return Items.map((item) => unmarshall(item));
  };
  return { ask, items };
}

/** What each call answered: its status, or the code it was refused with. */
const answersOf = (results: readonly PromiseSettledResult<{ status: number; body: unknown }>[]) =>
  results.map((result) => {
    if (result.status === 'fulfilled') return String(result.value.status);
    if (result.reason instanceof RefusedError) return result.reason.refusal.refused;
    throw result.reason;
  });

describe('promise 9: commands at the same time', () => {
  it('under one key: one tenant, and the same answer to all', { timeout: 60_000 }, async () => {
    await underManySeeds(30, async (random) => {
      const office = await createOffice(store());
      const results = await interleave(
        random,
        Array.from({ length: 4 }, () => (turn: Turn) => office.ask(BODIES.BUNDLE, 'one-key', turn)),
      );
      expect(answersOf(results)).toEqual(['202', '202', '202', '202']);
      const bodies = results.map((result) => JSON.stringify(Object(result).value.body));
      expect(new Set(bodies).size).toBe(1);
      const tenants = (await office.items('subscriptions')).filter(({ sk }) => sk === 'TENANT');
      expect(tenants).toHaveLength(1);
      expect(await office.items('credentials')).toHaveLength(1);
    });
  });

  it('for one value: one gets it, the others are refused, and every claim has its tenant', {
    timeout: 60_000,
  }, async () => {
    await underManySeeds(30, async (random) => {
      const office = await createOffice(store());
      const forms: Body[] = [
        BODIES.BUNDLE,
        BODIES.WORKPLACE,
        BODIES.WORKBOX,
        { ...withAccount(BODIES.WORKBOX, { domainName: 'other.com' }) },
      ];
      const results = await interleave(
        random,
        forms.map((form, index) => (turn: Turn) => office.ask(form, `key-${index}`, turn)),
      );
      const answers = answersOf(results).sort();
      expect(answers).toEqual(['202', 'VALUE_TAKEN', 'VALUE_TAKEN', 'VALUE_TAKEN']);
      const items = await office.items('subscriptions');
      const [tenant, ...others] = items.filter(({ sk }) => sk === 'TENANT');
      expect(others).toEqual([]);
      const claims = items.filter(({ pk }) => pk.startsWith('CLAIM#'));
      expect(claims.map(({ tenantId }) => tenantId)).toEqual([
        tenant?.['tenant'].tenantId,
        tenant?.['tenant'].tenantId,
      ]);
      expect(await office.items('credentials')).toHaveLength(1);
      expect(await office.items('idempotency')).toHaveLength(1);
    });
  });

  it('with one ETag: the first changes the profile, the others are told it is stale (R-7)', {
    timeout: 60_000,
  }, async () => {
    await underManySeeds(25, async (random) => {
      const world = await createWorld(store());
      await setUp(world);
      const results = await interleave(
        random,
        profileChanges(world, await store().createTable('by-pk'), '"v2"'),
      );
      expect(answersOf(results).sort()).toEqual(['200', 'ETAG_STALE', 'ETAG_STALE']);
      await recover(world);
      await expectOrder(world);
    });
  });
});

describe('promise 8: a command and a timer at the same time', () => {
  it('they come one after the other, whichever is first', { timeout: 60_000 }, async () => {
    await underManySeeds(30, async (random: Random) => {
      const world = await createWorld(store(), BODIES.NAVER_WORKS);
      const images = await world.stream.arrivals();
      const timer = images.map(workFrom).find(({ kind }) => kind === 'TRIAL_EXPIRY');
      if (!timer) throw new Error('the trial has no timer');
      await setUp(world);
      world.moveTo(timer.dueAt);
      const changes = profileChanges(world, await store().createTable('by-pk'));
      const wake = (turn: Turn): Promise<{ status: number; body: unknown }> =>
        settleDue(inTurns(world.work, turn), timer, world.now()).then((outcome) => ({
          status: 0,
          body: outcome,
        }));
      const results = await interleave<{ status: number; body: unknown }>(random, [...changes, wake, wake]);
      expect(results.map(({ status }) => status)).toEqual(results.map(() => 'fulfilled'));
      await recover(world);
      await expectOrder(world, { planned: [timer.dueAt, '2026-08-28T15:00:00Z'] });
    });
  });
});

function profileChanges(world: Awaited<ReturnType<typeof createWorld>>, answers: string, ifMatch?: string) {
  const commands = createCommandStore(world.client, world.table, answers);
  return ['Asia/Tokyo', 'Europe/Paris', 'America/Lima'].map(
    (timeZone) => (turn: Turn) =>
      updateProfile(
        inTurns(commands, turn),
        request({
          method: 'PATCH',
          now: world.now(),
          caller: CUSTOMER,
          headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
          body: { timeZone },
        }),
      ),
  );
}
