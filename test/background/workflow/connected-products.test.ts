import { describe, expect, it } from 'vitest';
import { completeDeletion, deletePage } from '../../../functions/background/workflow/deletion.ts';
import { setUpAccounts } from '../../../functions/background/workflow/setup.ts';
import { tellServices } from '../../../functions/background/workflow/tell-services.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { ServiceSettings } from '../../../functions/core/lifecycle/service-settings.ts';
import { isDead, startedWork, type WorkItem, workInput } from '../../../functions/core/lifecycle/work.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { productDesk } from '../../support/connected-products.ts';
import { memoryStore } from '../../support/lives/memory-store.ts';
import { recorder } from '../../support/recorder.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { BY_OWNER } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const HOUR = 3_600;
const secondsLater = (seconds: number): Instant => addSeconds(REQUESTED_AT, seconds);
const ENDED: Instant = '2026-07-29T15:00:00Z';

/** A company with a bundle of which some products are connected. */
function company(connected: readonly Product[] = ['WORKPLACE']) {
  const store = memoryStore(requestCommit(BUNDLE_BODY));
  const desk = productDesk(connected);
  const services = {
    putSettings: recorder(async (_: Tenant, __: Product, ___: ServiceSettings) => {}),
    putIntegrations: recorder(async (_: Tenant, __: Product, ___: readonly string[]) => {}),
  };
  let givenUp = 0;
  const deps = {
    ...store,
    ...desk.deps,
    services,
    accountRecords: async () => () => ({ account: undefined, goneOn: undefined }),
    accountsOf: async () => ({ items: [], next: undefined }),
    commitAccounts: async () => ({ outcome: 'COMMITTED' }) as const,
    countFailure: () => {},
    countGivenUp: () => {
      givenUp += 1;
    },
    purge: { deleteData: async () => false, deleteCredentials: async () => false },
  };
  const itemOf = (kind: WorkItem['kind'], scope: WorkItem['scope'] = 'TENANT'): WorkItem => {
    const item = store.workItems().find((one) => one.kind === kind && one.scope === scope);
    if (!item) throw new Error(`no ${kind}`);
    return item;
  };
  const started = (kind: WorkItem['kind'], scope?: WorkItem['scope']) => {
    const input = workInput(itemOf(kind, scope));
    return { input, begun: store.advance(itemOf(kind, scope), startedWork(input)) };
  };
  const setUp = (now: Instant) => setUpAccounts(deps, workInput(itemOf('PROVISION')), now);
  const complete = () => store.write(committed(decideSetupComplete(store.current(), 1, secondsLater(30))));
  return { store, desk, services, deps, itemOf, started, setUp, complete, givenUp: () => givenUp };
}

describe('R44 a set-up with a connected product', () => {
  it('asks it once and says when to look again, until it is done', async () => {
    const { desk, setUp } = company();
    const left = { left: false, products: ['NAVER_WORKS', 'WORKPLACE'] };
    expect(await setUp(secondsLater(3))).toEqual({ ...left, nextAt: secondsLater(5) });
    expect(await setUp(secondsLater(5))).toEqual({ ...left, nextAt: secondsLater(7) });
    expect(desk.asks).toMatchObject([{ product: 'WORKPLACE', kind: 'SET_UP', settings: { plan: 'BASIC' } }]);
    desk.answer('WORKPLACE', 'SET_UP', { status: 'DONE', at: secondsLater(6) });
    expect(await setUp(secondsLater(7))).toEqual(left);
  });

  it('reads the company once, however long it waits', async () => {
    const { store, deps, itemOf } = company();
    const tenant = recorder(store.tenant);
    await setUpAccounts({ ...deps, tenant }, workInput(itemOf('PROVISION')), secondsLater(3));
    expect(tenant.calls).toHaveLength(1);
  });

  it('tells the sweep until when it waits', async () => {
    const { started, itemOf, setUp } = company();
    await started('PROVISION').begun;
    await setUp(secondsLater(3));
    expect(itemOf('PROVISION')).toMatchObject({ state: 'STARTED', sweepAt: secondsLater(5 + 300) });
  });

  it('waits for both parts, and reports only the one that is late', async () => {
    const { desk, setUp } = company(['NAVER_WORKS', 'WORKPLACE']);
    await setUp(secondsLater(3));
    desk.answer('NAVER_WORKS', 'SET_UP', { status: 'DONE', at: secondsLater(4) });
    expect(await setUp(secondsLater(62))).toHaveProperty('nextAt');
    expect(desk.late).toEqual([]);
    expect(await setUp(secondsLater(63))).toHaveProperty('nextAt');
    expect(desk.late.map(({ product }) => product)).toEqual(['WORKPLACE']);
  });

  it('fails when one part fails, whatever the other does, and when nobody answers within the hour', async () => {
    const { desk, setUp } = company(['NAVER_WORKS', 'WORKPLACE']);
    await setUp(secondsLater(3));
    desk.answer('WORKPLACE', 'SET_UP', { status: 'FAILED', at: secondsLater(4), reason: 'QUOTA_EXCEEDED' });
    await expect(setUp(secondsLater(5))).rejects.toMatchObject({
      name: 'ProductFailedError',
      message: 'WORKPLACE QUOTA_EXCEEDED',
    });
    const silent = company();
    await silent.setUp(secondsLater(3));
    await expect(silent.setUp(secondsLater(3 + HOUR))).rejects.toMatchObject({
      message: 'WORKPLACE NO_ANSWER',
    });
  });

  it('tells the company after five minutes that it takes longer, once', async () => {
    const { store, setUp } = company();
    await setUp(secondsLater(3));
    await setUp(secondsLater(299));
    expect(store.events.map(({ type }) => type)).not.toContain('OPERATION_DELAYED');
    await setUp(secondsLater(300));
    await setUp(secondsLater(360));
    expect(store.events.filter(({ type }) => type === 'OPERATION_DELAYED')).toHaveLength(1);
  });

  it('asks again for what the company has changed meanwhile', async () => {
    const { store, desk, setUp } = company();
    await setUp(secondsLater(3));
    desk.answer('WORKPLACE', 'SET_UP', { status: 'DONE', at: secondsLater(4) });
    store.write(committed(decideProfile(store.current(), { language: 'en' }, BY_OWNER, secondsLater(4))));
    expect(await setUp(secondsLater(5))).toHaveProperty('nextAt');
    expect(desk.taskOf('WORKPLACE', 'SET_UP')).toMatchObject({ number: 2, settings: { language: 'en' } });
  });

  it('of an operation that is over asks nobody', async () => {
    const { desk, setUp, complete } = company();
    complete();
    await setUp(secondsLater(40));
    expect(desk.asks).toEqual([]);
  });
});

