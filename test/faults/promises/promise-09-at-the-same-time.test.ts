import { describe, expect } from 'vitest';
import { switchToPaid } from '../../../functions/api/commands/paid-switch.ts';
import { updateProfile } from '../../../functions/api/commands/update-profile.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { BODIES } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { askForTrial, bodyFor, commandFor, createLedger, send } from '../stories/clients.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const TENANT_IDS = [
  't23456789bcdfghjkmnpq',
  't33456789bcdfghjkmnpq',
  't43456789bcdfghjkmnpq',
  't53456789bcdfghjkmnpq',
];

const answers = async (world: World, asked: readonly (() => Promise<string>)[]): Promise<string[]> => {
  const results = await world.race(asked);
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
};

const oneKey: Story = async (world, random) => {
  const ledger = createLedger();
  const body = random.one([BODIES.BUNDLE, BODIES.NAVER_WORKS, BODIES.WORKBOX]);
  const told = await answers(
    world,
    TENANT_IDS.map((tenantId) => () => askForTrial(world, ledger, body, { tenantId, key: 'one-key' })),
  );
  expect(new Set(told)).toEqual(new Set(['202']));
  const [winner = '', ...others] = new Set(ledger.written.map(({ tenantId }) => tenantId));
  expect(others).toEqual([]);
  world.tenantIds.push(winner);
  await recover(world, world.now());
  await expectOrder(world, ledger);
  const tenants = (await world.store.items('subscriptions')).filter(({ sk }) => sk?.S === 'TENANT');
  expect([tenants.length, (await world.store.items('idempotency')).length]).toEqual([1, 1]);
};

const oneValue: Story = async (world, random) => {
  const ledger = createLedger();
  const bodies = random.shuffled([BODIES.BUNDLE, BODIES.WORKPLACE, BODIES.WORKBOX, BODIES.NAVER_WORKS]);
  const told = await answers(
    world,
    TENANT_IDS.map((tenantId, index) => () => {
      const body = bodies[index] ?? BODIES.BUNDLE;
      // One of them shares no value with the others.
      const company = body === BODIES.NAVER_WORKS ? 'other' : 'acme';
      return askForTrial(world, ledger, bodyFor(body, company), { tenantId });
    }),
  );
  expect(told.toSorted()).toEqual(['202', '202', 'VALUE_TAKEN', 'VALUE_TAKEN']);
  world.tenantIds.push(...ledger.written.map(({ tenantId }) => tenantId));
  await recover(world, world.now());
  await expectOrder(world, ledger);
  const credentials = await world.store.items('credentials');
  expect(credentials.filter(({ sk }) => sk?.S?.startsWith('PASSWORD#'))).toHaveLength(2);
};

const oneEtag: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await newCompany(world, ledger, BODIES.WORKBOX);
  await drainNow(world);
  const { version } = (await world.stored(tenantId)).tenant;
  const call = { tenantId, product: 'WORKBOX', now: world.now(), ifMatch: version };
  const edits = ['Asia/Tokyo', 'Europe/Paris', 'America/Lima'].map((timeZone, index) =>
    commandFor(updateProfile, 'PATCH', { ...call, key: `edit-${index}`, body: { timeZone } }),
  );
  const body = { billingPlan: 'ANNUAL', termsVersion: TERMS_VERSION };
  const reservation = commandFor(switchToPaid, 'PUT', { ...call, key: 'reserve', body });
  const told = await answers(
    world,
    random.shuffled([...edits, reservation]).map((command) => () => send(world, ledger, command)),
  );
  expect(told.toSorted()).toEqual(['200', 'ETAG_STALE', 'ETAG_STALE', 'ETAG_STALE']);
  await recover(world, world.now());
  await expectOrder(world, ledger);
};

/** The same command, sent many times at once: by one key, with an ETag that the first of them makes stale. */
const oneCommand: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await newCompany(world, ledger, BODIES.WORKBOX);
  await drainNow(world);
  const body = { billingPlan: 'ANNUAL', termsVersion: TERMS_VERSION };
  const { version } = (await world.stored(tenantId)).tenant;
  const call = { tenantId, product: 'WORKBOX', now: world.now(), body, key: 'reserve' };
  const command = commandFor(switchToPaid, 'PUT', {
    ...call,
    ifMatch: random.chance(0.5) ? version : undefined,
  });
  const told = await answers(
    world,
    TENANT_IDS.map(() => () => send(world, ledger, command)),
  );
  expect(new Set(told)).toEqual(new Set(['200']));
  expect(await send(world, ledger, command)).toBe('200');
  await recover(world, world.now());
  const [enrollment] = await expectOrder(world, ledger);
  expect(enrollment?.events.filter(({ type }) => type === 'PAID_SWITCH_RESERVED')).toHaveLength(1);
};

describe('PROMISE-9: the same key, the same ETag, the same name at the same time', () => {
  const proofs: readonly [string, Story][] = [
    ['one key: one tenant, and the same answer to all (EDGE-R7)', oneKey],
    ['one name: one company gets it, the others are refused', oneValue],
    ['one ETag: the first changes the tenant, the others are told that it is stale (EDGE-R7)', oneEtag],
    ['one command many times: one effect, the same answer (EDGE-R7)', oneCommand],
  ];
  for (const [title, story] of proofs) {
    prove(title, story, { runs: 150 });
    proveForReal(title, story);
  }
});
