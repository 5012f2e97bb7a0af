import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { createCaller, type JourneyCaller } from '../../support/journeys/caller.ts';
import { NODE_FLAGS } from './alone.ts';
import { processesUnder, residentMb } from './processes.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ARGUMENTS = [...NODE_FLAGS, 'infra/local/run.ts', '--quiet'];

/** A local run in a process of its own, started as `npm start` starts it: its memory and its thread are its own. */
export interface LocalProcess {
  readonly url: string;
  readonly dynamodbUrl: string;
  readonly as: (sub: string, scope?: string) => Promise<JourneyCaller>;
  /** Moves the clock; answers when all that was due is done. `PT0S` waits for what is under way. */
  readonly advance: (by: string) => Promise<void>;
  readonly now: () => Promise<Date>;
  readonly residentMb: () => number;
  readonly stop: () => Promise<void>;
}

export async function startLocalProcess(assembly: string): Promise<LocalProcess> {
  const child = spawn(process.execPath, [...ARGUMENTS, '--assembly', assembly], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((ends) => child.once('close', ends));
  const told = await untilReady(child);
  child.stdout.resume();
  const url = told.get('API') ?? '';
  const anyone = createCaller(url);
  return {
    url,
    dynamodbUrl: told.get('DynamoDB') ?? '',
    async as(sub, scope = 'smartwork/console') {
      const { body } = await anyone.post('/_local/tokens', { sub, scope });
      return createCaller(url, z.object({ token: z.string() }).parse(body).token);
    },
    async advance(by) {
      // Many companies take longer than the client waits for an answer.
      const answer = await fetch(`${url}/_local/clock/advance`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ by }),
      });
      if (!answer.ok) throw new Error(`the clock did not move: ${await answer.text()}`);
    },
    async now() {
      const { body } = await anyone.get('/_local/clock');
      return new Date(z.object({ now: z.string() }).parse(body).now);
    },
    residentMb: () => residentMb(processesUnder(child.pid ?? 0)),
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** The addresses that it prints. */
async function untilReady({
  stdout,
}: ChildProcessByStdio<null, Readable, null>): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for await (const line of createInterface({ input: stdout })) {
    const [, name, value] = /^(API|DynamoDB) +(\S+)/.exec(line) ?? [];
    if (name && value) told.set(name, value);
    if (line.startsWith('Ready after')) return told;
  }
  throw new Error('the local run ended before it was ready');
}
