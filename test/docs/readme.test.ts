import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { functionNames } from '../../infra/bundle.ts';
import { journeyOfFile } from '../support/journey.ts';

const page = readFileSync('README.md', 'utf8');
const session = page.split('<!-- session -->')[1]?.split('<!-- /session -->')[0] ?? '';

/** Each block of commands with the output that stands below it, if one does. */
const steps = [...session.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)].map(
  ([, commands = '', shown]) => ({ commands, shown }),
);

describe('the first session of the README (R70, R71, R74, R121, R123, R128, R131, R132)', () => {
  const journey = journeyOfFile();
  let printed: string[] = [];

  beforeAll(async () => {
    printed = await paste(
      steps.map(({ commands }) => commands.replaceAll('http://localhost:3000', journey().local.url)),
    );
  });

  test.each(
    steps.map(({ shown }, index) => ({ index, shown })).filter(({ shown }) => shown !== undefined),
  )('prints what stands below block $index', ({ index, shown = '' }) => {
    expect(withoutTheDay(printed[index] ?? '')).toBe(withoutTheDay(shown));
  });

  test('is made of blocks that were found', () => {
    expect(steps.length).toBeGreaterThan(8);
  });
});

describe('the README', () => {
  test.each(functionNames())('has the function %s in its picture', (name) => {
    expect(picture()).toMatch(new RegExp(`(^|[ ·])${name}([ ·]|$)`, 'm'));
  });

  test.each(readdirSync('statemachines'))('has the workflow %s in its picture', (file) => {
    expect(picture()).toContain(file.replace('.asl.json', ''));
  });
});

const picture = (): string => page.split('```')[1] ?? '';

const MARK = '--- next block ---';

/** Runs the blocks in one shell, as someone who pastes them does; answers what each printed. */
function paste(blocks: readonly string[]): Promise<string[]> {
  const shell = spawn('bash', ['-euo', 'pipefail'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const out: string[] = [];
  const complaints: string[] = [];
  shell.stdout.on('data', (chunk) => out.push(String(chunk)));
  shell.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  shell.stdin.end(blocks.join(`\necho '${MARK}'\n`));
  return new Promise((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', (code) => {
      if (code === 0) resolve(out.join('').split(`${MARK}\n`));
      else reject(new Error(`the session ended with ${code}: ${out.join('')}${complaints.join('')}`));
    });
  });
}

/** Days, instants and the tenant's ID differ from run to run. */
const withoutTheDay = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/\d{4}-\d\d-\d\d/g, '<day>')
    .replaceAll(/\bt[0-9a-z]{20}\b/g, '<tenant>');
