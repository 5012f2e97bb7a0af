import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// node test/golden/write-reader.ts 2: how the code reads stored items today, as release-2/read-items.mjs. A file that is
// there stays.
const release = Number(process.argv[2]);
if (!Number.isInteger(release) || release < 1) throw new Error('name the number of the release');
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const outfile = pathOf(`release-${release}/read-items.mjs`);
if (existsSync(outfile)) throw new Error(`${outfile} is there already`);
await build({
  entryPoints: [pathOf('read-items.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
});
