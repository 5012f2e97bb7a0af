import { describe, expect } from 'vitest';
import { mailFrom, usageHeadFrom } from '../../../functions/adapters/table/items.ts';
import { changeCapacity } from '../../../functions/api/commands/capacity.ts';
import { switchToPaid } from '../../../functions/api/commands/paid-switch.ts';
import { reportUsedBytes } from '../../../functions/api/product/used-bytes.ts';
import { kstDateOf } from '../../../functions/core/business-calendar.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import { request } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { commandFor, createLedger, type Ledger, send } from '../stories/clients.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const GB = 1_024 ** 3;
const PRODUCT = { sub: 'workbox', scopes: ['smartwork/product'] } as const;

/** A company whose WORKBOX of 1 TB is paid by the month. */
async function paidCompany(world: World, ledger: Ledger): Promise<string> {
  const tenantId = await newCompany(world, ledger, BODIES.WORKBOX);
  await drainNow(world);
  const body = {
    billingPlan: 'MONTHLY',
    startDate: kstDateOf(world.now()),
    termsVersion: TERMS_VERSION,
  };
  const call = { tenantId, product: 'WORKBOX', now: world.now(), key: 'pay', body };
  expect(await send(world, ledger, commandFor(switchToPaid, 'PUT', call))).toBe('200');
  await drainNow(world);
  return tenantId;
}

/** What came of a report; a code of refusal is an answer too. */
async function report(world: World, tenantId: string, gb: number): Promise<string> {
  const call = request({
    method: 'PUT',
    path: `/v1/tenants/${tenantId}/subscriptions/WORKBOX/capacity/usage`,
    now: world.now(),
    caller: PRODUCT,
    params: { tenantId, product: 'WORKBOX' },
    body: { usedBytes: gb * GB },
  });
  try {
    return String((await reportUsedBytes(world.reports(), call)).status);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.refused;
    throw error;
  }
}

const setUnits = (world: World, ledger: Ledger, tenantId: string, addedUnits: number, key: string) =>
  send(
    world,
    ledger,
    commandFor(changeCapacity, 'PUT', {
      tenantId,
      product: 'WORKBOX',
      now: world.now(),
      key,
      body: { addedUnits },
    }),
  );

/** Every head was written with its mail or not at all: so many crossings, so many mails, and each is sent once. */
async function expectOneMailEach(world: World, tenantId: string): Promise<number> {
  await recover(world, world.now());
  const heads = world.history.flatMap(({ after }) =>
    after?.['sk']?.S === 'USAGE' && after['pk']?.S === `TENANT#${tenantId}` ? [usageHeadFrom(after)] : [],
  );
  expect(heads.map(({ revision }) => revision)).toEqual(heads.map((_, index) => index + 1));
  const low = heads.map(({ storage }) => storage.WORKBOX?.WORKBOX?.isLow ?? false);
  const crossings = low.filter((is, index) => is && !low[index - 1]).length;
  const mails = (await world.store.items('subscriptions'))
    .filter(({ sk }) => sk?.S?.endsWith('LOW_CAPACITY'))
    .map(mailFrom);
  expect(mails.map(({ state }) => state)).toEqual(Array.from({ length: crossings }, () => 'SENT'));
  return crossings;
}

const manyReports: Story = async (world) => {
  const ledger = createLedger();
  const tenantId = await paidCompany(world, ledger);
  const told = await world.race([1_000, 1_010, 990].map((gb) => () => report(world, tenantId, gb)));
  expect(told.map((one) => one.status === 'fulfilled' && one.value)).toEqual(['200', '200', '200']);
  expect(await expectOneMailEach(world, tenantId)).toBe(1);
};

const everythingAtOnce: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await paidCompany(world, ledger);
  for (let round = 0; round < 3; round++) {
    const used = () => random.one([100, 900, 1_000, 1_900, 2_000]);
    await world.race<unknown>([
      () => report(world, tenantId, used()),
      () => report(world, tenantId, used()),
      () => setUnits(world, ledger, tenantId, random.below(3), `units-${round}`),
    ]);
    world.wait(random.one([60, 86_400]));
  }
  await expectOneMailEach(world, tenantId);
};

const dyingReports: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await paidCompany(world, ledger);
  world.setFaults((at) =>
    at === 'command' && random.chance(0.3)
      ? random.one(['DIES_BEFORE', 'DIES_AFTER', 'ANSWER_LOST', 'CONFLICT'])
      : undefined,
  );
  for (const gb of [1_000, 100, 1_000, 1_010]) await report(world, tenantId, gb).catch(() => undefined);
  await expectOneMailEach(world, tenantId);
};

describe('R106 A17 reports of used bytes at the same time', () => {
  const proofs: readonly [string, Story][] = [
    ['many reports over the threshold: one mail', manyReports],
    ['reports and units in every order: one mail for each crossing', everythingAtOnce],
    ['processes that die: the head and its mail are written together or not at all', dyingReports],
  ];
  for (const [title, story] of proofs) {
    prove(title, story, { runs: 150 });
    proveForReal(title, story);
  }
});
