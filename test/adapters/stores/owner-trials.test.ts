import { describe, expect, it } from 'vitest';
import { createOwnerTrials, ownerTrialsWrites } from '../../../functions/adapters/stores/owner-trials.ts';
import { tenantItem } from '../../../functions/adapters/table/items.ts';
import { transact } from '../../../functions/adapters/table/transaction.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { OwnerTrials } from '../../../functions/core/names/owner-trials.ts';
import { memoryStore } from '../../faults/engine/store.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { OWNER, REQUESTED_AT, ready, requestCommit } from '../../support/tenants.ts';

const itemOf = (tenantId: string, { tenant }: StoredTenant, ownerSub = OWNER) =>
  tenantItem({ ...tenant, tenantId, ownerSub });

async function table(...lists: OwnerTrials[]) {
  const { client, tables, put } = memoryStore();
  const table = tables.subscriptions;
  await put('subscriptions', [
    itemOf('on-trial', ready()),
    itemOf('paid', paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT)),
    itemOf('given-away', ready(), 'owner-2'),
  ]);
  const write = (ownerTrials?: OwnerTrials) =>
    transact(client, ownerTrialsWrites(table, { ...requestCommit(), ownerTrials }));
  for (const list of lists) await write(list);
  return { ...createOwnerTrials(client, table), write };
}

const LIST: OwnerTrials = { version: 1, tenantIds: ['paid', 'gone', 'on-trial', 'given-away'] };

describe('EDGE-A4 the companies of an owner that are on trial', () => {
  it('are none of an owner of whom nothing is known', async () => {
    const { knownOf } = await table();
    expect(await knownOf(OWNER, 3, REQUESTED_AT)).toEqual({ stored: undefined, tenantIds: [] });
  });

  it('are taken from the list while it has room', async () => {
    const { knownOf } = await table(LIST);
    expect(await knownOf(OWNER, 5, REQUESTED_AT)).toEqual({ stored: LIST, tenantIds: LIST.tenantIds });
    expect(await knownOf('owner-2', 5, REQUESTED_AT)).toEqual({ stored: undefined, tenantIds: [] });
  });

  it('are looked at themselves when it is full: those that pay, are gone or are of another owner do not count', async () => {
    const { knownOf } = await table(LIST);
    expect(await knownOf(OWNER, 4, REQUESTED_AT)).toEqual({ stored: LIST, tenantIds: ['on-trial'] });
    expect(await knownOf(OWNER, 4, '2026-09-01T00:00:00Z')).toEqual({ stored: LIST, tenantIds: [] });
  });

  it('have one list: of two that have read the same one goes through', async () => {
    const { knownOf, write } = await table(LIST);
    const next = (tenantId: string) => ({ version: 2, tenantIds: [...LIST.tenantIds, tenantId] });
    expect(await write(LIST)).toMatchObject([{ name: 'OWNER' }]);
    expect(await write(next('first'))).toEqual([]);
    expect(await write(next('second'))).toMatchObject([{ name: 'OWNER' }]);
    expect((await knownOf(OWNER, 9, REQUESTED_AT)).stored).toEqual(next('first'));
  });

  it('stay as they are where a commit begins no trial', () => {
    expect(ownerTrialsWrites('Subs', { ...requestCommit(), ownerTrials: undefined })).toEqual([]);
  });
});
