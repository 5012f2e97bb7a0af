import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { median, printTable, verdict } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const ROUNDS = SIZES.start.rounds;
const AIM_SECONDS = 5;
const AIM_MB = 250;
const ROOT = resolve(import.meta.dirname, '../..');

/** How long `npm start` takes until it serves, and what it holds in memory then. */
export async function benchStart(): Promise<void> {
  const rounds: { seconds: number; ownMb: number; npmMb: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await startOnce());
  const seconds = median(rounds.map((round) => round.seconds));
  const ownMb = median(rounds.map((round) => round.ownMb));
  const npmMb = median(rounds.map((round) => round.npmMb));
  printTable(`npm start, median of ${ROUNDS}`, [
    ['what', 'value', 'aim', ''],
    ['ready after', `${seconds.toFixed(2)} s`, `≤ ${AIM_SECONDS} s`, verdict(seconds, AIM_SECONDS)],
    ['resident: local run and engines', `${ownMb.toFixed(0)} MB`, `≤ ${AIM_MB} MB`, verdict(ownMb, AIM_MB)],
    ['resident: npm and its shell besides', `${npmMb.toFixed(0)} MB`, '', ''],
  ]);
}

async function startOnce() {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--quiet'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(child);
  const seconds = (performance.now() - began) / 1_000;
  const tree = processesUnder(child.pid ?? 0);
  const isOwn = ({ command }: Process) =>
    /infra\/local\/run\.ts|dynoxide/.test(command) && !/^(npm|sh -c node)/.test(command);
  const own = tree.filter(isOwn);
  const others = tree.filter((each) => !isOwn(each));
  const server = own.find(({ command }) => command.includes('run.ts'));
  if (!server) throw new Error('the local run is not among the processes of npm start');
  process.kill(server.pid, 'SIGINT');
  await new Promise((resolved) => child.once('close', resolved));
  return { seconds, ownMb: megabytes(own), npmMb: megabytes(others) };
}

async function untilReady({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('npm start says nothing');
  for await (const line of createInterface({ input: stdout })) if (line.includes('Ready after')) return;
  throw new Error('npm start ended before it was ready');
}

interface Process {
  readonly pid: number;
  readonly command: string;
  readonly residentKb: number;
}

function processesUnder(root: number): Process[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = /^PPid:\s+(\d+)/m.exec(readProc(name, 'status'))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isUnder = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isUnder(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isUnder).map((pid) => ({
    pid,
    command: readProc(String(pid), 'cmdline').replaceAll('\0', ' ').trim(),
    residentKb: Number(/^VmRSS:\s+(\d+)/m.exec(readProc(String(pid), 'status'))?.[1] ?? 0),
  }));
}

/** A process may be gone by the time it is looked at. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const megabytes = (processes: readonly Process[]): number =>
  processes.reduce((sum, { residentKb }) => sum + residentKb, 0) / 1_024;