describe('changed settings of a connected product', () => {
  async function changed() {
    const desk = company();
    desk.complete();
    desk.store.write(
      committed(decideProfile(desk.store.current(), { language: 'en' }, BY_OWNER, secondsLater(60))),
    );
    const { input, begun } = desk.started('SERVICE_SETTINGS');
    await begun;
    return { ...desk, tell: (now: Instant) => tellServices(desk.deps, input, now) };
  }

  it('are written down as told only when it has confirmed them', async () => {
    const { store, desk, tell } = await changed();
    expect(await tell(secondsLater(61))).toEqual({ outcome: 'AGAIN', nextAt: secondsLater(63) });
    expect(store.current().tenant.settingsDue).toBe(secondsLater(60));
    desk.answer('WORKPLACE', 'SETTINGS', { status: 'DONE', at: secondsLater(62) });
    expect(await tell(secondsLater(63))).toEqual({ outcome: 'APPLIED' });
    expect(store.current().tenant.settingsDue).toBeUndefined();
  });

  it('that it cannot change are given up, for support to renew, and asked for again as another task', async () => {
    const { store, desk, deps, itemOf, tell, givenUp } = await changed();
    await tell(secondsLater(61));
    expect(await tell(secondsLater(61 + HOUR))).toEqual({
      outcome: 'GIVEN_UP',
      reason: 'WORKPLACE NO_ANSWER',
    });
    expect(isDead(itemOf('SERVICE_SETTINGS'))).toBe(true);
    expect(givenUp()).toBe(1);
    const { tenant } = store.current();
    const step = {
      type: 'TIMERS_RENEWED',
      after: tenant,
      effectiveAt: secondsLater(2 * HOUR),
      actor: { type: 'SYSTEM' },
    } as const;
    store.write(
      commitOf(store.current(), [step], secondsLater(2 * HOUR), {
        renews: ({ kind }) => kind === 'SERVICE_SETTINGS',
      }),
    );
    await tellServices(deps, workInput(itemOf('SERVICE_SETTINGS')), secondsLater(2 * HOUR));
    expect(desk.asks.map(({ number }) => number)).toEqual([3, 4]);
  });

  it('PROMISE-20 that were given up are overtaken by a later change: it opens the work anew, and the old one asks nobody', async () => {
    const { store, desk, deps, itemOf, tell } = await changed();
    await tell(secondsLater(61));
    desk.answer('WORKPLACE', 'SETTINGS', { status: 'FAILED', at: secondsLater(62), reason: 'BROKEN' });
    expect(await tell(secondsLater(63))).toMatchObject({ outcome: 'GIVEN_UP' });
    store.write(
      committed(decideProfile(store.current(), { timeZone: 'Europe/Paris' }, BY_OWNER, secondsLater(HOUR))),
    );
    expect(itemOf('SERVICE_SETTINGS')).toMatchObject({ state: 'PENDING', dueAt: secondsLater(HOUR) });
    expect(isDead(itemOf('SERVICE_SETTINGS'))).toBe(false);
    expect(await tell(secondsLater(HOUR))).toEqual({ outcome: 'STALE' });
    const again = workInput(itemOf('SERVICE_SETTINGS'));
    expect(await tellServices(deps, again, secondsLater(HOUR))).toMatchObject({ outcome: 'AGAIN' });
    expect(desk.asks).toMatchObject([
      { number: 3, settings: { language: 'en', timeZone: 'Asia/Seoul' } },
      { number: 4, settings: { language: 'en', timeZone: 'Europe/Paris' } },
    ]);
    desk.answer('WORKPLACE', 'SETTINGS', { status: 'DONE', at: secondsLater(HOUR + 1) });
    expect(await tellServices(deps, again, secondsLater(HOUR + 2))).toEqual({ outcome: 'APPLIED' });
  });
});

