import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalFunction } from '../../../infra/local/app/resources.ts';
import { startWorker } from '../../../infra/local/functions/worker.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function started(code: string, memoryMb: number) {
  const bundle = join(folder, 'index.mjs');
  writeFileSync(bundle, code);
  const target: LocalFunction = {
    name: 'Eater',
    arn: 'arn:aws:lambda:ap-northeast-2:000000000000:function:Eater',
    role: 'Role',
    bundle,
    exportName: 'handler',
    timeoutMs: 30_000,
    memoryMb,
    concurrency: undefined,
    environment: {},
  };
  return startWorker(target, {}, () => undefined);
}

it('a function that wants more memory than the template gives it dies alone, and its event fails', async () => {
  const worker = started(
    'export const handler = async ({ many }) => { let chain; for (let index = 0; index < many; index++) chain = { chain }; return many; };',
    32,
  );
  await worker.loaded;
  await expect(worker.invoke({ many: 1_000 })).resolves.toBe(1_000);
  await expect(worker.invoke({ many: 10_000_000 })).rejects.toThrow(/memory/);
  expect(worker.isAlive()).toBe(false);
  await worker.stop();
});
