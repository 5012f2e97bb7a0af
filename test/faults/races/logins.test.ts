import { describe, expect } from 'vitest';
import { createLinkStore } from '../../../functions/adapters/stores/accounts/link-store.ts';
import { passwordFrom } from '../../../functions/adapters/table/credential-items.ts';
import { mailFrom } from '../../../functions/adapters/table/items.ts';
import { redeemReset } from '../../../functions/api/passwords/redeem-reset.ts';
import { requestReset } from '../../../functions/api/passwords/request-reset.ts';
import { verifyCredentials } from '../../../functions/api/passwords/verify-credentials.ts';
import { SHARED_LIMITS } from '../../../functions/core/accounts/login-tries.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import { request } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { createLedger } from '../stories/clients.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const ADMIN = { accountId: 'admin', loginId: 'admin@company-1.com', email: 'boss@acme-mail.com' } as const;
const SPRAYERS = SHARED_LIMITS.PLACE + 6;

async function codeOf(call: () => Promise<{ readonly status: number }>): Promise<string> {
  try {
    return String((await call()).status);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.refused;
    throw error;
  }
}

const post = (world: World, body: object) =>
  request({ method: 'POST', caller: undefined, now: world.now(), body });

const login = (world: World, loginId: string, clientIp: string) =>
  codeOf(() => verifyCredentials(world.logins(), post(world, { loginId, password: 'Password-1', clientIp })));
const ask = (world: World) =>
  codeOf(() => requestReset(world.logins(), post(world, { loginId: ADMIN.loginId })));

async function linkMails(world: World) {
  const items = await world.store.items('subscriptions');
  return items.filter(({ sk }) => sk?.S?.endsWith('PASSWORD_LINK')).map(mailFrom);
}

/** The token of a link as the mail brings it. */
async function linkOfAdmin(world: World, tenantId: string): Promise<string> {
  const { subscriptions, credentials } = world.store.tables;
  const passwords = (await world.store.items('credentials')).filter(({ sk }) => sk?.S === 'PASSWORD#admin');
  const [replaces] = passwords.map((item) => passwordFrom(item).passwordId);
  const { tenant } = await world.stored(tenantId);
  const link = await createLinkStore(world.store.client, { subscriptions, credentials }).putLink(
    tenant,
    { accountId: ADMIN.accountId, replaces, ownAddress: ADMIN.email, askedAt: world.now() },
    world.now(),
  );
  if (!link) throw new Error('no link was made');
  return link.token;
}

const sprayersAtOnce: Story = async (world, random) => {
  const told = await world.race(
    Array.from(
      { length: SPRAYERS },
      (_, number) => () => login(world, `user-${number}@company-${random.below(3)}.com`, '203.0.113.7'),
    ),
  );
  const codes = told.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));
  expect(codes.filter((code) => code === '200')).toHaveLength(SHARED_LIMITS.PLACE);
  expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(SPRAYERS - SHARED_LIMITS.PLACE);
  expect(world.counted.filter((metric) => metric === 'PasswordCompared')).toHaveLength(SHARED_LIMITS.PLACE);
};

const dyingLogins: Story = async (world, random) => {
  world.setFaults((at) =>
    at === 'command' && random.chance(0.2)
      ? random.one(['DIES_BEFORE', 'DIES_AFTER', 'ANSWER_LOST', 'CONFLICT'])
      : undefined,
  );
  for (let number = 0; number < 2 * SPRAYERS; number++)
    await login(world, `user-${number}@nowhere.com`, '203.0.113.7').catch(() => undefined);
  const compared = world.counted.filter((metric) => metric === 'PasswordCompared').length;
  expect(compared).toBeLessThanOrEqual(SHARED_LIMITS.PLACE);
};

/** Whatever is asked for beside it, a link that is used begins the count anew: three more, and no more than that. */
const linksBesideARedemption: Story = async (world) => {
  const tenantId = await newCompany(world, createLedger(), BODIES.BUNDLE);
  await drainNow(world);
  for (let time = 0; time < 6; time++) expect(await ask(world)).toBe('202');
  await drainNow(world);
  expect(await linkMails(world)).toHaveLength(3);
  const token = await linkOfAdmin(world, tenantId);
  const redeem = () =>
    codeOf(() => redeemReset(world.logins(), post(world, { token, password: 'Spring-Rain.84' })));
  const told = await world.race([redeem, () => ask(world), redeem, () => ask(world), () => ask(world)]);
  const codes = told.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));
  expect([codes[0], codes[2]].toSorted()).toEqual(['200', 'LINK_NOT_VALID']);
  expect((await linkMails(world)).length).toBeLessThanOrEqual(6);
  for (let time = 0; time < 6; time++) await ask(world);
  expect(await linkMails(world)).toHaveLength(6);
};

describe('EDGE-A1 EDGE-A2 logins and links at the same time', () => {
  const proofs: readonly [string, Story][] = [
    ['one password at many accounts is looked at as often as the limit says, and no more', sprayersAtOnce],
    ['a link that is used begins the count of links anew, once', linksBesideARedemption],
  ];
  for (const [title, story] of proofs) {
    prove(title, story, { runs: 120 });
    proveForReal(title, story);
  }
  prove('functions that die between their counts let no try past the limit', dyingLogins, { runs: 120 });
});
