import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Request } from 'playwright-core';
import { buildConsole } from '../../infra/build-console.ts';
import { startLocal } from '../../infra/local/start.ts';
import { HAS_BROWSER, openBrowser } from '../support/browser/browser.ts';
import { logIn } from '../support/browser/log-in.ts';
import { createCaller } from '../support/journeys/caller.ts';
import { bundleRequest } from '../support/journeys/requests.ts';
import { assemblyOf } from './tools/alone.ts';
import { kB, median, printTable, times, verdict } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const AIM_SCRIPT_KB = 420;
const AIM_STYLE_KB = 260;
const AIM_READY_MS = 2_000;
const AIM_DEPTH = 3;
const { rounds, companies } = SIZES.console;

interface Load {
  /** Bytes after gzip, as CloudFront sends them. */
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly readyMs: number;
  /** How many calls of the API waited for one another. */
  readonly depth: number;
}

/** What a first visit of the dashboard loads, and when it can be read. */
export async function benchConsole(): Promise<void> {
  if (!HAS_BROWSER) {
    console.log('\nconsole: no browser here (BROWSER_PATH names one)');
    return;
  }
  await buildConsole(resolve(import.meta.dirname, '../..'));
  const local = await startLocal({ port: 0, quiet: true, console: true, assembly: await assemblyOf() });
  const browser = await openBrowser();
  try {
    const customer = createCaller(local.url, await local.token('customer-1', 'smartwork/console'));
    for (let index = 0; index < companies; index++)
      await customer.post('/v1/tenants', bundleRequest(`bench-${index}`));
    await local.drain();
    const loads: Load[] = [];
    for (let round = 0; round < rounds; round++) loads.push(await loadOnce(browser, local.url));
    print(loads);
  } finally {
    await browser.close();
    await local.stop();
  }
}

function print(loads: readonly Load[]): void {
  const of = (read: (load: Load) => number) => median(loads.map(read));
  const [script, style] = [of(({ script }) => script), of(({ style }) => style)];
  const [ready, depth] = [of(({ readyMs }) => readyMs), of(({ depth }) => depth)];
  const size = (bytes: number, aim: number) => [
    kB(bytes),
    `≤ ${aim} kB`,
    times(bytes / 1_024 / aim),
    verdict(bytes / 1_024, aim),
  ];
  printTable(`the dashboard with ${companies} companies, an empty cache, median of ${rounds}`, [
    ['what', 'value', 'aim', 'to aim', ''],
    ['JavaScript, gzip', ...size(script, AIM_SCRIPT_KB)],
    ['CSS, gzip', ...size(style, AIM_STYLE_KB)],
    ['fonts', kB(of(({ font }) => font)), '', '', ''],
    [
      'readable after',
      `${(ready / 1_000).toFixed(2)} s`,
      '≤ 2 s',
      times(ready / AIM_READY_MS),
      verdict(ready, AIM_READY_MS),
    ],
    [
      'calls that wait for one another',
      String(depth),
      `≤ ${AIM_DEPTH}`,
      times(depth / AIM_DEPTH),
      verdict(depth, AIM_DEPTH),
    ],
  ]);
}

/** Logs in, empties the cache, and opens the dashboard again. */
async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ baseURL: url, locale: 'ko-KR', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto('/');
    await logIn(page);
    await page.getByText('bench-0').first().waitFor();
    await emptyCache(context);
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    const began = performance.now();
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByText('bench-0').first().waitFor();
    const readyMs = performance.now() - began;
    const finished = [...requests];
    const sizeOf = async (kind: string, pack: (body: Buffer) => number) => {
      const those = finished.filter((request) => request.resourceType() === kind);
      const sizes = await Promise.all(those.map(async (one) => pack(await bodyOf(one))));
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    return {
      script: await sizeOf('script', (body) => gzipSync(body).length),
      style: await sizeOf('stylesheet', (body) => gzipSync(body).length),
      font: await sizeOf('font', (body) => body.length),
      readyMs,
      depth: depthOf(finished.filter(isCall)),
    };
  } finally {
    await context.close();
  }
}

async function emptyCache(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (!page) return;
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

const bodyOf = async (request: Request): Promise<Buffer> =>
  (await (await request.response())?.body()) ?? Buffer.alloc(0);

/** The clock is asked in the local run alone, and nothing waits for it. */
const isCall = (request: Request): boolean =>
  request.resourceType() === 'fetch' && !request.url().includes('/_local/');

/** The longest row of requests in which each begins after the one before has ended. */
function depthOf(requests: readonly Request[]): number {
  const spans = requests
    .map((request) => request.timing())
    .map(({ startTime, responseEnd }) => ({ begin: startTime, end: startTime + responseEnd }))
    .sort((one, other) => one.end - other.end);
  let [depth, lastEnd] = [0, Number.NEGATIVE_INFINITY];
  for (const { begin, end } of spans) {
    if (begin < lastEnd) continue;
    depth += 1;
    lastEnd = end;
  }
  return depth;
}
