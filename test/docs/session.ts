import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly commands: string;
  /** What stands below the block, if anything does. */
  readonly shown: string | undefined;
}

/** The blocks of commands on a page, each with the output that stands below it. */
export const stepsIn = (text: string): Step[] =>
  [...text.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)].map(
    ([, commands = '', shown]) => ({ commands, shown }),
  );

const MARK = '--- next block ---';

/** Runs the blocks in one shell against this API, as someone does who has node, curl and no other tool; answers what each printed. */
export function paste(steps: readonly Step[], url: string): Promise<string[]> {
  const PATH = folderOfTools();
  const shell = spawn('/bin/bash', ['-euo', 'pipefail'], { env: { PATH } });
  const out: string[] = [];
  const complaints: string[] = [];
  shell.stdout.on('data', (chunk) => out.push(String(chunk)));
  shell.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const blocks = steps.map(({ commands }) => commands.replaceAll('http://localhost:3000', url));
  shell.stdin.end(blocks.join(`\necho '${MARK}'\n`));
  return new Promise((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', (code) => {
      rmSync(PATH, { recursive: true });
      if (code === 0) resolve(out.join('').split(`${MARK}\n`));
      else reject(new Error(`the session ended with ${code}: ${out.join('')}${complaints.join('')}`));
    });
  });
}

/** Days, instants, the tenant's ID and amounts that hang on the days differ from run to run. */
export const withoutTheDay = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/\d{4}-\d\d-\d\d/g, '<day>')
    .replaceAll(/\bt[0-9a-z]{20}\b/g, '<tenant>')
    .replaceAll(/\b\d{4,}\b/g, '<won>');

const BASIC_TOOLS = ['curl', 'sleep', 'sort', 'uniq'];

/** What the pages say they need, and what every Linux has. */
function folderOfTools(): string {
  const folder = mkdtempSync(join(tmpdir(), 'session-'));
  symlinkSync(process.execPath, join(folder, 'node'));
  for (const tool of BASIC_TOOLS) {
    const path = execFileSync('/bin/bash', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
    symlinkSync(path, join(folder, tool));
  }
  return folder;
}
