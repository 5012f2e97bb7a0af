import { describe, expect, it } from 'vitest';
import type { CommitOutcome } from '../../../functions/adapters/table/stored-response.ts';
import { setUpAccounts, setUpServices } from '../../../functions/background/workflow/setup.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import type { AccountCommit } from '../../../functions/core/decide/accounts/accounts.ts';
import type { ServiceSettings } from '../../../functions/core/lifecycle/service-settings.ts';
import { workInput } from '../../../functions/core/lifecycle/work.ts';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import { NONE_CONNECTED } from '../../support/connected-products.ts';
import { done, subscribe, toBundle, upgrade } from '../../support/plan-changes.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const before = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);

/** A company whose operation is at work, and the services that are told of it. */
function desk(commit: Commit) {
  const at: { stored: StoredTenant } = { stored: decided(before, commit) };
  const services = {
    putSettings: recorder(async (_: Tenant, __: Product, ___: ServiceSettings) => {}),
    putIntegrations: recorder(async (_: Tenant, __: Product, ___: readonly string[]) => {}),
  };
  const commitAccounts = recorder(
    async (_: AccountCommit): Promise<CommitOutcome> => ({ outcome: 'COMMITTED' }),
  );
  const deps = {
    ...NONE_CONNECTED,
    advance: async () => true,
    tenant: async () => at.stored,
    commit: async () => ({ outcome: 'COMMITTED' }),
    services,
    accountsOf: async () => ({ items: [], next: undefined }),
    accountRecords: async () => () => ({ account: undefined, goneOn: undefined }),
    commitAccounts,
    countFailure: () => {},
  };
  const item = commit.work.find(({ kind }) => kind === 'PROVISION');
  if (!item) throw new Error('there is nothing to carry out');
  return { deps, at, services, work: workInput(item) };
}

describe('the tasks of a move', () => {
  it('R83 tell the service the plan that is to come, though the tenant still has the one of before', async () => {
    const { deps, at, services, work } = desk(committed(upgrade(before, 'WORKPLACE', 'COLLABO', NOW)));
    expect(await setUpAccounts(deps, work, NOW)).toEqual({ left: false, products: ['WORKPLACE'] });
    expect(deps.commitAccounts.calls).toEqual([]);
    expect(await setUpServices(deps, work)).toEqual({ products: ['WORKPLACE'], linked: [] });
    expect(services.putSettings.calls[0]?.[2].plan).toBe('COLLABO');
    expect(at.stored.tenant.subscriptions.WORKPLACE?.plan).toBe('WORKPLACE');
  });

  it('R33 R56 R96 give a new part its administrator, and link both parts of the bundle that is to come', async () => {
    const { deps, services, work } = desk(committed(toBundle(before, 'BASIC_BASIC', NOW)));
    await setUpAccounts(deps, work, NOW);
    expect(deps.commitAccounts.calls[0]?.[0].put).toMatchObject([{ product: 'NAVER_WORKS', id: 'admin' }]);
    const both = ['NAVER_WORKS', 'WORKPLACE'];
    expect(await setUpServices(deps, work)).toEqual({ products: both, linked: both });
    expect(services.putSettings.calls.map(([, product, { plan }]) => [product, plan])).toEqual([
      ['NAVER_WORKS', 'BASIC'],
      ['WORKPLACE', 'BASIC'],
    ]);
  });

  it('set up a further product alone', async () => {
    const { deps, work } = desk(committed(subscribe(before, 'WORKBOX', NOW)));
    expect(await setUpServices(deps, work)).toEqual({ products: ['WORKBOX'], linked: [] });
  });

  it('of a try that is over tell what holds, and nothing of what it was for', async () => {
    const { deps, at, services, work } = desk(committed(toBundle(before, 'LITE_BASIC', NOW)));
    at.stored = done(at.stored, NOW);
    await setUpServices(deps, { ...work, version: 99 });
    expect(services.putSettings.calls[0]?.[2].plan).toBe('LITE');
  });
});
