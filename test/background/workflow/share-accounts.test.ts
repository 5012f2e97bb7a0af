import { describe, expect, it } from 'vitest';
import {
  createRegisteredAccountReader,
  createSystemAccounts,
} from '../../../functions/adapters/stores/accounts/registered-account-store.ts';
import { createTenantLookup } from '../../../functions/adapters/stores/tenants/tenant-loader.ts';
import {
  accountFrom,
  accountItem,
  profileItem,
  tenantItem,
} from '../../../functions/adapters/table/items.ts';
import { shareAccounts } from '../../../functions/background/workflow/share-accounts.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideSystemAccounts } from '../../../functions/core/decide/accounts/accounts.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { createMemoryEngine } from '../../faults/engine/memory-engine.ts';
import { broken, toBundle } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, requested, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const owned = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
const switching = decided(owned, toBundle(owned, 'BASIC_BASIC', NOW));

/** A company in the table with so many accounts of WORKPLACE beside its administrator, and the task that shares them. */
function desk({ tenant, profile }: StoredTenant, accounts: number) {
  const engine = createMemoryEngine();
  engine.createTable('Subs', 'subscriptions');
  const table = engine.table('Subs');
  for (const item of [tenantItem(tenant), profileItem(profile)]) table.put(item);
  for (let index = 0; index < accounts; index++)
    table.put(
      accountItem(TENANT_ID, {
        product: 'WORKPLACE',
        id: `user-${index}`,
        ...(index === 0 && { email: 'first@acme.com' }),
        role: 'USER',
        registeredAt: REQUESTED_AT,
      }),
    );
  const deps = {
    ...createTenantLookup(engine.client, 'Subs'),
    ...createSystemAccounts(engine.client, 'Subs'),
    accountsOf: createRegisteredAccountReader(engine.client, 'Subs'),
  };
  const work = { tenantId: TENANT_ID, version: tenant.operation.version };
  return {
    deps,
    accountsOf: (product: Product) =>
      table
        .items()
        .filter(({ sk }) => sk?.S?.startsWith(`ACCOUNT#${product}#`))
        .map(accountFrom),
    head: async () => (await deps.tenant(TENANT_ID))?.usageHead,
    share: async (change: Partial<typeof deps> = {}) =>
      shareAccounts(
        { ...deps, ...change },
        work as Parameters<typeof shareAccounts>[1],
        await deps.tenant(TENANT_ID),
        NOW,
      ),
  };
}

describe('R59 F41 the accounts of what is owned come along into the bundle', () => {
  it('as they are, and as the same accounts', async () => {
    const { share, accountsOf, head } = desk(switching, 3);
    expect(await share()).toEqual({ left: false });
    const shared = accountsOf('NAVER_WORKS');
    expect(shared).toEqual(
      accountsOf('WORKPLACE').map((account) => ({ ...account, product: 'NAVER_WORKS' })),
    );
    expect(shared[0]).toMatchObject({ email: 'first@acme.com', registeredAt: REQUESTED_AT });
    expect((await head())?.accounts.NAVER_WORKS).toEqual({ present: 3, counted: 3 });
  });

  it('4,000 of them, call by call, each counted once', async () => {
    const { share, accountsOf, head } = desk(switching, 4_000);
    let calls = 1;
    while ((await share()).left) calls++;
    expect(calls).toBe(3);
    expect(accountsOf('NAVER_WORKS')).toHaveLength(4_000);
    expect((await head())?.accounts.NAVER_WORKS).toEqual({ present: 4_000, counted: 4_000 });
    const { revision } = (await head()) ?? {};
    expect(await share()).toEqual({ left: false });
    expect((await head())?.revision).toBe(revision);
  }, 60_000);

  it('PROMISE-7: a call that dies between two transactions is repeated, and counts nobody twice', async () => {
    const { deps, share, accountsOf, head } = desk(switching, 300);
    let written = 0;
    const commitAccounts: typeof deps.commitAccounts = async (commit) => {
      const outcome = await deps.commitAccounts(commit);
      if (++written === 2) throw new Error('died after it had written');
      return outcome;
    };
    await expect(share({ commitAccounts })).rejects.toThrow('died');
    expect(accountsOf('NAVER_WORKS')).toHaveLength(180);
    expect(await share()).toEqual({ left: false });
    expect((await head())?.accounts.NAVER_WORKS).toEqual({ present: 300, counted: 300 });
  });

  it('PROMISE-8: whoever was faster is not overwritten: the machine tries again', async () => {
    const { deps, share, accountsOf, head } = desk(switching, 3);
    const commitAccounts: typeof deps.commitAccounts = async (commit) => {
      const known = await deps.tenant(TENANT_ID);
      const lee = { product: 'NAVER_WORKS', id: 'lee', role: 'USER' } as const;
      const other =
        known && decideSystemAccounts(known, [lee], await deps.accountRecords(TENANT_ID, [lee]), NOW);
      if (other) await deps.commitAccounts(other);
      return deps.commitAccounts(commit);
    };
    await expect(share({ commitAccounts })).rejects.toMatchObject({ name: 'StoreBusyError' });
    expect(await share()).toEqual({ left: false });
    expect(accountsOf('NAVER_WORKS')).toHaveLength(4);
    expect((await head())?.accounts.NAVER_WORKS?.present).toBe(4);
  });

  it.each([
    ['a first set-up', requested(BUNDLE_BODY)],
    ['a switch that is over', broken(switching, NOW)],
  ])('not by %s', async (_, stored) => {
    const { share, accountsOf } = desk(stored, 3);
    expect(await share()).toEqual({ left: false });
    expect(accountsOf('NAVER_WORKS')).toEqual([]);
  });
});
