import { describe, expect } from 'vitest';
import { usageDayFrom, usageHeadFrom } from '../../../functions/adapters/table/items.ts';
import { cancel } from '../../../functions/api/commands/cancellation.ts';
import { changeAccountsInBatch } from '../../../functions/api/product/accounts.ts';
import type { ChangeAccountsDeps } from '../../../functions/api/product/change-accounts.ts';
import { type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { countOn } from '../../../functions/core/model/usage.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import type { Random } from '../../../infra/local/faults/seeded.ts';
import { CUSTOMER, request } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { commandFor, createLedger, send } from '../stories/clients.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const IDS = ['kim', 'lee', 'park', 'choi', 'jung', 'kang'];

interface Batch {
  readonly accounts: readonly { readonly id: string; readonly email?: string }[];
  readonly remove: readonly string[];
}
function anyBatch(random: Random): Batch {
  const ids = random.shuffled(IDS).slice(0, random.between(1, 4));
  const split = random.below(ids.length + 1);
  const email = random.chance(0.3) ? { email: `x${random.below(3)}@acme.com` } : {};
  return { accounts: ids.slice(0, split).map((id) => ({ id, ...email })), remove: ids.slice(split) };
}

/** What came of a batch; a code of refusal is an answer too. */
async function change(
  world: World,
  tenantId: string,
  batch: Batch,
  key: string,
  deps: ChangeAccountsDeps = world.accounts(),
): Promise<string> {
  const call = request({
    method: 'POST',
    path: `/v1/tenants/${tenantId}/accounts/batch`,
    now: world.now(),
    caller: CUSTOMER,
    params: { tenantId },
    headers: { 'idempotency-key': key },
    body: batch,
  });
  try {
    return String((await changeAccountsInBatch(deps, call)).status);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.refused;
    throw error;
  }
}

/** A company that is set up, and whom it has had on each day. */
async function company(world: World, body?: Parameters<typeof newCompany>[2]) {
  const tenantId = await newCompany(world, createLedger(), body);
  await drainNow(world);
  const itemsOf = async (kind: RegExp) =>
    (await world.store.items('subscriptions')).filter(
      ({ pk, sk }) => pk?.S === `TENANT#${tenantId}` && kind.test(sk?.S ?? ''),
    );
  const seenOn = new Map<KstDate, Set<string>>();
  const see = (accounts: readonly string[]): void => {
    const today = kstDateOf(world.now());
    seenOn.set(today, new Set([...(seenOn.get(today) ?? []), ...accounts]));
  };
  const seeWhoIsThere = async () => see((await itemsOf(/^ACCOUNT#/)).map((item) => item['sk']?.S ?? ''));
  await seeWhoIsThere();

  return {
    tenantId,
    itemsOf,
    seeWhoIsThere,
    /** Takes what the stream tells: whoever stood in it was there today. */
    async seeWhoCame(): Promise<void> {
      const records = await world.newRecords();
      see(records.flatMap(({ after }) => after?.['sk']?.S ?? []).filter((sk) => sk.startsWith('ACCOUNT#')));
    },
    /** The head has so many as there are accounts, the ledger on each day so many as were there in any part of it. */
    async expectTrueLedger(): Promise<void> {
      const accounts = await itemsOf(/^ACCOUNT#/);
      const days = (await itemsOf(/^USAGE#/)).map(usageDayFrom).sort((a, b) => (a.date < b.date ? -1 : 1));
      const [head] = (await itemsOf(/^USAGE$/)).map(usageHeadFrom);
      for (const product of ['NAVER_WORKS', 'WORKPLACE'] as const) {
        const isOf = (sk: string | undefined): boolean => sk?.startsWith(`ACCOUNT#${product}#`) ?? false;
        expect(head?.accounts[product]?.present).toBe(accounts.filter(({ sk }) => isOf(sk?.S)).length);
        for (const [date, seen] of seenOn)
          expect(countOn(days, 'accounts', product, date)).toBe([...seen].filter(isOf).length);
      }
      const revisions = world.history.flatMap(({ after }) =>
        after?.['sk']?.S === 'USAGE' ? [usageHeadFrom(after).revision] : [],
      );
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
    },
  };
}

const manyWriters: Story = async (world, random) => {
  const one = await company(world);
  for (let round = 0; round < 4; round++) {
    await one.seeWhoIsThere();
    const calls = Array.from({ length: random.between(2, 4) }, (_, index) => {
      const batch = anyBatch(random);
      return () => change(world, one.tenantId, batch, `key-${round}-${index}`);
    });
    const told = await world.race(calls);
    expect(told.map((each) => (each.status === 'fulfilled' ? each.value : each.reason))).toEqual(
      calls.map(() => '200'),
    );
    await one.seeWhoCame();
    world.wait(random.one([60, 3_600, 86_400, 3 * 86_400]));
  }
  await one.expectTrueLedger();
};

const dyingWriters: Story = async (world, random) => {
  const one = await company(world);
  const registered = Array.from({ length: 40 }, (_, index) => ({ id: `user-${index}` }));
  world.setFaults((at) =>
    at === 'command' && random.chance(0.2)
      ? random.one(['DIES_BEFORE', 'DIES_AFTER', 'ANSWER_LOST', 'CONFLICT'])
      : undefined,
  );
  let told: unknown;
  // More than one transaction takes: it is repeated with its key until somebody tells what came of it.
  for (let attempt = 0; told !== '200' && attempt < 60; attempt++) {
    if (attempt === 59) world.setFaults(() => undefined);
    told = await change(world, one.tenantId, { accounts: registered, remove: ['kim'] }, 'one-key').catch(
      () => undefined,
    );
  }
  expect(told).toBe('200');
  await one.seeWhoCame();
  expect(await one.itemsOf(/^ACCOUNT#WORKPLACE#user-/)).toHaveLength(40);
  await one.expectTrueLedger();
};

const behindTheEnd: Story = async (world, random) => {
  const one = await company(world, BODIES.WORKPLACE);
  const ledger = createLedger();
  const today = kstDateOf(world.now());
  const body = {
    items: [{ product: 'WORKPLACE', date: today }],
    confirmationText: CONFIRMATION_TEXTS.en,
    acceptedPenalty: 0,
  };
  const { tenantId } = one;
  const batches = [anyBatch(random), anyBatch(random)];
  await world.race<unknown>([
    ...batches.map((batch, index) => () => change(world, tenantId, batch, `key-${index}`)),
    // The deletion runs while the others write.
    async () => {
      await send(world, ledger, commandFor(cancel, 'PUT', { tenantId, now: world.now(), key: 'c', body }));
      await recover(world, world.now());
    },
  ]);
  await recover(world, world.now());
  expect(await change(world, tenantId, { accounts: [{ id: 'late' }], remove: [] }, 'late')).toBe(
    'SUBSCRIPTION_ENDED',
  );
  expect(await one.itemsOf(/^ACCOUNT/)).toEqual([]);
  const [head] = (await one.itemsOf(/^USAGE$/)).map(usageHeadFrom);
  expect(head?.accounts.WORKPLACE?.present).toBe(0);
  expect(head?.accounts.WORKPLACE?.counted).toBe(0);
};

const slowWriter: Story = async (world) => {
  const one = await company(world, BODIES.WORKPLACE);
  const { tenantId } = one;
  const body = {
    items: [{ product: 'WORKPLACE', date: kstDateOf(world.now()) }],
    confirmationText: CONFIRMATION_TEXTS.en,
    acceptedPenalty: 0,
  };
  const end = commandFor(cancel, 'PUT', { tenantId, now: world.now(), key: 'c', body });
  const accounts = world.accounts();
  // It has read and decided when the product ends.
  const commit: typeof accounts.commit = async (...asked) => {
    await send(world, createLedger(), end);
    return accounts.commit(...asked);
  };
  const batch = { accounts: [{ id: 'kim' }], remove: [] };
  expect(await change(world, tenantId, batch, 'slow', { ...accounts, commit })).toBe('SUBSCRIPTION_ENDED');
  expect(await one.itemsOf(/^ACCOUNT#WORKPLACE#kim/)).toEqual([]);
};

describe('PROMISE-8: R111 EDGE-T10 accounts that come and go at the same time', () => {
  const proofs: readonly [string, Story][] = [
    ['each is counted once on each day, whoever is faster', manyWriters],
    ['PROMISE-9: a batch of several transactions that dies is repeated with its key', dyingWriters],
    ['R53 R126 nothing is registered behind the end of a product, and nothing of it is left', behindTheEnd],
  ];
  prove('R126 a writer that was slow writes nothing behind the end', slowWriter, { runs: 20 });
  for (const [title, story] of proofs) {
    prove(title, story, { runs: 60 });
    proveForReal(title, story);
  }
});
