import { describe, expect, it } from 'vitest';
import type { CommitOutcome } from '../../../functions/adapters/table/stored-response.ts';
import { runTask } from '../../../functions/background/workflow/tasks.ts';
import type { Account } from '../../../functions/core/accounts/accounts.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../../functions/core/catalog/bundle-integrations.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import type { AccountCommit } from '../../../functions/core/decide/accounts/accounts.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { ServiceSettings } from '../../../functions/core/lifecycle/service-settings.ts';
import { type WorkItem, workInput } from '../../../functions/core/lifecycle/work.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { NONE_CONNECTED } from '../../support/connected-products.ts';
import { memoryStore } from '../../support/lives/memory-store.ts';
import { recorder } from '../../support/recorder.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { requestCommit } from '../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const NOTHING_TO_PURGE = {
  deleteData: async () => false,
  deleteCredentials: async () => false,
};

function workflow(body: unknown = BUNDLE_BODY) {
  const store = memoryStore(requestCommit(body));
  const services = {
    putSettings: recorder(async (_: Tenant, __: Product, ___: ServiceSettings) => {}),
    putIntegrations: recorder(async (_: Tenant, __: Product, ___: readonly string[]) => {}),
  };
  const registered: Account[] = [];
  const accounts = {
    accountRecords: async () => (product: Product, id: string) => ({
      account: registered.find((one) => one.product === product && one.id === id),
      goneOn: undefined,
    }),
    accountsOf: async () => ({ items: registered, next: undefined }),
    commitAccounts: recorder(async ({ put }: AccountCommit): Promise<CommitOutcome> => {
      registered.push(...put);
      return { outcome: 'COMMITTED' };
    }),
  };
  const failures: number[] = [];
  const wakes: string[] = [];
  const lags: number[] = [];
  const deps = {
    ...NONE_CONNECTED,
    ...store,
    services,
    ...accounts,
    purge: NOTHING_TO_PURGE,
    txtRecords: async () => ({ outcome: 'ANSWERED', records: [] }) as const,
    reportUnreachable: () => {},
    countFailure: () => void failures.push(1),
    countWake: (metric: string) => void wakes.push(metric),
    measureLag: (seconds: number) => void lags.push(seconds),
  };
  const workOf = (kind: WorkItem['kind']) => {
    const item = store.workItems().find((one) => one.kind === kind);
    if (!item) throw new Error(`no ${kind}`);
    return workInput(item);
  };
  const setup = workOf('PROVISION');
  const run = (task: string, more: object = {}) =>
    runTask(deps, { task, work: setup, at: '2026-06-30T05:00:30.123Z', ...more });
  return { store, services, accounts, failures, wakes, lags, deps, run, workOf };
}

