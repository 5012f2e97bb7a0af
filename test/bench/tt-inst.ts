import { startDynamoDb } from '../../infra/local/engines.ts';
import { startLocal } from '../../infra/local/start.ts';
import { createTables } from '../support/journey-tables.ts';
import { WORKPLACE_BODY } from '../support/forms.ts';
import { timed } from './figures.ts';
import { seedTenants } from './seeded-tenants.ts';

/** One size in a process of its own, so that its peak of memory is its own: `node time-travel-run.ts ASSEMBLY N`. */
const [assembly = '', size = '100'] = process.argv.slice(2);
const count = Number(size);
const DAY_MS = 86_400_000;

const bodyOf = (index: number) => ({
  ...WORKPLACE_BODY,
  companyId: `bench-${index}`,
  account: { ...WORKPLACE_BODY.account, domainName: `bench-${index}.example` },
});

import { createServer, request, Agent } from 'node:http';
const engine = await startDynamoDb({ projectRoot: '/tmp/p2', port: 0, dbPath: undefined, endpoint: undefined });
const agent = new Agent({ keepAlive: true });
let inflight = 0;
const proxy = createServer((i, o) => { const t0 = performance.now(); const op = String(i.headers['x-amz-target']).split('.')[1]; inflight++; const u = new URL(engine.url); const r = request({ host: u.hostname, port: u.port, method: i.method, path: i.url, headers: i.headers, agent }, (a) => { o.writeHead(a.statusCode!, a.headers); let b=0; a.on('data',c=>b+=c.length); a.pipe(o); a.on('end', () => { inflight--; const st = ((globalThis as any).STAT ??= new Map()); const k = 'DDB ' + op; const v = st.get(k) ?? { n: 0, recs: 0, wait: 0, load: 0, run: 0 }; st.set(k, v); v.n++; v.run += performance.now() - t0; v.load += b; v.wait += inflight; }); }); i.pipe(r); });
await new Promise<void>((r) => proxy.listen(0, '127.0.0.1', () => r()));
const local = await startLocal({ port: 0, dynamodbEndpoint: `http://127.0.0.1:${(proxy.address() as any).port}`, quiet: true, assembly });
const requestedAt = local.now();
const seoulDay = Math.floor((requestedAt.getTime() + 9 * 3_600_000) / DAY_MS);
const midnight = (seoulDay + 30) * DAY_MS - 9 * 3_600_000;
const travel = (to: number) => timed(() => local.advance({ to: new Date(to).toISOString() }));

const phase=(n:string)=>{console.log(n);console.table(Object.fromEntries([...((globalThis as any).STAT??new Map()).entries()].map(([k,v]:any)=>[k,{n:v.n,recs:v.recs,wait:Math.round(v.wait/v.n),load:+(v.load/v.n).toFixed(2),run:+(v.run/v.n).toFixed(2),total:Math.round(v.run)}])));(globalThis as any).STAT=new Map();};
const seeding = await timed(() => seedTenants(local.dynamodbUrl, count, bodyOf, requestedAt));
const setUp = await timed(() => local.drain());
phase('setUp');
const reminders = await travel(midnight - 1_000);
phase('reminders');
const expiry = await travel(midnight);
phase('expiry');
const rest = await travel(requestedAt.getTime() + 31 * DAY_MS);
phase('rest');
const travelling = reminders + expiry + rest;

const trials = local.executions().filter(({ name }) => name.includes('TRIAL_EXPIRY'));
const transitions = trials.map(({ history = [] }) => history.filter(({ type }) => type.endsWith('Entered')).length);
const items = await createTables(local.dynamodbUrl).itemsOf('Subscriptions');
const facts = items.filter(({ sk = '' }) => sk.startsWith('FACT#')).map(({ fact }) => Object(fact));
const ends = facts.filter(({ type }) => type === 'TRIAL_ENDED');
const sharp = `${new Date(midnight).toISOString().slice(0, 19)}Z`;

console.log(
  JSON.stringify({
    count,
    seeding,
    setUp,
    reminders,
    expiry,
    travelling,
    peakMb: process.resourceUsage().maxRSS / 1_024,
    transitions: Math.max(...transitions),
    expired: new Set(ends.map(({ tenantId }) => tenantId)).size,
    stampedSharp: ends.filter(({ effectiveAt }) => effectiveAt === sharp).length,
    deleted: facts.filter(({ type }) => type === 'DATA_DELETED').length,
    mails: local.mails().length,
    unfinished: local.executions().filter(({ status }) => status !== 'SUCCEEDED').length,
    deadLetters: local.queues().flatMap(({ messages }) => messages).length,
  }),
);
await local.stop();
