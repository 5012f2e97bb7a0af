import { expect } from 'vitest';
import { type Item, tenantFrom } from '../../functions/adapters/items.ts';
import { ProductSchema } from '../../functions/core/catalog/codes.ts';
import { subscriptionsOf, type Tenant } from '../../functions/core/tenant.ts';
import type { ChangeRecord } from './memory-table.ts';

/** What must hold at every single write, in the order in which the stream tells of them. */
export function expectWrites(history: readonly ChangeRecord[]): void {
  const stands = new Map<string, Item>();
  const tenantAt = (pk: string): Tenant => tenantFrom(stands.get(`${pk} TENANT`) ?? {});
  for (const { before, after } of history) {
    const { pk: { S: pk = '' } = {}, sk: { S: sk = '' } = {} } = after ?? before ?? {};
    if (after) stands.set(`${pk} ${sk}`, after);
    else stands.delete(`${pk} ${sk}`);
    if (!after && /^(DATA|MEMBER)#/.test(sk)) expectGoneAfterTheEnd(tenantAt(pk), sk);
    if (!after && pk.startsWith('CLAIM#')) {
      const of = `TENANT#${before?.['tenantId']?.S}`;
      expect(subscriptionsOf(tenantAt(of)).map(({ dataStatus }) => dataStatus)).not.toContain(
        'DELETION_PENDING',
      );
      expect(
        [...stands.keys()].filter((key) => key.startsWith(`${of} DATA#`) || key.startsWith(`${of} MEMBER#`)),
      ).toEqual([]);
    }
    if (after && before && sk === 'TENANT')
      expect(Number(after['version']?.N)).toBe(Number(before['version']?.N) + 1);
    if (after && before && sk.startsWith('WORK#')) expectForward(before, after);
    if (before && sk.startsWith('MAIL#')) expectMailForward(before, after);
  }
}

/** Data goes only after its product has ended (C-9, R-5). */
function expectGoneAfterTheEnd(tenant: Tenant, sk: string): void {
  const product = ProductSchema.parse(sk.split('#')[1]);
  expect({ product, phase: tenant.subscriptions[product]?.phase }).toEqual({ product, phase: 'ENDED' });
}

/** An old or doubled event changes nothing (I-7): work never goes back to an older version or hop, or opens again. */
function expectForward(beforeItem: Item, afterItem: Item): void {
  const [before, after] = [read(beforeItem, 'work'), read(afterItem, 'work')];
  expect(after.version).toBeGreaterThanOrEqual(before.version);
  if (after.version > before.version) return;
  expect(after.hop).toBeGreaterThanOrEqual(before.hop);
  if (before.state === 'DONE' || before.state === 'VOID') expect(after.state).toBe(before.state);
  else if (after.hop === before.hop && before.state === 'STARTED') expect(after.state).not.toBe('PENDING');
}

function expectMailForward(beforeItem: Item, afterItem: Item | undefined): void {
  const before = read(beforeItem, 'mail');
  // What nobody could deliver goes with the data: it still names its recipient.
  if (!afterItem) expect(before.state).toBe('FAILED');
  else expect(read(afterItem, 'mail').attempts).toBeGreaterThanOrEqual(before.attempts);
  if (afterItem) expect(['PENDING', 'SENDING']).toContain(before.state);
}

/** What is looked at of every write is read without a schema: there are many. */
function read(item: Item, name: 'work' | 'mail') {
  const { version, hop, attempts, state } = item[name]?.M ?? {};
  return {
    version: Number(version?.N),
    hop: Number(hop?.N),
    attempts: Number(attempts?.N),
    state: state?.S ?? '',
  };
}
