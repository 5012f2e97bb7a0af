import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { synthesized } from '../../support/journeys/synthesized.ts';

const RunSchema = z.record(z.string(), z.number());
/** The figures that a run has printed. */
export type Run = z.infer<typeof RunSchema>;

export const of = (run: Run, figure: string): number => run[figure] ?? Number.NaN;

const assemblies = new Map<string, Promise<string>>();

/** The app, synthesized once for all benchmarks that ask for the same context; it goes with this process. */
export function assemblyOf(further: Readonly<Record<string, string>> = {}): Promise<string> {
  const name = JSON.stringify(further);
  const assembly = assemblies.get(name) ?? synthesizeOnce(further);
  assemblies.set(name, assembly);
  return assembly;
}

async function synthesizeOnce(further: Readonly<Record<string, string>>): Promise<string> {
  // One account asks for all companies of a benchmark.
  const { directory, remove } = await synthesized({ trialsPerOwner: '1000000', ...further });
  process.once('exit', remove);
  return directory;
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
