import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { listen } from '../../../infra/local/base/wire.ts';
import { processesUnder, residentMb } from '../tools/processes.ts';
import { IS_TINY } from '../tools/sizes.ts';
import type { Subject } from './subject.ts';

export const KILL_BILL = 'Kill Bill 0.22.26';
const PARTS = {
  app: 'org.kill-bill.billing:killbill-profiles-killbill:0.22.26:war',
  server: 'org.eclipse.jetty:jetty-runner:9.4.57.v20241219',
} as const;
/** The newest names of its plans; `sports-monthly` has a trial of 30 days. */
const CATALOG = 'SpyCarAdvanced.xml';
const PLAN = 'sports-monthly';
const TRIES = 240;
/** For one download. */
const PATIENCE_MS = IS_TINY ? 45_000 : 300_000;
/** Java 17 hides what Kill Bill's libraries reflect on. */
const OPENED = [
  'java.lang',
  'java.lang.reflect',
  'java.util',
  'java.util.concurrent',
  'java.io',
  'java.net',
  'java.nio',
  'java.text',
  ...['file', 'ftp', 'http', 'https', 'jar', 'jrt'].map((protocol) => `sun.net.www.protocol.${protocol}`),
];
const HEADERS = {
  authorization: `Basic ${Buffer.from('admin:password').toString('base64')}`,
  'x-killbill-apikey': 'bench',
  'x-killbill-apisecret': 'bench-secret',
  'x-killbill-createdby': 'bench',
  'content-type': 'application/json',
  accept: 'application/json',
};

/** Downloads it with Maven, once; answers where it is, or why there is none. */
export function fetchKillBill(): { readonly folder: string } | { readonly reason: string } {
  const folder = resolve('node_modules/.cache/kill-bill');
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    mkdirSync(folder, { recursive: true });
    for (const part of Object.values(PARTS)) {
      if (existsSync(join(folder, fileOf(part)))) continue;
      const wanted = [`-Dartifact=${part}`, `-DoutputDirectory=${folder}`];
      execFileSync('mvn', ['-q', '-B', 'dependency:copy', ...wanted], {
        stdio: 'ignore',
        timeout: PATIENCE_MS,
      });
    }
    const inside = ['-xf', join(folder, fileOf(PARTS.app)), `WEB-INF/classes/${CATALOG}`];
    execFileSync('jar', inside, { cwd: folder, stdio: 'ignore' });
    return { folder };
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

function fileOf(part: string): string {
  const [, name, version, type = 'jar'] = part.split(':');
  return `${name}-${version}.${type}`;
}

/** Starts it with its tables in memory (H2), a clock that can be moved, and a tenant with its catalogue. */
export async function startKillBill(folder: string): Promise<Subject> {
  const { port, close } = await listen(0, async () => undefined);
  await close();
  const java = launch(folder, port);
  const url = `http://127.0.0.1:${port}/1.0`;
  const stop = async (): Promise<void> => {
    if (java.exitCode !== null) return;
    const ended = new Promise((ends) => java.once('exit', ends));
    java.kill('SIGKILL');
    await ended;
  };
  try {
    await untilHealthy(java, url);
    const send = (method: string, path: string, body?: object | string) =>
      call(`${url}${path}`, {
        method,
        headers: { ...HEADERS, ...(typeof body === 'string' && { 'content-type': 'text/xml' }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    await send('POST', '/kb/tenants', { apiKey: 'bench', apiSecret: 'bench-secret' });
    const catalog = readFileSync(join(folder, 'WEB-INF/classes', CATALOG), 'utf8');
    await send('POST', '/kb/catalog/xml', catalog);
    return { ...actionsOf(send), residentMb: () => residentMb(processesUnder(java.pid ?? 0)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const InvoicesSchema = z.array(z.object({ amount: z.number() }));

function actionsOf(
  send: (method: string, path: string, body?: object | string) => ReturnType<typeof call>,
): Omit<Subject, 'residentMb' | 'stop'> {
  const accounts: string[] = [];
  async function requestByHttp(name: string): Promise<string> {
    const account = { name, externalKey: name, currency: 'USD', timeZone: 'UTC' };
    const { headers } = await send('POST', '/kb/accounts', account);
    const accountId = headers.get('location')?.split('/').at(-1) ?? '';
    await send('POST', '/kb/subscriptions', { accountId, planName: PLAN });
    return accountId;
  }
  return {
    // A subscription works once its call is answered.
    async request(companies) {
      for (let company = 0; company < companies; company++)
        accounts.push(await requestByHttp(`company-${company}`));
    },
    requestByHttp: async (name) => void (await requestByHttp(name)),
    async preview(company) {
      const of = `accountId=${accounts[company]}`;
      await send('POST', `/kb/invoices/dryRun?${of}`, { dryRunType: 'UPCOMING_INVOICE' });
    },
    async pass(days) {
      await send('PUT', `/kb/test/clock?days=${days}&timeoutSec=600`);
    },
    async check() {
      for (const accountId of accounts) {
        const { body } = await send('GET', `/kb/accounts/${accountId}/invoices`);
        if (!InvoicesSchema.parse(body).some(({ amount }) => amount > 0))
          throw new Error(`${accountId} has no invoice after its trial`);
      }
    },
  };
}

function launch(folder: string, port: number): ChildProcess {
  rmSync(join(folder, 'bundles'), { recursive: true, force: true });
  mkdirSync(join(folder, 'bundles'));
  const properties = join(folder, 'killbill.properties');
  writeFileSync(properties, propertiesIn(folder));
  const log = openSync(join(folder, 'killbill.log'), 'w');
  const opens = [...OPENED.map((name) => `java.base/${name}`), 'java.sql/java.sql'];
  return spawn(
    'java',
    [
      '-Xmx2g',
      ...opens.flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]),
      `-Dorg.killbill.server.properties=file://${properties}`,
      ...['-jar', join(folder, fileOf(PARTS.server)), '--host', '127.0.0.1', '--port', String(port)],
      join(folder, fileOf(PARTS.app)),
    ],
    { stdio: ['ignore', log, log] },
  );
}

function propertiesIn(folder: string): string {
  const database = 'jdbc:h2:mem:killbill;MODE=MYSQL;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE';
  const daos = ['org.killbill.dao', 'org.killbill.billing.osgi.dao'];
  return [
    ...daos.flatMap((dao) => [`${dao}.url=${database}`, `${dao}.user=killbill`, `${dao}.password=killbill`]),
    'org.killbill.server.test.mode=true',
    'org.killbill.server.multitenant=true',
    `org.killbill.catalog.uri=${CATALOG}`,
    'org.killbill.notificationq.main.sleep=100',
    `org.killbill.osgi.bundle.install.dir=${join(folder, 'bundles')}`,
  ].join('\n');
}

async function untilHealthy(java: ChildProcess, url: string): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    if (java.exitCode !== null) break;
    const isUp = await fetch(`${url}/healthcheck`).then(
      (reply) => reply.body?.cancel().then(() => reply.ok),
      () => false,
    );
    if (isUp) return;
    await new Promise((resolved) => setTimeout(resolved, 500));
  }
  throw new Error('Kill Bill does not answer; its log is killbill.log in its folder');
}

/** A call that must succeed; answers its body, as JSON where there is one. */
async function call(url: string, init: RequestInit): Promise<{ headers: Headers; body: unknown }> {
  const reply = await fetch(url, init);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${init.method ?? 'GET'} ${url} answered ${reply.status}: ${text}`);
  const isJson = reply.headers.get('content-type')?.includes('json') && text !== '';
  return { headers: reply.headers, body: isJson ? JSON.parse(text) : undefined };
}
