import { afterAll, describe, expect, it } from 'vitest';
import {
  createStuckIndex,
  STUCK_CURSOR,
  type StuckRequest,
} from '../../../../functions/adapters/stores/work/stuck-index.ts';
import { mailItem, tenantItem, workItem } from '../../../../functions/adapters/table/items.ts';
import { addSeconds, type Instant } from '../../../../functions/core/business-calendar.ts';
import { deadWork, STUCK_KINDS, type StuckKind } from '../../../../functions/core/lifecycle/dead-work.ts';
import { closedWork, startedWork } from '../../../../functions/core/lifecycle/work.ts';
import { dismissedMail } from '../../../../functions/core/mails/mail-item.ts';
import { memoryStore, type Store, startRealEngine } from '../../../faults/engine/store.ts';
import { FAILED_MAIL } from '../../../support/mails.ts';
import { failed, ready, requestCommit } from '../../../support/tenants.ts';

const NOW: Instant = '2026-07-10T01:00:00Z';
const idOf = (number: number): string => `t${String(number).padStart(20, '0')}`;

let engine: ReturnType<typeof startRealEngine> | undefined;
/** Started by the first test that needs it. */
const realEngine = () => {
  engine ??= startRealEngine();
  return engine;
};
afterAll(async () => (await engine)?.stop());

const timer = requestCommit().work.find(({ kind }) => kind === 'TRIAL_EXPIRY');
if (!timer) throw new Error('no timer');

/** A company with one of each: an operation that failed, a timer that is dead, another one overdue, a mail given up. */
const stuckCompany = (tenantId: string) => {
  const { tenant } = failed();
  const overdue = startedWork({ ...timer, tenantId, scope: 'WORKPLACE', wakeAt: '2026-07-01T00:00:00Z' });
  return [
    tenantItem({ ...tenant, tenantId }),
    workItem(deadWork({ ...timer, tenantId, scope: 'NAVER_WORKS' }, NOW)),
    workItem(overdue),
    mailItem({ ...FAILED_MAIL, tenantId, failedAt: NOW }),
  ];
};

async function all(store: Store, limit: number, kinds: readonly StuckKind[] = STUCK_KINDS) {
  const index = createStuckIndex(store.client, store.tables.subscriptions);
  const found: string[] = [];
  let pages = 0;
  for (let after: string | undefined; ; ) {
    const page = await index.stuckItems({ kinds, overdueBy: addSeconds(NOW, -600), limit, after });
    pages += 1;
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(
      ...page.items.map((item) => {
        const what =
          'work' in item
            ? `WORK ${item.work.scope}`
            : Object.keys(item).find((key) => /mail|oper|unre/.test(key));
        return `${what} ${item.tenantId}`;
      }),
    );
    after = page.next;
    if (after === undefined) return { found, pages };
  }
}

const expected = (companies: readonly string[], kinds: readonly string[]) =>
  kinds.flatMap((kind) => companies.map((tenantId) => `${kind} ${tenantId}`)).sort();
const companies = Array.from({ length: 9 }, (_, number) => idOf(number));

