import { describe, expect, it } from 'vitest';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import { addSeconds, type Instant, kstTime } from '../../../functions/core/business-calendar.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import type { WorkItem } from '../../../functions/core/lifecycle/work.ts';
import { type MemoryStore, memoryStore } from '../../support/lives/memory-store.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { contextAt, switchRequest } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const SEVEN_DAYS = kstTime('2026-07-23', '09:00');

function tenantOf(body: unknown) {
  const store = memoryStore(requestCommit(body));
  store.write(committed(decideSetupComplete(store.current(), 1, REQUESTED_AT)));
  const counted: string[] = [];
  const deps = { ...store, start: async () => {}, count: (metric: string) => void counted.push(metric) };
  /** What the sweep finds by `now`. */
  const sweep = async (now: Instant) => {
    const due = store
      .openWork()
      .filter(({ sweepAt, state }) => state === 'WAITING' && sweepAt && sweepAt <= now);
    for (const work of due) await repairWork(deps, work, now);
  };
  return { store, deps, counted, sweep };
}
const reminders = ({ mails }: MemoryStore) => mails.filter(({ reminder }) => reminder !== undefined);
const stateOf = (store: MemoryStore, scope: WorkItem['scope'], kind: WorkItem['kind']) =>
  store.workItems().find((work) => work.scope === scope && work.kind === kind)?.state;

describe('EDGE-R9 a reminder whose time has come', () => {
  it('puts its mail in the box and is done, and is nothing that came late', async () => {
    const { store, counted, sweep } = tenantOf(WORKPLACE_BODY);
    await sweep(addSeconds(SEVEN_DAYS, -1));
    expect(reminders(store)).toEqual([]);
    await sweep(SEVEN_DAYS);
    expect(reminders(store)).toMatchObject([
      { template: 'TRIAL_ENDS_SOON', state: 'PENDING', dueAt: SEVEN_DAYS, recipient: 'boss@acme-mail.com' },
    ]);
    expect(stateOf(store, 'WORKPLACE', 'TRIAL_ENDS_IN_7_DAYS')).toBe('DONE');
    expect(counted).toEqual([]);
  });

  it('of both parts of a bundle puts one mail in the box, and both are done', async () => {
    const { store, sweep } = tenantOf(BUNDLE_BODY);
    await sweep(addSeconds(SEVEN_DAYS, 240));
    expect(reminders(store)).toHaveLength(1);
    for (const scope of ['NAVER_WORKS', 'WORKPLACE'] as const)
      expect(stateOf(store, scope, 'TRIAL_ENDS_IN_7_DAYS')).toBe('DONE');
  });

  it('PROMISE-3: done a second time puts no second mail', async () => {
    const { store, deps, sweep } = tenantOf(WORKPLACE_BODY);
    const [work] = store.openWork().filter(({ kind }) => kind === 'TRIAL_ENDS_IN_7_DAYS');
    await sweep(SEVEN_DAYS);
    if (work) await repairWork(deps, work, addSeconds(SEVEN_DAYS, 300));
    expect(reminders(store)).toHaveLength(1);
  });

  it.each([
    ['before its mail', 'putMail'],
    ['after its mail', 'advance'],
  ])('PROMISE-7: of a sweep that dies %s has one mail by the next, and is done', async (_, step) => {
    const { store, deps, sweep } = tenantOf(WORKPLACE_BODY);
    const [work] = store.openWork().filter(({ kind }) => kind === 'TRIAL_ENDS_IN_7_DAYS');
    if (!work) throw new Error('no reminder waits');
    const dying = async () => {
      throw new Error('the process died');
    };
    await expect(repairWork({ ...deps, [step]: dying }, work, SEVEN_DAYS)).rejects.toThrow('died');
    expect(stateOf(store, 'WORKPLACE', 'TRIAL_ENDS_IN_7_DAYS')).toBe('WAITING');
    await sweep(addSeconds(SEVEN_DAYS, 300));
    expect(reminders(store)).toHaveLength(1);
    expect(stateOf(store, 'WORKPLACE', 'TRIAL_ENDS_IN_7_DAYS')).toBe('DONE');
  });

  it('on another day would say what is not so: it is dropped, and counted', async () => {
    const { store, counted, sweep } = tenantOf(WORKPLACE_BODY);
    await sweep(kstTime('2026-07-24', '00:00'));
    expect(reminders(store)).toEqual([]);
    expect(counted).toEqual(['ReminderDropped']);
    expect(stateOf(store, 'WORKPLACE', 'TRIAL_ENDS_IN_7_DAYS')).toBe('VOID');
    const evening = tenantOf(WORKPLACE_BODY);
    await evening.sweep(addSeconds(kstTime('2026-07-24', '00:00'), -1));
    expect(reminders(evening.store)).toHaveLength(1);
  });

  it('that a reservation made needless is closed with it, and an old row of it says nothing', async () => {
    const { store, deps } = tenantOf(WORKPLACE_BODY);
    const [work] = store.openWork().filter(({ kind }) => kind === 'TRIAL_ENDS_IN_7_DAYS');
    const now: Instant = '2026-07-10T00:00:00Z';
    const decision = decidePaidSwitch(store.current(), 'WORKPLACE', switchRequest(), contextAt(now));
    store.write(committed(decision));
    expect(stateOf(store, 'WORKPLACE', 'TRIAL_ENDS_IN_7_DAYS')).toBe('VOID');
    if (work) await repairWork(deps, work, SEVEN_DAYS);
    expect(reminders(store)).toEqual([]);
  });

  it('A1 the grace has its own, after those of the trial', async () => {
    const { store, sweep } = tenantOf(NAVER_WORKS_BODY);
    const expired = store.openWork().find(({ kind }) => kind === 'TRIAL_EXPIRY');
    for (const at of [SEVEN_DAYS, kstTime('2026-07-29', '09:00')]) await sweep(at);
    const deps = { ...store, start: async () => {}, count: () => {} };
    if (expired) await repairWork(deps, expired, '2026-07-29T15:00:00Z');
    for (const at of [kstTime('2026-08-22', '09:00'), kstTime('2026-08-28', '09:00')]) await sweep(at);
    expect(reminders(store).map(({ data }) => [data?.['days'], data?.['stage']])).toEqual([
      [7, 'TRIAL'],
      [1, 'TRIAL'],
      [7, 'GRACE'],
      [1, 'GRACE'],
    ]);
  });
});
