import { startLocal } from '../../infra/local/start.ts';
import { WORKPLACE_BODY } from '../support/forms.ts';
import { createTables } from '../support/journey-tables.ts';
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

const local = await startLocal({ port: 0, quiet: true, assembly });
const requestedAt = local.now();
const seoulDay = Math.floor((requestedAt.getTime() + 9 * 3_600_000) / DAY_MS);
const midnight = (seoulDay + 30) * DAY_MS - 9 * 3_600_000;
const travel = (to: number) => timed(() => local.advance({ to: new Date(to).toISOString() }));

const seeding = await timed(() => seedTenants(local.dynamodbUrl, count, bodyOf, requestedAt));
const setUp = await timed(() => local.drain());
const reminders = await travel(midnight - 1_000);
const expiry = await travel(midnight);
const rest = await travel(requestedAt.getTime() + 31 * DAY_MS);
const travelling = reminders + expiry + rest;

const trials = local.executions().filter(({ name }) => name.includes('TRIAL_EXPIRY'));
const transitions = trials.map(
  ({ history = [] }) => history.filter(({ type }) => type.endsWith('Entered')).length,
);
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
