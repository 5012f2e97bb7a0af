import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CONFIG = 'client/openapi-ts.config.ts';
const GENERATED = 'client/src/generated';

const contentOf = async (folder: string) =>
  Object.fromEntries(
    await Promise.all(
      globSync('**/*.ts', { cwd: folder })
        .toSorted()
        .map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
    ),
  );

test('the client is generated from the present document (npm run openapi)', async () => {
  // Beside the packages that the generator and its configuration import.
  const folder = await mkdtemp(join(resolve('node_modules'), '.client-'));
  try {
    await cp(CONFIG, join(folder, 'client/openapi-ts.config.ts'));
    await cp('docs/openapi.json', join(folder, 'docs/openapi.json'));
    const generator = resolve('node_modules/@hey-api/openapi-ts/bin/run.js');
    await promisify(execFile)(process.execPath, [generator, '--silent'], { cwd: join(folder, 'client') });
    const [made, committed] = [
      await contentOf(join(folder, 'client/src/generated')),
      await contentOf(GENERATED),
    ];
    expect(Object.keys(made)).toEqual(Object.keys(committed));
    expect(Object.keys(made).filter((file) => made[file] !== committed[file])).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
