import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FOLDER, type Installed } from './install.ts';

export interface Emulator {
  readonly endpoint: string;
  /** What the tools of AWS read to find it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends it, and keeps what it holds in a folder. */
  readonly save: (folder: string) => Promise<void>;
  /** The texts of the mails that were sent to an address, the oldest first. */
  readonly mailsTo: (address: string) => Promise<string[]>;
  readonly stop: () => void;
}

export const REGION = 'ap-northeast-2';
export const ACCOUNT = '000000000000';
const LOG = join(FOLDER, 'emulator.log');
const START_MS = 120_000;
const STOP_MS = 15_000;

/**
 * Starts it on loopback with IAM enforced, empty or as it was when it was saved. Functions run with the `node` of the
 * project.
 */
export async function startEmulator({ python, packages }: Installed, saved?: string): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const state = join(FOLDER, 'state');
  rmSync(state, { recursive: true, force: true });
  if (saved === undefined) mkdirSync(state, { recursive: true });
  else cpSync(saved, state, { recursive: true });
  // Its worker is CommonJS, and would be taken for a module of this project.
  writeFileSync(join(state, 'package.json'), '{"type":"commonjs"}');
  rmSync(LOG, { force: true });
  const log = openSync(LOG, 'a');
  const child = spawn(python, ['test/cloud/emulator/gaps.py'], {
    // With its workers it is one group, which ends together.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      PATH: `${resolve('node_modules/.bin')}:${process.env['PATH']}`,
      PYTHONPATH: packages,
      PYTHONDONTWRITEBYTECODE: '',
      // For the functions: another emulator may have been there before.
      AWS_ENDPOINT_URL: endpoint,
      AUTH: 'true',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      LOG_LEVEL: 'INFO',
      MINISTACK_ACCOUNT_ID: ACCOUNT,
      MINISTACK_HOST: '127.0.0.1',
      MINISTACK_REGION: REGION,
      PERSIST_STATE: '1',
      S3_DATA_DIR: resolve(state, 's3'),
      STATE_DIR: resolve(state),
      TMPDIR: resolve(state),
    },
  });
  process.once('exit', () => end(child, 'SIGKILL'));
  await untilHealthy(endpoint, child);
  return {
    endpoint,
    environment: {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: REGION,
    },
    mailsTo: (address) => mailsTo(endpoint, address),
    async save(folder) {
      const exited = once(child, 'exit');
      end(child, 'SIGTERM');
      await Promise.race([exited, setTimeout(STOP_MS)]);
      end(child, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
      cpSync(state, folder, { recursive: true });
    },
    stop: () => end(child, 'SIGKILL'),
  };
}

function end({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

async function untilHealthy(endpoint: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(100);
  }
  end(child, 'SIGKILL');
  throw new Error(`the emulator did not start: ${LOG} says why`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

interface SentMail {
  readonly To?: readonly string[];
  readonly BodyText?: string;
}

async function mailsTo(endpoint: string, address: string): Promise<string[]> {
  const { messages }: { messages: Record<string, SentMail[]> } = Object(
    await (await fetch(`${endpoint}/_ministack/ses/messages`)).json(),
  );
  return Object.values(messages)
    .flat()
    .filter(({ To = [] }) => To.includes(address))
    .map(({ BodyText = '' }) => BodyText);
}
