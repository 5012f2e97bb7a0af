import { describe, expect, it } from 'vitest';
import { tellServices } from '../../../functions/background/workflow/tell-services.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import type { ServiceSettings } from '../../../functions/core/lifecycle/service-settings.ts';
import { workInput } from '../../../functions/core/lifecycle/work.ts';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import { NONE_CONNECTED } from '../../support/connected-products.ts';
import { type MemoryStore, memoryStore } from '../../support/lives/memory-store.ts';
import { cancelToday } from '../../support/plan-changes.ts';
import { recorder } from '../../support/recorder.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { BY_OWNER, paid } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';

/** A paid bundle whose WORKPLACE has just been cancelled. */
function desk() {
  const store = memoryStore(requestCommit());
  const before = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const lost = committed(cancelToday(before, 'WORKPLACE', NOW));
  const at: { stored: StoredTenant } = { stored: { ...before, tenant: lost.tenant } };
  const services = {
    putSettings: recorder(async (_: Tenant, __: Product, ___: ServiceSettings) => {}),
    putIntegrations: recorder(async (_: Tenant, __: Product, ___: readonly string[]) => {}),
  };
  const commit = recorder(async (decided: Parameters<MemoryStore['commit']>[0]) => {
    at.stored = { ...at.stored, tenant: decided.tenant };
    return { outcome: 'COMMITTED' };
  });
  const item = lost.work.find(({ kind }) => kind === 'SERVICE_SETTINGS');
  if (!item) throw new Error('there is nothing to tell');
  const deps = { ...NONE_CONNECTED, ...store, tenant: async () => at.stored, commit, services };
  return { deps, at, services, commit, work: workInput(item) };
}

describe('what the services are told', () => {
  it('R139 R142 is what is left: the plan, the names, and no links any more', async () => {
    const { deps, services, commit, work, at } = desk();
    expect(await tellServices(deps, work, NOW)).toEqual({ outcome: 'APPLIED' });
    expect(services.putSettings.calls.map(([, product]) => product)).toEqual(['NAVER_WORKS']);
    expect(services.putSettings.calls[0]?.[2]).toMatchObject({
      plan: 'BASIC',
      domainName: 'acme.com',
      companyId: 'acme',
      language: 'ko',
    });
    expect(services.putIntegrations.calls.map(([, product, codes]) => [product, codes])).toEqual([
      ['NAVER_WORKS', []],
    ]);
    expect(commit.calls).toHaveLength(1);
    expect(at.stored.tenant).not.toHaveProperty('settingsDue');
  });

  it('is told once: an old or doubled wake tells nothing', async () => {
    const { deps, services, work } = desk();
    await tellServices(deps, work, NOW);
    expect(await tellServices(deps, work, NOW)).toEqual({ outcome: 'STALE' });
    expect(services.putSettings.calls).toHaveLength(1);
  });

  it('is left to the work of a later change that comes meanwhile', async () => {
    const { deps, services, at, commit, work } = desk();
    const changing = {
      ...deps,
      services: {
        ...services,
        putIntegrations: async () => {
          const later = '2026-07-08T05:00:01Z';
          const change = committed(decideProfile(at.stored, { language: 'en' }, BY_OWNER, later));
          at.stored = { ...at.stored, tenant: change.tenant, profile: change.profile ?? at.stored.profile };
        },
      },
    };
    expect(await tellServices(changing, work, NOW)).toEqual({ outcome: 'STALE' });
    expect(commit.calls).toEqual([]);
    expect(at.stored.tenant.settingsDue).toBe('2026-07-08T05:00:01Z');
  });

  it('is not written down as told when the tenant has changed meanwhile: the next try tells what holds then', async () => {
    const { deps, services, at, work } = desk();
    const changing = {
      ...deps,
      services: {
        ...services,
        putIntegrations: async () => {
          const change = committed(decideProfile(at.stored, { language: 'en' }, BY_OWNER, NOW));
          at.stored = { ...at.stored, tenant: change.tenant, profile: change.profile ?? at.stored.profile };
        },
      },
    };
    await expect(tellServices(changing, work, NOW)).rejects.toMatchObject({ name: 'TenantContendedError' });
    expect(await tellServices(deps, work, NOW)).toEqual({ outcome: 'APPLIED' });
    expect(services.putSettings.calls.at(-1)?.[2].language).toBe('en');
  });
});
