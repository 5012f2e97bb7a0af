import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

const SOURCES = 'functions';
/** Runs before every other module of a function. */
const BEFORE_ALL = 'functions/runtime/zod-at-start.ts';

interface BundleOptions {
  readonly sources?: string;
  readonly output?: string;
  /** Writes what the functions share once, beside them: small, and not to be deployed. */
  readonly splitting?: boolean;
}

/** CommonJS packages inside an ES module ask for `require`; minified names are short, so this one cannot clash. */
const REQUIRE_BANNER =
  "import { createRequire as createRequireOfBundle } from 'node:module';" +
  'const require = createRequireOfBundle(import.meta.url);';

/**
 * `import … from 'node:http'` makes Node fill in every export of that module, and so load its fetch and WebSocket
 * client: a tenth of a function's start and 4 MB. `require` loads what is used.
 */
const requireHttp: Plugin = {
  name: 'require-http',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?https?$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'http' } : { path, external: true },
    );
    onLoad({ filter: /./, namespace: 'http' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/** Bundles the handler of every function to `dist/functions/<name>/index.mjs`, all in one build. */
export async function bundleFunctions({
  sources = SOURCES,
  output = 'dist/functions',
  splitting = false,
}: BundleOptions = {}): Promise<Metafile> {
  const handlers = functionHandlers(sources);
  const { metafile, outputFiles } = await build({
    entryPoints: [...handlers].map(([name, file]) => ({ in: file, out: join(name, 'index') })),
    outdir: output,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: false,
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.json': 'json' },
    inject: [BEFORE_ALL],
    banner: { js: REQUIRE_BANNER },
    plugins: [requireHttp],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  removeStale(output, [...handlers.keys()]);
  outputFiles.forEach(writeWhole);
  return metafile;
}

/** The file of each function's handler by the function's name: each folder with a `handler.ts` is a function. */
export function functionHandlers(sources = SOURCES): ReadonlyMap<string, string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const handlers = files.filter((file) => basename(file) === 'handler.ts').sort();
  return new Map(handlers.map((file) => [basename(dirname(file)), join(sources, file)]));
}

export const functionNames = (sources?: string): string[] => [...functionHandlers(sources).keys()];

function removeStale(output: string, names: readonly string[]): void {
  mkdirSync(output, { recursive: true });
  const folders = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const stale = folders.filter(({ name }) => !names.includes(name));
  for (const { name } of stale) rmSync(join(output, name), { recursive: true });
}

/** Renamed into place: a synth or a test beside this one never reads half a bundle. */
function writeWhole({ path, contents }: OutputFile): void {
  const target = resolve(path);
  if (existsSync(target) && readFileSync(target).equals(contents)) return;
  mkdirSync(dirname(target), { recursive: true });
  // Outside the folder of the function: all that lies in there is deployed.
  const draft = `${dirname(target)}.${process.pid}.tmp`;
  writeFileSync(draft, contents);
  renameSync(draft, target);
}
