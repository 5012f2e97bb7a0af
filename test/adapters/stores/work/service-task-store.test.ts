import { describe, expect, it } from 'vitest';
import {
  createServiceTaskStore,
  createTaskAnswerStore,
} from '../../../../functions/adapters/stores/work/service-task-store.ts';
import {
  profileItem,
  serviceTaskFrom,
  serviceTaskItem,
  tenantItem,
} from '../../../../functions/adapters/table/items.ts';
import type { ServiceTask } from '../../../../functions/core/lifecycle/service-task.ts';
import { memoryStore } from '../../../faults/engine/store.ts';
import { SET_UP_TASK } from '../../../support/connected-products.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../../support/tenants.ts';

const { tenant, profile } = ready();
const DONE: ServiceTask = { ...SET_UP_TASK, answer: { status: 'DONE', at: REQUESTED_AT } };
const WORKING: ServiceTask = {
  ...SET_UP_TASK,
  answer: { status: 'WORKING', at: REQUESTED_AT, until: '2026-06-30T06:00:00Z' },
};
const LONGER: ServiceTask = {
  ...SET_UP_TASK,
  answer: { status: 'WORKING', at: REQUESTED_AT, until: '2026-06-30T09:00:00Z' },
};
const DELETION: ServiceTask = { ...SET_UP_TASK, kind: 'DELETION' };
const call = { sub: 'product', method: 'PUT', path: '/v1/x', key: 'key-1' };
const record = { payloadHash: 'hash', status: 200, headers: {}, body: '{}' };

async function table(...tasks: ServiceTask[]) {
  const { client, tables, put, items } = memoryStore();
  await put('subscriptions', [tenantItem(tenant), profileItem(profile), ...tasks.map(serviceTaskItem)]);
  return {
    ...createServiceTaskStore(client, tables.subscriptions),
    ...createTaskAnswerStore(client, tables.subscriptions, tables.idempotency),
    put,
    tasks: async () => (await items('subscriptions')).filter(({ task }) => task).map(serviceTaskFrom),
  };
}

describe('PROMISE-20: what a connected product is asked for', () => {
  it('is found by product and kind, in the order asked', async () => {
    const { serviceTasks } = await table(SET_UP_TASK, DELETION);
    expect(
      await serviceTasks(TENANT_ID, [
        { product: 'WORKPLACE', kind: 'DELETION' },
        { product: 'WORKPLACE', kind: 'SETTINGS' },
        { product: 'WORKPLACE', kind: 'SET_UP' },
      ]),
    ).toEqual([DELETION, undefined, SET_UP_TASK]);
  });

  it('is asked for once, and again while it is as it was', async () => {
    const { ask, tasks } = await table();
    await ask(tenant, undefined, SET_UP_TASK);
    expect(await tasks()).toEqual([SET_UP_TASK]);
    await expect(ask(tenant, undefined, DONE)).rejects.toMatchObject({ name: 'StoreBusyError' });
    const again = { ...SET_UP_TASK, asks: 2 };
    await ask(tenant, SET_UP_TASK, again);
    expect(await tasks()).toEqual([again]);
  });

  it.each<[string, ServiceTask, ServiceTask]>([
    ['another one was asked for', SET_UP_TASK, { ...SET_UP_TASK, number: 2 }],
    ['it was asked for again', SET_UP_TASK, { ...SET_UP_TASK, asks: 2 }],
    ['it was answered', SET_UP_TASK, DONE],
    ['it was answered otherwise', WORKING, DONE],
    ['it was put off further', WORKING, LONGER],
    ['its answer counts no more', DONE, SET_UP_TASK],
  ])('is left alone when %s since it was read', async (_, before, present) => {
    const { ask, commitAnswer, tasks } = await table(present);
    await expect(ask(tenant, before, DELETION)).rejects.toMatchObject({ name: 'StoreBusyError' });
    expect(await commitAnswer(before, { ...before, work: 9 }, undefined)).toEqual({ outcome: 'STALE' });
    expect(await tasks()).toEqual([present]);
  });

  it('R53 is not asked for behind a change of the company', async () => {
    const { ask, put, tasks } = await table();
    await put('subscriptions', [tenantItem({ ...tenant, version: tenant.version + 1 })]);
    await expect(ask(tenant, undefined, SET_UP_TASK)).rejects.toMatchObject({ name: 'StoreBusyError' });
    expect(await tasks()).toEqual([]);
  });
});

describe('what a connected product reads and answers', () => {
  it('is a task with the company, or all of its own', async () => {
    const { loadTask, loadTasks } = await table(SET_UP_TASK, DELETION, {
      ...SET_UP_TASK,
      product: 'WORKBOX',
    });
    const place = { product: 'WORKPLACE', kind: 'SET_UP' } as const;
    expect(await loadTask(TENANT_ID, place, undefined)).toEqual({
      known: { tenant, profile, usageHead: undefined },
      task: SET_UP_TASK,
      answered: undefined,
    });
    expect(await loadTask('t33456789bcdfghjkmnpq', place, call)).toEqual({
      known: undefined,
      task: undefined,
      answered: undefined,
    });
    expect(await loadTasks(TENANT_ID, 'WORKPLACE')).toEqual({
      known: { tenant, profile, usageHead: undefined },
      tasks: [SET_UP_TASK, DELETION],
    });
  });

  it('PROMISE-9: keeps its answer for a repeat of the call', async () => {
    const { commitAnswer, loadTask, tasks } = await table(WORKING);
    expect(await commitAnswer(WORKING, DONE, { call, record })).toEqual({ outcome: 'COMMITTED' });
    expect(await tasks()).toEqual([DONE]);
    expect(await commitAnswer(WORKING, DONE, { call, record })).toEqual({ outcome: 'ANSWERED', record });
    const { answered } = await loadTask(TENANT_ID, { product: 'WORKPLACE', kind: 'SET_UP' }, call);
    expect(answered).toEqual(record);
  });
});