describe('R53 PROMISE-20 the deletion of a connected product', () => {
  function ended() {
    const desk = company();
    desk.complete();
    desk.store.write(
      commitOf(desk.store.current(), applyDue(desk.store.current().tenant, ENDED).steps, ENDED),
    );
    const work = workInput(desk.itemOf('DATA_DELETION', 'WORKPLACE'));
    const past = (seconds: number) => addSeconds(ENDED, seconds);
    return {
      ...desk,
      past,
      ask: (now: Instant) => deletePage(desk.deps, work, now),
      finish: (now: Instant) => completeDeletion(desk.deps, work, now),
    };
  }

  it('has no receipt before the product has confirmed it, and the receipt names the confirmation', async () => {
    const { store, desk, ask, finish, past } = ended();
    expect(await ask(past(10))).toEqual({ left: false, nextAt: past(12) });
    expect(await finish(past(11))).toEqual({ outcome: 'STALE' });
    expect(store.current().tenant.subscriptions.WORKPLACE?.dataStatus).toBe('DELETION_PENDING');
    desk.answer('WORKPLACE', 'DELETION', { status: 'DONE', at: past(11) });
    expect(await ask(past(12))).toEqual({ left: false });
    expect(await finish(past(12))).toEqual({ outcome: 'APPLIED' });
    const { number } = desk.taskOf('WORKPLACE', 'DELETION');
    expect(store.events.at(-1)).toMatchObject({
      type: 'DATA_DELETED',
      product: 'WORKPLACE',
      details: { task: `deletion-${number}`, confirmedAt: past(11) },
    });
    expect(store.mails.at(-1)).toMatchObject({ template: 'SERVICE_ENDED', data: { confirmedAt: past(11) } });
  });

  it('that was confirmed for an earlier deletion counts for no later one', async () => {
    const { desk, ask, finish, past } = ended();
    await ask(past(10));
    desk.answer('WORKPLACE', 'DELETION', { status: 'DONE', at: past(11) });
    const task = desk.taskOf('WORKPLACE', 'DELETION');
    desk.tasks.set('WORKPLACE DELETION', { ...task, work: task.work - 1 });
    expect(await finish(past(12))).toEqual({ outcome: 'STALE' });
    expect(await ask(past(12))).toHaveProperty('nextAt');
  });

  it('is asked for again every hour, also when the product has said that it cannot', async () => {
    const { desk, ask, past } = ended();
    await ask(past(10));
    desk.answer('WORKPLACE', 'DELETION', { status: 'FAILED', at: past(20), reason: 'BACKUP_RUNS' });
    await ask(past(10 + HOUR));
    await ask(past(10 + 2 * HOUR));
    expect(desk.asks.map(({ asks }) => asks)).toEqual([1, 2, 3]);
    expect(new Set(desk.asks.map(({ number }) => number)).size).toBe(1);
  });

  it('of a product that is not connected waits for nobody', async () => {
    const { deps, desk, itemOf, past } = ended();
    const work = workInput(itemOf('DATA_DELETION', 'NAVER_WORKS'));
    expect(await deletePage(deps, work, past(10))).toEqual({ left: false });
    expect(await completeDeletion(deps, work, past(10))).toEqual({ outcome: 'APPLIED' });
    expect(desk.asks).toEqual([]);
  });

  it('that is over is asked for no more', async () => {
    const { desk, ask, finish, past } = ended();
    await ask(past(10));
    desk.answer('WORKPLACE', 'DELETION', { status: 'DONE', at: past(11) });
    await finish(past(12));
    expect(await ask(past(99 * HOUR))).toEqual({ left: false });
    expect(await finish(past(99 * HOUR))).toEqual({ outcome: 'STALE' });
    expect(desk.asks).toHaveLength(1);
  });
});
