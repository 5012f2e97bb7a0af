import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions } from '../../infra/bundle.ts';
import { packed } from './released-functions.ts';

// node test/golden/write-functions.ts 2: the functions as they are today, as release-2/functions.br. A file that is there
// stays.
const release = Number(process.argv[2]);
if (!Number.isInteger(release) || release < 1) throw new Error('name the number of the release');
const output = mkdtempSync(join(tmpdir(), 'release-'));
try {
  await bundleFunctions({ output, splitting: true });
  const paths = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.mjs'),
  );
  const files = paths.sort().map((path) => [path, readFileSync(join(output, path), 'utf8')]);
  const file = new URL(`./release-${release}/functions.br`, import.meta.url);
  writeFileSync(file, packed(Object.fromEntries(files)), { flag: 'wx' });
} finally {
  rmSync(output, { recursive: true });
}
