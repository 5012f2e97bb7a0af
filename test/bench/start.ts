import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { median, printTable, verdict } from './tools/figures.ts';
import { type Process, processesUnder, residentMb } from './tools/processes.ts';
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
  return { seconds, ownMb: residentMb(own), npmMb: residentMb(others) };
}

async function untilReady({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('npm start says nothing');
  for await (const line of createInterface({ input: stdout })) if (line.includes('Ready after')) return;
  throw new Error('npm start ended before it was ready');
}
