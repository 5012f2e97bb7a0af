import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { newFile } from './new-file.ts';

// npx node test/golden/write-reader.ts 2: how the code reads stored items today, as release-2/read-items.mjs.
const outfile = newFile((number) => `./release-${number}/read-items.mjs`);
await build({
  entryPoints: [fileURLToPath(new URL('read-items.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
});
