import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that the built pages depend on. */
const SOURCES = [
  'console/*.{ts,html,json}',
  'console/public/**/*.*',
  'console/src/**/*.*',
  'client/src/**/*.ts',
  'functions/core/**/*.ts',
  'package-lock.json',
];
const OUTPUT = 'dist/console';
const MARK = 'built-from';

/** The directory of the built console. It is built again only when a source has changed since. */
export async function buildConsole(projectRoot: string): Promise<string> {
  const directory = join(projectRoot, OUTPUT);
  const mark = join(directory, MARK);
  const hash = hashOfSources(projectRoot);
  if (readIfThere(mark) === hash) return directory;
  await runVite(projectRoot);
  writeFileSync(mark, hash);
  return directory;
}

function hashOfSources(projectRoot: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: projectRoot }).toSorted())
    hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** In a process of its own, which gives its memory back. */
async function runVite(projectRoot: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: join(projectRoot, 'console'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + String(chunk)).slice(-8_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The console could not be built:\n${complaint}`);
}
