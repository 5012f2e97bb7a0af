import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { bundleFunctions } from '../../infra/bundle.ts';
import { ENVIRONMENT } from './tools/environment.ts';
import { kB, median, ms, printTable, times, verdict } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const ROUNDS = SIZES.bundle.rounds;
const AIM = 1.25;
const BASELINE = 'client-only';
/** The least that a function can be which talks to the table: what the others are held against. */
const BASELINE_CODE = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  const client = new DynamoDBClient();
  export const handler = async () => client.config.region();
`;
/** What every function has besides: it makes one of each, and has no rule, schema or text of ours. */
const PACKAGES = 'client and packages, no code';
const PACKAGES_CODE = `
  import { Logger } from '@aws-lambda-powertools/logger';
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import middy from '@middy/core';
  import * as z from 'zod';
  const client = new DynamoDBClient();
  const logger = new Logger();
  const event = z.object({ name: z.string() });
  export const handler = middy(async (given) => logger.info(event.parse(given).name, await client.config.region()));
`;
/** A function reads its keys when it loads: what answers it is there before the clock starts. */
const WITH_KEYS = `
  import { createServer } from 'node:http';
  const keys = createServer((_, answer) => answer.end('{"SecretString":"a-key-of-sixteen-letters"}'));
  await new Promise((resolve) => keys.listen(0, '127.0.0.1', resolve));
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = 'http://127.0.0.1:' + keys.address().port;
`;
/** Inside the project, so that the packages are found from there. */
const BASELINE_SOURCES = 'node_modules/.cache/bench';

/** Size and load time of each function against one that only makes a DynamoDB client, and what the rest is. */
export async function benchBundle(): Promise<void> {
  const output = mkdtempSync(join(tmpdir(), 'bench-bundles-'));
  try {
    writeSource(BASELINE, BASELINE_CODE);
    writeSource(PACKAGES, PACKAGES_CODE);
    const ours = sharesOf(await bundleFunctions({ output: join(output, 'ours') }));
    const least = sharesOf(
      await bundleFunctions({ sources: BASELINE_SOURCES, output: join(output, 'least') }),
    );
    const paths = new Map([
      [BASELINE, await bundlePlainly(output)],
      [`${BASELINE}, our build`, join(output, 'least', BASELINE, 'index.mjs')],
      [PACKAGES, join(output, 'least', PACKAGES, 'index.mjs')],
      ...[...ours.keys()].map((name) => [name, join(output, 'ours', name, 'index.mjs')] as const),
    ]);
    const loads = loadTimes(paths);
    const [baseSize, baseLoad] = [sizeOf(paths, BASELINE), loads.get(BASELINE) ?? Number.NaN];
    printTable(
      `bundles, minified; load in a fresh process, median of ${ROUNDS} alternating rounds (aim ≤ ${AIM}×)`,
      [
        ['function', 'size', 'to base', 'load', 'to base', ''],
        ...[...paths.keys()].map((name) => {
          const [size, load] = [sizeOf(paths, name), loads.get(name) ?? Number.NaN];
          const ratio = load / baseLoad;
          return [name, kB(size), times(size / baseSize), ms(load), times(ratio), verdict(ratio, AIM)];
        }),
      ],
    );
    const base = least.get(BASELINE) ?? new Map();
    printTable('what a function holds beyond the client, the largest first', [
      ['function', 'package: kB'],
      ...[...ours].map(([name, shares]) => [name, restOf(shares, base)]),
    ]);
  } finally {
    rmSync(output, { recursive: true });
  }
}

function writeSource(name: string, code: string): void {
  mkdirSync(join(BASELINE_SOURCES, name), { recursive: true });
  writeFileSync(join(BASELINE_SOURCES, name, 'handler.ts'), code);
}

/** The client bundled as everybody would, without what our own build spares at the start. */
async function bundlePlainly(output: string): Promise<string> {
  const outfile = join(output, 'plain', 'index.mjs');
  await build({
    entryPoints: [join(BASELINE_SOURCES, BASELINE, 'handler.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

type Shares = Map<string, number>;

/** The bytes of each package in each function's bundle. */
function sharesOf({ outputs }: Metafile): Map<string, Shares> {
  return new Map(
    Object.entries(outputs).map(([path, { inputs }]) => {
      const shares: Shares = new Map();
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const name = packageOf(input);
        shares.set(name, (shares.get(name) ?? 0) + bytesInOutput);
      }
      return [basename(dirname(path)), shares];
    }),
  );
}

function packageOf(input: string): string {
  const [, inside] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
  if (inside !== undefined) return inside.startsWith('@smithy/') ? '@smithy/*' : inside;
  return input.endsWith('.json') ? input : 'our code';
}

function restOf(shares: Shares, base: Shares): string {
  return [...shares]
    .map(([name, bytes]) => [name, bytes - (base.get(name) ?? 0)] as const)
    .filter(([, bytes]) => bytes >= 1_024)
    .sort(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `${name} ${(bytes / 1_024).toFixed(0)}`)
    .join(', ');
}

const sizeOf = (paths: ReadonlyMap<string, string>, name: string): number =>
  statSync(paths.get(name) ?? '').size;

/** One fresh process a load, the functions in turn, so that a slow moment of the machine hits all of them. */
function loadTimes(paths: ReadonlyMap<string, string>): Map<string, number> {
  const samples = new Map([...paths.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, path] of paths) {
      const time = loadOnce(path);
      // The first round warms the file cache.
      if (round > 0) samples.get(name)?.push(time);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

function loadOnce(path: string): number {
  const program = `${WITH_KEYS} const began = performance.now(); await import(${JSON.stringify(pathToFileURL(path).href)}); console.log(performance.now() - began); process.exit();`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT },
  });
  if (status !== 0) throw new Error(`${path} does not load: ${complaintIn(stderr)}`);
  return Number(stdout);
}

/** Node shows the line that threw first, and the only line of a bundle is its code. */
const complaintIn = (stderr: string): string =>
  stderr.split('\n').find((line) => /^\w*Error\b/.test(line)) ?? stderr;
