import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalFunction } from '../../../infra/local/app/resources.ts';

/** A function whose bundle is this code; the folder goes with `remove`. */
export function functionOf(code: string, { memoryMb = 128, name = 'Example' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  const bundle = join(folder, 'index.mjs');
  writeFileSync(bundle, code);
  const target: LocalFunction = {
    name,
    arn: `arn:aws:lambda:ap-northeast-2:000000000000:function:${name}`,
    role: 'Role',
    bundle,
    exportName: 'handler',
    timeoutMs: 30_000,
    memoryMb,
    concurrency: undefined,
    environment: {},
  };
  return { target, remove: () => rmSync(folder, { recursive: true }) };
}
