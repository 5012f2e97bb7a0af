import { describe, expect, it } from 'vitest';
import { startWork } from '../../../functions/background/delivery/start-work.ts';
import type { WorkItem } from '../../../functions/core/lifecycle/work.ts';
import { memoryStore } from '../../support/lives/memory-store.ts';
import { recorder } from '../../support/recorder.ts';
import { NAVER_WORKS_BODY } from '../../support/requests.ts';
import { requestCommit } from '../../support/tenants.ts';

function pendingSetup() {
  const store = memoryStore(requestCommit(NAVER_WORKS_BODY));
  const [setup] = store.workItems();
  if (!setup) throw new Error('no set-up is pending');
  return { store, setup };
}
const current = (store: ReturnType<typeof memoryStore>) => store.workItems()[0];

describe('starting work', () => {
  it('starts it, then writes down that it was started, for the sweep to look at later', async () => {
    const { store, setup } = pendingSetup();
    const start = recorder(async (_: WorkItem) => {});
    await startWork({ ...store, start }, setup);
    expect(start.calls).toEqual([[setup]]);
    expect(current(store)).toMatchObject({ state: 'STARTED', sweepAt: '2026-06-30T05:05:00Z' });
  });

  it('PROMISE-1: when the start fails nothing is recorded, and the next delivery starts it', async () => {
    const { store, setup } = pendingSetup();
    const failing = async () => {
      throw new Error('throttled');
    };
    await expect(startWork({ ...store, start: failing }, setup)).rejects.toThrow('throttled');
    expect(current(store)).toEqual(setup);
    const start = recorder(async (_: WorkItem) => {});
    await startWork({ ...store, start }, setup);
    expect(start.calls).toHaveLength(1);
  });

  it('PROMISE-2: dying before the record starts the very same execution a second time', async () => {
    const { store, setup } = pendingSetup();
    const start = recorder(async (_: WorkItem) => {});
    const dying = async () => {
      throw new Error('the process died');
    };
    await expect(startWork({ start, advance: dying }, setup)).rejects.toThrow('died');
    await startWork({ ...store, start }, setup);
    expect(start.calls[1]).toEqual(start.calls[0]);
  });

  it('PROMISE-3: that someone else wrote it down is fine', async () => {
    const { store, setup } = pendingSetup();
    const start = recorder(async (_: WorkItem) => {});
    await startWork({ ...store, start }, setup);
    await startWork({ ...store, start }, setup);
    expect(current(store)?.state).toBe('STARTED');
  });

  it('started late by the sweep, it has its five minutes from then on', async () => {
    const { store, setup } = pendingSetup();
    await startWork({ ...store, start: async () => {} }, setup, '2026-06-30T07:00:00Z');
    expect(current(store)?.sweepAt).toBe('2026-06-30T07:05:00Z');
  });
});