describe('the tasks of a set-up', () => {
  it('R33 R49 one administrator account serves all products', async () => {
    const { store, accounts, run } = workflow();
    const nothingLeft = { left: false, products: ['NAVER_WORKS', 'WORKPLACE'] };
    expect(await run('set-up-accounts')).toEqual(nothingLeft);
    expect(await run('set-up-accounts')).toEqual(nothingLeft);
    const account = { id: 'admin', role: 'TOP_ADMINISTRATOR' };
    expect(accounts.commitAccounts.calls).toMatchObject([
      [
        {
          tenant: store.current().tenant,
          put: [
            { product: 'NAVER_WORKS', ...account },
            { product: 'WORKPLACE', ...account },
          ],
        },
      ],
    ]);
  });

  it('PROMISE-8: accounts that another writer was faster with are tried again by the machine', async () => {
    const { deps, workOf } = workflow();
    const event = { task: 'set-up-accounts', work: workOf('PROVISION'), at: '2026-06-30T05:00:00Z' };
    const slow = { ...deps, commitAccounts: async () => ({ outcome: 'STALE' }) as const };
    await expect(runTask(slow, event)).rejects.toMatchObject({ name: 'StoreBusyError' });
  });

  it('R31 R32 each service gets plan, language, zone and company ID', async () => {
    const { store, services, run } = workflow({
      ...LITE_BUNDLE_BODY,
      language: 'en',
      timeZone: 'Europe/Paris',
    });
    await run('set-up-services');
    const [[tenant, product, settings] = []] = services.putSettings.calls;
    expect([tenant, product]).toEqual([store.current().tenant, 'NAVER_WORKS']);
    expect(settings).toMatchObject({
      plan: 'LITE',
      language: 'en',
      timeZone: 'Europe/Paris',
      companyId: 'acme',
    });
  });

  it('a company without a company ID has none in its settings', async () => {
    const { services, run } = workflow(NAVER_WORKS_BODY);
    await run('set-up-services');
    expect(services.putSettings.calls[0]?.[2]).not.toHaveProperty('companyId');
  });

  it('R56-R59 links the parts of a bundle; a product alone has nothing to link', async () => {
    const bundle = workflow();
    const codes = BUNDLE_INTEGRATIONS.map(({ code }) => code);
    const both = ['NAVER_WORKS', 'WORKPLACE'];
    expect(await bundle.run('set-up-services')).toEqual({ products: both, linked: both });
    expect(bundle.services.putIntegrations.calls).toEqual([
      [bundle.store.current().tenant, 'NAVER_WORKS', codes],
      [bundle.store.current().tenant, 'WORKPLACE', codes],
    ]);
    const alone = workflow(WORKPLACE_BODY);
    expect(await alone.run('set-up-services')).toEqual({ products: ['WORKPLACE'], linked: [] });
    expect(alone.services.putIntegrations.calls).toEqual([]);
  });

  it('R53 writes nothing behind the end of a product', async () => {
    const { store, services, accounts, run } = workflow(WORKPLACE_BODY);
    const { tenant } = store.current();
    store.write(commitOf(store.current(), applyDue(tenant, EXPIRY).steps, EXPIRY));
    expect(await run('set-up-accounts')).toEqual({ left: false, products: [] });
    expect(await run('set-up-services')).toEqual({ products: [], linked: [] });
    expect([...accounts.commitAccounts.calls, ...services.putSettings.calls]).toEqual([]);
  });

  it('R44 R45 PROMISE-7: completes once, however often it is told to', async () => {
    const { store, run } = workflow();
    expect(await run('complete-setup')).toEqual({ outcome: 'APPLIED' });
    expect(await run('complete-setup')).toEqual({ outcome: 'STALE' });
    expect(store.mails).toHaveLength(1);
    expect(store.current().tenant.operation).toMatchObject({
      status: 'SUCCEEDED',
      finishedAt: '2026-06-30T05:00:30Z',
    });
  });

  it('EDGE-R13 fails once and is counted once', async () => {
    const { store, failures, run } = workflow();
    expect(await run('fail-setup')).toEqual({ outcome: 'APPLIED' });
    expect(await run('fail-setup')).toEqual({ outcome: 'STALE' });
    expect(failures).toEqual([1]);
    expect(store.mails.map(({ template }) => template)).toEqual(['SETUP_DELAYED']);
  });

  it('a tenant that is gone fails by an error', async () => {
    const gone = workflow();
    const deps = { ...gone.deps, ...memoryStore() };
    const event = { task: 'set-up-accounts', work: gone.workOf('PROVISION'), at: '2026-06-30T05:00:00Z' };
    await expect(runTask(deps, event)).rejects.toThrow('gone');
  });
});

it('R54 the task of a timer applies what is due and answers its outcome', async () => {
  const { store, wakes, lags, run, workOf } = workflow(WORKPLACE_BODY);
  const work = workOf('TRIAL_EXPIRY');
  await expect(run('apply-due', { work })).rejects.toMatchObject({ name: 'WokeEarlyError' });
  const due = { work, at: '2026-07-29T15:01:05.000Z' };
  expect(await run('apply-due', due)).toMatchObject({ outcome: 'APPLIED' });
  expect(await run('apply-due', due)).toMatchObject({ outcome: 'STALE' });
  expect(store.current().tenant.subscriptions.WORKPLACE?.phase).toBe('ENDED');
  expect(wakes).toEqual(['StaleWake']);
  expect(lags).toEqual([65]);
});

it.each([
  ['an unknown task', { task: 'format-disk' }],
  ['no time', { at: undefined }],
  ['a time that is none', { at: 'yesterday' }],
])('the tasks refuse %s', async (_, change) => {
  const { run } = workflow();
  await expect((async () => run('set-up-accounts', change))()).rejects.toThrow();
});

it('PROMISE-14 the tasks take work with a field that a later release has added', async () => {
  const { run, workOf } = workflow();
  const work = { ...workOf('PROVISION'), x_future: 'later' };
  await expect(run('set-up-accounts', { work })).resolves.toBeDefined();
});

it('PROMISE-14 a set-up that the release before has started goes on to its end', async () => {
  const { store, services, run } = workflow();
  expect(await run('set-up-accounts')).toMatchObject({ products: ['NAVER_WORKS', 'WORKPLACE'] });
  expect(await run('share-accounts')).toMatchObject({ left: false });
  for (const product of ['NAVER_WORKS', 'WORKPLACE']) await run('set-up-service', { product });
  await run('link-services');
  expect(await run('complete-setup')).toEqual({ outcome: 'APPLIED' });
  const told = services.putSettings.calls.map(([, product]) => product);
  expect(new Set(told)).toEqual(new Set(['NAVER_WORKS', 'WORKPLACE']));
  expect(services.putIntegrations.calls.length).toBeGreaterThanOrEqual(2);
  expect(store.current().tenant.operation.status).toBe('SUCCEEDED');
});
