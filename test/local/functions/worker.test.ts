import { afterAll, expect, it } from 'vitest';
import { startWorker } from '../../../infra/local/functions/worker.ts';
import { functionOf } from './function-of.ts';

const { target, remove } = functionOf(
  'export const handler = async ({ many }) => { let chain; for (let index = 0; index < many; index++) chain = { chain }; return many; };',
  { memoryMb: 32 },
);
afterAll(remove);

it('a function that wants more memory than the template gives it dies alone, and its event fails', async () => {
  const worker = startWorker(target, {}, () => undefined);
  await worker.loaded;
  await expect(worker.invoke({ many: 1_000 })).resolves.toBe(1_000);
  await expect(worker.invoke({ many: 10_000_000 })).rejects.toThrow(/memory/);
  expect(worker.isAlive()).toBe(false);
  await worker.stop();
});
