import { expect, it } from 'vitest';
import { startAtPace } from '../../../functions/background/sweep/pace.ts';
import type { WorkItem } from '../../../functions/core/lifecycle/work.ts';
import { requestCommit } from '../../support/tenants.ts';

const [setup] = requestCommit().work;
if (!setup) throw new Error('no work');
const deletion: WorkItem = { ...setup, scope: 'WORKPLACE', kind: 'DATA_DELETION' };

it('PROMISE-13: deletions start one after the other, 25 a second, and a set-up behind them at once', async () => {
  let now = 1_000;
  const waits: number[] = [];
  const started: string[] = [];
  const start = startAtPace(
    async ({ kind }) => void started.push(kind),
    () => now,
    async (ms) => void waits.push(ms),
  );
  await Promise.all([start(deletion), start(deletion), start(deletion), start(setup)]);
  now = 5_000;
  await start(deletion);
  expect(waits).toEqual([40, 80]);
  expect(started.slice(0, 2)).toEqual(['DATA_DELETION', 'PROVISION']);
  expect(started).toHaveLength(5);
});
