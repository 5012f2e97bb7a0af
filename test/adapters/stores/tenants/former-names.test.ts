import { expect, it } from 'vitest';
import { createFormerNameReader } from '../../../../functions/adapters/stores/tenants/claims.ts';
import { toItem } from '../../../../functions/adapters/table/items.ts';
import { formerNameKey } from '../../../../functions/adapters/table/keys.ts';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { memoryStore } from '../../../faults/engine/store.ts';

it('R39 R124 the companies that had a name are found by it, the last one first, and no others', async () => {
  const store = memoryStore();
  const former = (value: string, freedAt: Instant, tenantId: string) =>
    toItem({ ...formerNameKey('companyId', value, freedAt, tenantId), tenantId });
  await store.put('subscriptions', [
    former('acme', '2026-07-01T00:00:00Z', 'first'),
    former('acme', '2028-07-01T00:00:00Z', 'third'),
    former('acme', '2027-07-01T00:00:00Z', 'second'),
    former('acme-2', '2027-07-01T00:00:00Z', 'other'),
  ]);
  const { formerOwnersOf } = createFormerNameReader(store.client, store.tables.subscriptions);
  expect(await formerOwnersOf({ companyId: 'acme' }, 50)).toEqual(['third', 'second', 'first']);
  expect(await formerOwnersOf({ companyId: 'acme' }, 2)).toEqual(['third', 'second']);
  expect(await formerOwnersOf({ groupName: 'acme' }, 50)).toEqual([]);
  expect(await formerOwnersOf({}, 50)).toEqual([]);
});
