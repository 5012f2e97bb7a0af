import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callAws } from '../base/wire.ts';
import { indexStreams, scratchDirectory } from './database.ts';
import { type Address, hiddenAddress } from './hidden-address.ts';

interface Engine {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface DynamoDbOptions {
  readonly projectRoot: string;
  readonly dbPath: string | undefined;
}

class EngineError extends Error {
  override readonly name = 'EngineError';
}

/**
 * Starts the engine and ends it when this process ends in any way: then the shell's standard input closes. A scratch
 * database is removed with it. The shell's message about the killed engine is dropped: with no reader left, writing
 * it would end the shell before the removal.
 */
const LEASH =
  '"$@" </dev/null & engine=$!; (read -r _; kill "$engine") <&3 3<&- & wait "$engine" 2>&-; [ -z "$SCRATCH" ] || rm -rf "$SCRATCH"';

function findDynoxide(projectRoot: string): string | undefined {
  const bundled = join(
    projectRoot,
    'node_modules/@dynoxide',
    `${process.platform}-${process.arch}`,
    'dynoxide',
  );
  if (existsSync(bundled)) return bundled;
  return spawnSync('dynoxide', ['--version']).error ? undefined : 'dynoxide';
}

/** A port that was free a moment ago may be taken by then: so often another one is tried. */
const ADDRESSES = 3;

/** Starts dynoxide from node_modules, else from the PATH. */
export async function startDynamoDb({ projectRoot, dbPath }: DynamoDbOptions): Promise<Engine> {
  const binary = findDynoxide(projectRoot);
  if (!binary) {
    throw new EngineError(
      'No DynamoDB engine: install the optional package @dynoxide/linux-x64, put dynoxide on the PATH, or name one that runs: npm start -- --dynamodb URL',
    );
  }
  for (let left = ADDRESSES - 1; ; left -= 1) {
    try {
      return await startAt(await hiddenAddress(), binary, dbPath);
    } catch (error) {
      if (left === 0 || !String(error).includes('already in use')) throw error;
    }
  }
}

async function startAt({ host, port }: Address, binary: string, dbPath: string | undefined): Promise<Engine> {
  const url = `http://${host}:${port}`;
  const scratch = dbPath === undefined ? scratchDirectory() : '';
  const database = dbPath ?? join(scratch, 'dynamodb.sqlite');
  const command = [binary, 'serve', '--host', host, '--port', String(port), '--db-path', database];
  // A process group of its own: Ctrl-C reaches this process alone, which then stops the engine last.
  const child = spawn('/bin/sh', ['-c', `exec 3<&0; ${LEASH}`, 'dynoxide', ...command], {
    detached: true,
    env: { ...process.env, SCRATCH: scratch },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const complaint = collect(child);
  await ready(url, child, complaint);
  indexStreams(database);
  return { url, stop: () => stopChild(child) };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text = (text + String(chunk)).slice(-2000);
  });
  return () => text;
}

async function ready(url: string, child: ChildProcess, complaint: () => string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const answered = await callAws(url, 'DynamoDB_20120810.ListTables', {}).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await stopChild(child);
  throw new EngineError(`The DynamoDB engine did not start at ${url}: ${complaint()}`);
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
