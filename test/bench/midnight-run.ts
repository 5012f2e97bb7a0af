import { createDynamo } from '../../functions/adapters/table/dynamo.ts';
import { eventFrom, toItem, workFrom } from '../../functions/adapters/table/items.ts';
import { epochOf, instantOf } from '../../functions/core/business-calendar.ts';
import type { DomainEvent } from '../../functions/core/lifecycle/events.ts';
import { isReminder } from '../../functions/core/lifecycle/work.ts';
import { startLocal } from '../../infra/local/start.ts';
import { putBatches } from '../support/aws/put-batches.ts';
import { createTables } from '../support/journeys/tables.ts';
import {
  effectName,
  midnightCompanies,
  midnightOf,
  oneGroup,
  WAKE_SPREAD_SECONDS,
} from './scenes/midnight-companies.ts';
import { LOCAL, tableNames } from './scenes/seeded-tenants.ts';
import { timed } from './tools/figures.ts';
import { startMeteredEngine } from './tools/metered-engine.ts';

/**
 * One midnight in a process of its own, so that its peak of memory is its own: `node midnight-run.ts ASSEMBLY N`. With
 * `one-group` all N are one group, and the calls of the engine are counted.
 */
const [assembly = '', size = '', isOneGroup] = process.argv.slice(2);
const count = Number(size);
/** Companies and groups: services may take 4 minutes to be told, and what waits longer for its turn is timed out. */
const WAVE = 200;
const GROUP_SIZES = [3, 20, 7, 12, 5, 16];
const EFFECTS: readonly DomainEvent['type'][] = [
  'TRIAL_ENDED',
  'PAID_SERVICE_STARTED',
  'CONTRACT_RENEWED',
  'SUBSCRIPTION_CANCELED',
];

/** ABORTED is none: the relay stops what waits for a date that was moved. */
const FAULTS = ['FAILED', 'TIMED_OUT'] as const;

const engine = isOneGroup ? await startMeteredEngine() : undefined;
const local = await startLocal({
  port: 0,
  quiet: true,
  assembly,
  ...(engine && { dynamodbEndpoint: engine.url }),
});
const now = instantOf(local.now().getTime());
const midnight = midnightOf(now);
const { items, expected } = isOneGroup ? oneGroup(count, now) : midnightCompanies(count, GROUP_SIZES, now);
const client = createDynamo({ endpoint: local.dynamodbUrl, ...LOCAL });
const { subscriptions } = await tableNames(local.dynamodbUrl);
const seeding = await timed(async () => {
  for (let from = 0; from < items.length; from += WAVE) {
    await putBatches(client, subscriptions, items.slice(from, from + WAVE).flat());
    await local.drain();
  }
});
const reminders = await timed(() => local.advance({ to: instantOf(epochOf(midnight) - 1_000) }));
const before = engine?.read();
const cpuBefore = process.cpuUsage();
const midnightMs = await timed(() =>
  local.advance({ to: instantOf(epochOf(midnight) + WAKE_SPREAD_SECONDS * 1_000) }),
);
const { user, system } = process.cpuUsage(cpuBefore);
const peakMb = process.resourceUsage().maxRSS / 1_024;
const after = engine?.read();
client.destroy();

const stored = (await createTables(local.dynamodbUrl).itemsOf('Subscriptions')).map(toItem);
const at = (prefix: string) => stored.filter(({ sk }) => sk?.S?.startsWith(prefix));
const effects = at('EVENT#')
  .map(eventFrom)
  .filter(({ type }) => EFFECTS.includes(type));
const seen = effects.map(({ tenantId, type, product }) => effectName(tenantId, type, product));
const due = at('WORK#')
  .map(workFrom)
  .filter(({ dueAt }) => dueAt <= midnight);
const names = new Set(seen);
const executions = local.executions();

console.log(
  JSON.stringify({
    count,
    effects: expected.length,
    lost: expected.filter((name) => !names.has(name)).length,
    doubled: seen.length - names.size,
    unexpected: names.size - expected.filter((name) => names.has(name)).length,
    blurred: effects.filter(({ effectiveAt }) => effectiveAt !== midnight).length,
    open: due.filter((work) => !isReminder(work) && work.state !== 'DONE' && work.state !== 'VOID').length,
    failed: executions.filter(({ status }) => FAULTS.some((fault) => fault === status)).length,
    retried: executions.filter(({ history = [] }) =>
      history.some(({ type }) => type === 'LambdaFunctionFailed'),
    ).length,
    deadLetters: local.queues().flatMap(({ messages }) => messages).length,
    seedMs: seeding,
    remindersMs: reminders,
    midnightMs,
    cpuMs: (user + system) / 1_000,
    peakMb,
    mails: local.mails().length,
    calls: (after?.calls ?? 0) - (before?.calls ?? 0),
    refused: (after?.refused ?? 0) - (before?.refused ?? 0),
  }),
);
await local.stop();
await engine?.stop();