describe.each([
  ['in memory', async () => memoryStore()],
  ['on a real engine', async () => (await realEngine()).store()],
])('what is stuck, %s', (_, storeOf) => {
  it('is found page by page, each item once, whatever the size of the pages', async () => {
    const store = await storeOf();
    await store.put('subscriptions', companies.flatMap(stuckCompany));
    const everything = expected(companies, ['operation', 'WORK NAVER_WORKS', 'WORK WORKPLACE', 'mail']);
    for (const limit of [1, 2, 7, 100]) {
      const { found, pages } = await all(store, limit);
      expect(found.toSorted()).toEqual(everything);
      expect(pages).toBeGreaterThanOrEqual(Math.ceil(everything.length / limit));
    }
  });

  it('is found by its kind: what was given up in a partition of its own, and all that is overdue', async () => {
    const store = await storeOf();
    await store.put('subscriptions', companies.flatMap(stuckCompany));
    const { found } = await all(store, 5, ['MAIL']);
    expect(found.toSorted()).toEqual(expected(companies, ['WORK WORKPLACE', 'mail']));
  });

  it('is gone once it is in order, and what waits was never there', async () => {
    const store = await storeOf();
    const [tenantId = ''] = companies;
    await store.put('subscriptions', stuckCompany(tenantId));
    const { tenant } = ready();
    await store.put('subscriptions', [
      tenantItem({ ...tenant, tenantId }),
      workItem(closedWork(deadWork({ ...timer, tenantId, scope: 'NAVER_WORKS' }, NOW), 'DONE')),
      workItem(startedWork({ ...timer, tenantId, scope: 'WORKPLACE' })),
      mailItem(dismissedMail({ ...FAILED_MAIL, tenantId, failedAt: NOW })),
    ]);
    expect(await all(store, 10)).toEqual({ found: [], pages: 1 });
  });

  it('is shown as unreadable when today’s code cannot read it, and holds up nothing else', async () => {
    const store = await storeOf();
    const [tenantId = '', other = ''] = companies;
    const [, dead] = stuckCompany(tenantId);
    if (!dead) throw new Error('no item');
    await store.put('subscriptions', [
      tenantItem({ ...failed().tenant, tenantId: other }),
      { ...dead, work: { S: 'nonsense' } },
    ]);
    expect((await all(store, 10)).found.toSorted()).toEqual([`operation ${other}`, `unreadable ${tenantId}`]);
  });
});

describe('a list of what is stuck', () => {
  const companyOf = (number: number) => ({ ...failed().tenant, tenantId: idOf(number) });
  const mailOf = (number: number) => mailItem({ ...FAILED_MAIL, tenantId: idOf(number), failedAt: NOW });
  const listOf = (store: Store, change: Partial<StuckRequest> = {}) =>
    createStuckIndex(store.client, store.tables.subscriptions).stuckItems({
      kinds: STUCK_KINDS,
      limit: 10,
      after: undefined,
      ...change,
    });

  it('names each item with its company, as far as there is one', async () => {
    const store = memoryStore();
    await store.put('subscriptions', [tenantItem(companyOf(0)), mailOf(0), mailOf(1)]);
    const { items, next } = await listOf(store);
    expect(items).toHaveLength(3);
    expect(items).toContainEqual({ tenantId: idOf(0), tenant: companyOf(0), operation: true });
    const mailIn = (tenantId: string) => items.find((item) => 'mail' in item && item.tenantId === tenantId);
    expect(mailIn(idOf(0))?.tenant).toEqual(companyOf(0));
    expect(mailIn(idOf(1))).toMatchObject({ tenant: undefined, mail: { tenantId: idOf(1) } });
    expect(next).toBeUndefined();
  });

  it('has what is overdue only where that is asked for', async () => {
    const store = memoryStore();
    const overdue = startedWork({ ...timer, tenantId: idOf(0), wakeAt: '2026-07-01T00:00:00Z' });
    await store.put('subscriptions', [workItem(overdue)]);
    expect((await listOf(store)).items).toEqual([]);
    expect((await listOf(store, { overdueBy: NOW })).items).toMatchObject([{ work: overdue }]);
  });

  it('ends with a page that is full where nothing is left, and has nothing behind a place that is none', async () => {
    const store = memoryStore();
    await store.put('subscriptions', [mailOf(0), mailOf(1)]);
    expect((await listOf(store, { limit: 2 })).next).toBeUndefined();
    const { next } = await listOf(store, { limit: 1 });
    expect(next).toMatch(STUCK_CURSOR);
    const other = `STUCK#WORK#0 ${NOW} TENANT#${idOf(0)} WORK#X`;
    expect(await listOf(store, { kinds: ['MAIL'], after: other })).toEqual({ items: [], next: undefined });
  });
});
