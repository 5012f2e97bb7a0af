import { BatchGetItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { createGroupReader } from '../../functions/adapters/stores/groups/group-reader.ts';
import { createPaymentReader } from '../../functions/adapters/stores/tenants/payment-reader.ts';
import { createTenantLookup } from '../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createUsageReader } from '../../functions/adapters/stores/tenants/usage-reader.ts';
import { createDynamo } from '../../functions/adapters/table/dynamo.ts';
import { toItem } from '../../functions/adapters/table/items.ts';
import {
  partitionOf,
  profileKey,
  tenantKey,
  USAGE_DAYS,
  usageHeadKey,
} from '../../functions/adapters/table/keys.ts';
import { getBill, getEstimate, getTrend, getUsage } from '../../functions/api/queries/billing.ts';
import type { Instant } from '../../functions/core/business-calendar.ts';
import type { HttpReply, HttpRequest } from '../../functions/runtime/http-entry.ts';
import { startTableEngine } from '../support/engines/table-engine.ts';
import { request } from '../support/http.ts';
import { seedYear } from './scenes/billing-tenant.ts';
import { LOCAL } from './scenes/seeded-tenants.ts';
import { createBenchTables } from './tools/bench-tables.ts';
import { median, ms, printTable, timed, times, verdict } from './tools/figures.ts';
import { createMeter } from './tools/meter.ts';
import { SIZES } from './tools/sizes.ts';

const { rounds: ROUNDS, calls: CALLS } = SIZES.billing;
const AIM_RATIO = 1.3;
/** A month of days, each well below 400 bytes, is at most four pages of 4 kB; the tenant, its profile and head are three. */
const AIM_UNITS = 8;
const ACCOUNTS = { large: SIZES.billing.accounts, small: 10 } as const;

/** 30 June 2027, ten in the morning in Seoul: the last day of the year that was written. */
const NOW: Instant = '2027-06-30T01:00:00Z';

/**
 * Bills of a company with many accounts and a change of them on every day of a year: what is read, and the time
 * against the same reads made bare by the same SDK on the same engine.
 */
export async function benchBilling(): Promise<void> {
  const engine = await startTableEngine();
  const client = createDynamo({ endpoint: engine.url, ...LOCAL });
  try {
    const { subscriptions: table } = await createBenchTables(engine.url);
    for (const [name, accounts] of Object.entries(ACCOUNTS))
      await seedYear(client, table, idOf(name), accounts);
    await printReads(client, table);
    await printTimes(client, table);
  } finally {
    client.destroy();
    await engine.stop();
  }
}

const idOf = (name: string): string => `t${name.padEnd(20, '2')}`;
const asked = (tenantId: string, change: Partial<HttpRequest> = {}): HttpRequest =>
  request({ now: NOW, params: { tenantId, month: '2027-05' }, ...change });

async function printReads(client: DynamoDBClient, table: string): Promise<void> {
  const rows = [];
  const calls: [string, (deps: Deps, tenantId: string) => Promise<HttpReply>][] = [
    ['billing/estimate', (deps, id) => getEstimate(deps, asked(id))],
    ['billing/{month}', (deps, id) => getBill(deps, asked(id))],
    ['usage', (deps, id) => getUsage(deps, asked(id))],
    ['billing/trend, 6 months', (deps, id) => getTrend(deps, asked(id))],
    ['billing/trend, 24 months', (deps, id) => getTrend(deps, asked(id, { query: { months: '24' } }))],
  ];
  for (const [name, call] of calls) {
    const meter = createMeter(client);
    await call(depsOf(client, table), idOf('large'));
    const { queries, gets, items, readUnits } = meter.stop();
    const isHeld = name === 'billing/estimate';
    const met = isHeld ? [String(AIM_UNITS), verdict(readUnits, AIM_UNITS)] : ['', ''];
    rows.push([name, `${gets} + ${queries}`, String(items), String(readUnits), ...met]);
  }
  printTable(`reads for bills of ${ACCOUNTS.large} accounts with a change a day`, [
    ['call', 'gets + queries', 'days read', 'read units', 'aim', ''],
    ...rows,
  ]);
}

async function printTimes(client: DynamoDBClient, table: string): Promise<void> {
  const deps = depsOf(client, table);
  const works = {
    large: () => getEstimate(deps, asked(idOf('large'))),
    small: () => getEstimate(deps, asked(idOf('small'))),
    bare: () => bareReads(client, table, idOf('large')),
    query: () => bareQuery(client, table, idOf('large')),
  };
  const samples: Record<keyof typeof works, number[]> = { large: [], small: [], bare: [], query: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, work] of Object.entries(works) as [keyof typeof works, () => Promise<unknown>][]) {
      const taken = await p50(work);
      // The first round warms all of them.
      if (round > 0) samples[name].push(taken);
    }
  }
  const against = (name: keyof typeof works, base: keyof typeof works): number =>
    median(samples[name].map((value, index) => value / (samples[base][index] ?? Number.NaN)));
  const rowOf = (what: string, ratio: number, aim?: number): string[] => [
    what,
    times(ratio),
    ...(aim === undefined ? ['', ''] : [`≤ ${aim}×`, verdict(ratio, aim)]),
  ];
  printTable(`time of the estimate, median of the p50 of ${ROUNDS} alternating rounds`, [
    ['what', 'ratio', 'aim', ''],
    rowOf(`${ms(median(samples.large))} against its two reads bare`, against('large', 'bare'), AIM_RATIO),
    rowOf('against the query of its days alone', against('large', 'query')),
    rowOf(`${ACCOUNTS.large} accounts against ${ACCOUNTS.small}`, against('large', 'small'), 1.2),
  ]);
}

type Deps = Parameters<typeof getEstimate>[0] & Parameters<typeof getBill>[0];
const depsOf = (client: DynamoDBClient, table: string): Deps => ({
  ...createTenantLookup(client, table),
  ...createUsageReader(client, table),
  ...createGroupReader(client, table),
  ...createPaymentReader(client, table),
});

const bareQuery = (client: DynamoDBClient, table: string, tenantId: string): Promise<unknown> =>
  client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :tenant AND sk BETWEEN :days AND :last',
      ExpressionAttributeValues: toItem({
        ':tenant': partitionOf(tenantId),
        ':days': USAGE_DAYS,
        ':last': `${USAGE_DAYS}2027-06-29`,
      }),
      ScanIndexForward: false,
      Limit: 30,
    }),
  );

async function bareReads(client: DynamoDBClient, table: string, tenantId: string): Promise<void> {
  const Keys = [tenantKey(tenantId), profileKey(tenantId), usageHeadKey(tenantId)].map(toItem);
  await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { ConsistentRead: true, Keys } } }));
  await bareQuery(client, table, tenantId);
}

async function p50(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let call = 0; call < CALLS; call++) samples.push(await timed(work));
  return median(samples);
}
