import { DELETIONS_A_SECOND } from '../../../functions/background/sweep/pace.ts';
import { MOST_CALLS } from '../../../infra/constructs/bus/webhooks.ts';
import { ASSUMED, MEASURED } from './measured.ts';
import {
  DELETION_SPREAD_SECONDS,
  NEEDS,
  needed,
  REMINDERS_OF_AN_INSTANT,
  remindersASecond,
  SHARDS,
  SWEEP_PARTS,
  secondsAtQuota,
  WAKE_SPREAD_SECONDS,
} from './needs.ts';
import { QUOTAS } from './quotas.ts';

export const SCALE_PAGE = 'docs/scale.md';
const SIZES = [10_000, 1_000_000, 10_000_000] as const;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

const count = (value: number): string =>
  value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.ceil(value).toLocaleString('en');
const times = (ratio: number): string =>
  ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en');

function duration(seconds: number): string {
  if (seconds <= 2 * MINUTE) return `${Math.ceil(seconds)} s`;
  if (seconds <= 2 * HOUR) return `${Math.ceil(seconds / MINUTE)} min`;
  return `${times(seconds / HOUR)} h`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const sizes = SIZES.map((size) => size.toLocaleString('en'));

const needTable = table(
  ['Quota', 'Of a new account', 'A company asks for', ...sizes],
  NEEDS.map((need) => {
    const { name, amount, unit } = QUOTAS[need.quota];
    return [
      name,
      `${amount.toLocaleString('en')}${unit}`,
      need.what,
      ...SIZES.map((size) => {
        const value = needed(need, size);
        const text = `${count(value)}${unit}`;
        return value > amount ? `**${text}** (${times(value / amount)}×)` : text;
      }),
    ];
  }),
);

const waitTable = table(
  ['Quota', ...sizes],
  NEEDS.filter(({ over }) => over !== undefined).map((need) => [
    QUOTAS[need.quota].name,
    ...SIZES.map((size) => duration(secondsAtQuota(need, size) ?? 0)),
  ]),
);

const sourceTable = table(
  ['Quota', 'AWS raises it', 'Source'],
  Object.values(QUOTAS).map(({ name, canRise, source }) => [
    name,
    canRise ? 'yes' : 'no',
    `[${new URL(source).pathname.split('/').at(-1)}](${source})`,
  ]),
);

const sweptSeconds = REMINDERS_OF_AN_INSTANT / (SWEEP_PARTS * MEASURED.remindersASecond);

/** `docs/scale.md`: what a midnight asks of AWS, computed. */
export const scalePage = (): string => `# Scale

What AWS must allow when the trials of many companies lapse at one midnight. \`npm run scale\` computes this page from the quotas (\`test/docs/scale/quotas.ts\`), the settings of the app, and measured figures. A test fails when the page is stale.

**On paper.** The app was never deployed to AWS. The quotas are those of a new account in ap-northeast-2, read from the pages below. The figures were measured on a local run on ${MEASURED.on}; ${ASSUMED.taskSeconds} s for a task and ${ASSUMED.mailSeconds} s for a mail are assumed.

## One midnight

Each company has one trial of WORKPLACE. Its timer wakes within ${WAKE_SPREAD_SECONDS} s after midnight (\`wakeSpreadSeconds\`). It writes the end and its mail. Its deletion starts later, within ${DELETION_SPREAD_SECONDS / HOUR} hours (\`deletionSpreadSeconds\`, [ADR 39](adr/0039-deletions-wait-for-the-night.md)). What exceeds the quota is **bold**.

${needTable}

## With the quotas of a new account

So long each part takes when nobody asks AWS for more:

${waitTable}

Late is not wrong. Every answer first applies what is due, so logins end at 00:00:00, and each event has the planned instant.

- **State transitions.** Step Functions delays what is too much. The sweep applies a timer itself that is 5 minutes late.
- **\`StartExecution\`.** The relay tries again, then the sweep does. Work stays in the table meanwhile. The sweep starts at most ${SWEEP_PARTS * DELETIONS_A_SECOND} deletions a second, so set-ups of new customers do not wait behind them.
- **Open executions.** At the quota, no new one starts: no set-up, and no timer. An alarm rings at 70 %. The sweep still applies what is due, and starts what waits once there is room.
- **DynamoDB.** A table that grows is throttled at first. Each caller tries again, with pauses. \`warmWrites\` makes it ready before.
- **SES.** A mail that SES refuses for the account's sake waits, for up to three days. The mails of 24 hours are the tightest quota of a new account: ask for more first.
- **Lambda.** A throttled task is tried again for a minute and a half; then the sweep takes over. \`send-mail\`, \`sweep\`, \`passwords\`, \`revive\` and \`mail-fate\` have concurrency of their own, so logins and mails go on.
- **Webhooks.** A receiver gets at most ${MOST_CALLS} calls at a time. One that answers in ${ASSUMED.receiverSeconds} s (assumed) takes ${count(MOST_CALLS / ASSUMED.receiverSeconds)} events a second, and those of a midnight of 1,000,000 companies in ${duration((1_000_000 * ASSUMED.receiverSeconds) / MOST_CALLS)}. They wait in its queue. The bus hands them to the queue within its quota of invocations, and tries for 24 hours.

## ${REMINDERS_OF_AN_INSTANT.toLocaleString('en')} reminders at 09:00

The sweep alone sends reminders. It runs every five minutes, ${SWEEP_PARTS} runs beside each other, each with ${SHARDS / SWEEP_PARTS} of the ${SHARDS} shards, and begins pages for 90 s. Within an hour each run must turn ${count(remindersASecond())} reminders a second into mails. \`npm run bench -- sweep\` measured **${MEASURED.remindersASecond}** on two busy cores that served the table too. With that, ${REMINDERS_OF_AN_INSTANT.toLocaleString('en')} take ${duration(sweptSeconds)} of sweeping. A run that is too short counts the shards that it leaves (\`SweepCut\`), and the next one goes on.

SES must take ${count(REMINDERS_OF_AN_INSTANT / HOUR)} mails a second for that hour, and ${REMINDERS_OF_AN_INSTANT.toLocaleString('en')} on that day: twice what a new account may send. \`send-mail\` sends one mail after the other for each shard of the stream: at ${ASSUMED.mailSeconds} s a mail, ${Math.ceil((REMINDERS_OF_AN_INSTANT / HOUR) * ASSUMED.mailSeconds)} shards do. A new table has about four.

1,000,000 reminders within an hour need ${count(remindersASecond(1_000_000))} a second in each run: more than was measured here. Raise \`SWEEP_PARTS\` (\`infra/constructs/settings.ts\`) first, with one more rule for each five parts.

## Not counted

- Logins, which ask for entitlements. Products keep an answer for up to a minute.
- \`callsPerSecond\`, the throttle of the gateway (100 calls a second), and its quota of 10,000.
- 10,000,000 open executions: AWS raises the quota to "millions". Beyond about 700,000, EventBridge Scheduler is the documented way.

## Sources

${sourceTable}

\`StartExecution\` has a bucket of 800, and transitions one of 800. The value of EventBridge is the least that its page gives to Regions without a line of their own; Seoul was not confirmed. AWS's pages give no first quota of SES for an account outside the sandbox: 14 and 50,000 are what accounts usually get.
`;
