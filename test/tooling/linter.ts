import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const Report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }),
    }),
  ),
});

/** What the project's linter finds in files of these places, in one run: `file:line rule`. */
export async function lint(files: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lint-'));
  try {
    await cp('biome.json', join(folder, 'biome.json'));
    for (const [path, lines] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${lines.join('\n')}\n`);
    }
    const { diagnostics } = Report.parse(JSON.parse(await report(folder)));
    return diagnostics.map(
      ({ category, location }) => `${location.path}:${location.start.line} ${category.split('/').at(-1)}`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function report(folder: string): Promise<string> {
  const biome = resolve('node_modules/.bin/biome');
  const options = ['lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=none', '.'];
  // Findings make it exit with 1; the report is on stdout all the same.
  const { stdout } = await promisify(execFile)(biome, options, { cwd: folder }).catch((failed) => failed);
  return z.string().parse(stdout);
}
