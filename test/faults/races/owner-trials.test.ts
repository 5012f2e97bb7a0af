import { describe, expect } from 'vitest';
import { requestTrial } from '../../../functions/api/commands/request-trial.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import { CUSTOMER, request } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { bodyFor } from '../stories/clients.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const MOST = 3;
const OVER = '2026-07-29T15:00:00Z';
const tenantIdOf = (number: number): string => `t${'23456789bcdfghjk'[number]}3456789bcdfghjkmnpq`;

/** What came of a request for a trial; a process that dies, and a table that is busy, are answers too. */
async function ask(world: World, number: number, caller = CUSTOMER): Promise<string> {
  const call = request({
    method: 'POST',
    path: '/v1/tenants',
    params: {},
    now: world.now(),
    caller,
    headers: { 'idempotency-key': `key-${number}` },
    body: bodyFor(BODIES.WORKBOX, `company-${number}`),
  });
  try {
    return String((await requestTrial(world.passwords(tenantIdOf(number), MOST), call)).status);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.refused;
    if (error instanceof Error && ['Crash', 'StoreBusyError'].includes(error.name)) return error.name;
    throw error;
  }
}

const companies = async (world: World) =>
  (await world.store.items('subscriptions')).filter(({ sk }) => sk?.S === 'TENANT').length;
const values = (told: readonly PromiseSettledResult<string>[]) =>
  told.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));

const manyAtOnce: Story = async (world, random) => {
  const before = random.below(MOST);
  for (let number = 0; number < before; number++) expect(await ask(world, number)).toBe('202');
  const asked = Array.from({ length: 4 }, (_, index) => () => ask(world, before + index));
  const told = values(await world.race(asked));
  // Who loses every race is told to come again.
  for (const answer of told) expect(['202', 'TRIAL_LIMIT_REACHED', 'BUSY']).toContain(answer);
  const begun = before + told.filter((answer) => answer === '202').length;
  expect(begun).toBeLessThanOrEqual(MOST);
  expect(await companies(world)).toBe(begun);
  for (let number = 8; number < 8 + MOST; number++) await ask(world, number);
  expect(await companies(world)).toBe(MOST);
  expect(await ask(world, 12)).toBe('TRIAL_LIMIT_REACHED');
  expect(await ask(world, 13, { ...CUSTOMER, sub: 'owner-2' } as unknown as typeof CUSTOMER)).toBe('202');
  world.moveTo(OVER);
  expect(values(await world.race([() => ask(world, 14)]))).toEqual(['202']);
};

const dyingRequests: Story = async (world, random) => {
  world.setFaults((at) =>
    at === 'command' && random.chance(0.3)
      ? random.one(['DIES_BEFORE', 'DIES_AFTER', 'ANSWER_LOST', 'CONFLICT'])
      : undefined,
  );
  for (let number = 0; number < 8; number++) {
    await ask(world, number);
    // The caller repeats what it has no answer to.
    if (random.chance(0.5)) await ask(world, number);
  }
  expect(await companies(world)).toBeLessThanOrEqual(MOST);
};

describe('EDGE-A4 trials that one owner begins at the same time', () => {
  const title = 'are as many as the owner may have, and another owner’s are none of them';
  prove(title, manyAtOnce, { runs: 120 });
  proveForReal(title, manyAtOnce);
  prove('stay within the limit when functions die and callers repeat', dyingRequests, { runs: 120 });
});
