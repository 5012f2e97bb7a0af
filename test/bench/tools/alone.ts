import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { synthesize } from '../../../infra/local/app/synth.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const RunSchema = z.record(z.string(), z.number());
/** The figures that a run has printed. */
export type Run = z.infer<typeof RunSchema>;

export const of = (run: Run, figure: string): number => run[figure] ?? Number.NaN;

/** Synthesizes once for several runs, with further context of the deploy. */
export async function withAssembly(
  use: (assembly: string) => Promise<void>,
  further: Readonly<Record<string, string>> = {},
): Promise<void> {
  const bundles = mkdtempSync(join(tmpdir(), 'bench-bundles-'));
  const context = {
    stage: 'local',
    issuer: 'http://localhost:3000',
    audience: 'smartwork',
    sender: 'no-reply@smartwork.example',
  };
  const { directory, remove } = await synthesize(ROOT, 'infra/app.ts', { ...context, ...further, bundles });
  try {
    await use(directory);
  } finally {
    remove();
    rmSync(bundles, { recursive: true });
  }
}

/** Those of `npm start`: they keep the peak of memory small. */
export const NODE_FLAGS = ['--max-semi-space-size=2', '--heap-growing-percent=50'];

/** Runs a script in a process of its own, as `npm start` runs. */
export function runAlone(script: string, ...args: string[]): Run {
  const { stdout, status } = spawnSync(
    process.execPath,
    [...NODE_FLAGS, join(import.meta.dirname, '..', script), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`${script} ${args.slice(1).join(' ')} ended with ${status}`);
  return RunSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}
