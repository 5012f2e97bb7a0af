import { startLocal } from '../../infra/local/start.ts';
import { createTables } from '../support/journeys/tables.ts';
import { WORKPLACE_BODY } from '../support/requests.ts';
import { companyBody } from './scenes/companies.ts';
import { seedTenants } from './scenes/seeded-tenants.ts';
import { timed } from './tools/figures.ts';
import { untilNoneRuns } from './tools/until-none-runs.ts';

/** One size in a process of its own, so that its peak of memory is its own: `node time-travel-run.ts ASSEMBLY N`. */
const [assembly = '', size = ''] = process.argv.slice(2);
const count = Number(size);
/** A set-up may take 4 minutes: what waits longer for its turn would be timed out, and done again by the sweep. */
const WAVE = 500;
const DAY_MS = 86_400_000;
const SEOUL_AHEAD_MS = 9 * 3_600_000;

const bodyOf = (index: number) => companyBody(WORKPLACE_BODY, `bench-${index}`);

const local = await startLocal({ port: 0, quiet: true, assembly });
const requestedAt = local.now();
const firstDay = Math.floor((requestedAt.getTime() + SEOUL_AHEAD_MS) / DAY_MS);
const midnight = (firstDay + 30) * DAY_MS - SEOUL_AHEAD_MS;
const travel = (to: number) => timed(() => local.advance({ to: new Date(to).toISOString() }));

const setUp = await timed(async () => {
  for (let from = 0; from < count; from += WAVE) {
    const some = Math.min(WAVE, count - from);
    await seedTenants(local.dynamodbUrl, some, (index) => bodyOf(from + index), local.now());
    await local.drain();
  }
});
const cpuBefore = process.cpuUsage();
const reminders = await travel(midnight - 1_000);
const [expired, lastNight] = await Promise.all([
  timed(() => untilNoneRuns(local.stepFunctionsUrl, 'TrialExpiry')),
  travel(midnight),
]);
const rest = await travel(requestedAt.getTime() + 31 * DAY_MS);
const { user, system } = process.cpuUsage(cpuBefore);
// What follows reads all of it to check it.
const peakMb = process.resourceUsage().maxRSS / 1_024;

const executions = local.executions();
const trials = executions.filter(({ stateMachine }) => stateMachine.includes('TrialExpiry'));
const transitions = trials.map(
  ({ history = [] }) => history.filter(({ type }) => type.endsWith('StateEntered')).length,
);
const items = await createTables(local.dynamodbUrl).itemsOf('Subscriptions');
const events = items.filter(({ sk = '' }) => sk.startsWith('EVENT#')).map(({ event }) => Object(event));
const ends = events.filter(({ type }) => type === 'TRIAL_ENDED');
const sharp = `${new Date(midnight).toISOString().slice(0, 19)}Z`;

console.log(
  JSON.stringify({
    count,
    setUpMs: setUp,
    remindersMs: reminders,
    expiredMs: expired,
    lastNightMs: lastNight,
    travelMs: reminders + lastNight + rest,
    cpuMs: (user + system) / 1_000,
    peakMb,
    transitions: Math.max(...transitions),
    ended: new Set(ends.map(({ tenantId }) => tenantId)).size,
    sharp: ends.filter(({ effectiveAt }) => effectiveAt === sharp).length,
    deleted: events.filter(({ type }) => type === 'DATA_DELETED').length,
    mails: local.mails().length,
    failed: executions.filter(({ status }) => status !== 'SUCCEEDED').length,
    deadLetters: local.queues().flatMap(({ messages }) => messages).length,
  }),
);
await local.stop();
