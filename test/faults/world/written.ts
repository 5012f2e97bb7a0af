import assert from 'node:assert/strict';
import { type Item, tenantFrom } from '../../../functions/adapters/table/items.ts';
import { claimKey } from '../../../functions/adapters/table/keys.ts';
import { ProductSchema } from '../../../functions/core/catalog/codes.ts';
import { subscriptionsOf, type Tenant } from '../../../functions/core/model/tenant.ts';
import { claimsHeldBy } from '../../../functions/core/names/claims.ts';
import type { ChangeRecord } from '../engine/memory-table.ts';

/** What must hold at every single write, in the order in which the stream tells of them. */
export function expectWrites(history: readonly ChangeRecord[]): void {
  const stands = new Map<string, Item>();
  const tenantAt = (pk: string): Tenant => tenantFrom(stands.get(`${pk} TENANT`) ?? {});
  for (const { before, after } of history) {
    const { pk: { S: pk = '' } = {}, sk: { S: sk = '' } = {} } = after ?? before ?? {};
    if (after) stands.set(`${pk} ${sk}`, after);
    else stands.delete(`${pk} ${sk}`);
    if (!after && /^(DATA|ACCOUNT)#/.test(sk)) expectGoneAfterTheEnd(tenantAt(pk), sk);
    if (!after && pk.startsWith('CLAIM#')) {
      const of = `TENANT#${before?.['tenantId']?.S}`;
      if (isLeftBehind(tenantAt(of), pk)) continue;
      assert.ok(
        subscriptionsOf(tenantAt(of)).every(({ dataStatus }) => dataStatus === 'DELETED'),
        'freed before the end',
      );
      const left = [...stands.keys()].filter(
        (key) => key.startsWith(`${of} DATA#`) || key.startsWith(`${of} ACCOUNT#`),
      );
      assert.deepEqual(left, []);
    }
    if (after && before && sk === 'TENANT')
      assert.equal(Number(after['version']?.N), Number(before['version']?.N) + 1);
    if (after && before && sk.startsWith('WORK#')) expectForward(before, after);
    if (before && sk.startsWith('MAIL#')) expectMailForward(before, after);
  }
}

/** A group name that the company has changed is free at once (F22, F31); so is a domain of which nothing came. */
const isLeftBehind = (tenant: Tenant, pk: string): boolean =>
  claimsHeldBy(tenant).every(({ field, value }) => claimKey(field, value).pk !== pk);

/** Data goes only after its product has ended (EDGE-C9, EDGE-R5). */
function expectGoneAfterTheEnd(tenant: Tenant, sk: string): void {
  const product = ProductSchema.parse(sk.split('#')[1]);
  assert.deepEqual({ product, phase: tenant.subscriptions[product]?.phase }, { product, phase: 'ENDED' });
}

/** An old or doubled event changes nothing (EDGE-I7): work never goes back to an older version or fewer restarts, or opens again. */
function expectForward(beforeItem: Item, afterItem: Item): void {
  const [before, after] = [read(beforeItem, 'work'), read(afterItem, 'work')];
  assert.ok(after.version >= before.version, 'work went back to an older version');
  if (after.version > before.version) return;
  assert.ok(after.restarts >= before.restarts, 'work went back to fewer restarts');
  if (before.state === 'DONE' || before.state === 'VOID') assert.equal(after.state, before.state);
  else if (after.restarts === before.restarts && before.state === 'STARTED')
    assert.equal(after.isGivenUp || (after.state !== 'PENDING' && after.state !== 'WAITING'), true);
  else if (after.restarts === before.restarts && before.state === 'PENDING')
    assert.notEqual(after.state, 'WAITING');
}

function expectMailForward(beforeItem: Item, afterItem: Item | undefined) {
  const before = read(beforeItem, 'mail');
  // What nobody could deliver goes with the data: it still names its recipient.
  if (!afterItem) return assert.equal(before.state, 'FAILED');
  const after = read(afterItem, 'mail');
  // A no to the whole account is no try: it is counted apart.
  assert.ok(
    after.attempts >= before.attempts - (after.refused > before.refused ? 1 : 0),
    'a mail went back to fewer tries',
  );
  assert.ok(
    before.state === 'PENDING' || before.state === 'SENDING',
    `a mail that was ${before.state} changed`,
  );
}

/** What is looked at of every write is read without a schema: there are many. */
function read(item: Item, name: 'work' | 'mail') {
  const { version, restarts, attempts, refused, state, deadSince } = item[name]?.M ?? {};
  return {
    version: Number(version?.N),
    restarts: Number(restarts?.N),
    attempts: Number(attempts?.N),
    refused: Number(refused?.M?.['times']?.N ?? 0),
    state: state?.S ?? '',
    isGivenUp: deadSince !== undefined,
  };
}
