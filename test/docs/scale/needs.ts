import { RootConstruct } from 'constructs';
import { DUE_SHARDS } from '../../../functions/adapters/table/keys.ts';
import { ROUND_TIME_MS } from '../../../functions/background/sweep/round.ts';
import { readSettings } from '../../../infra/constructs/settings.ts';
import { ASSUMED, MEASURED } from './measured.ts';
import { QUOTAS, type QuotaName } from './quotas.ts';

/** The promise that the sweep is built for. */
export const REMINDERS_OF_AN_INSTANT = 100_000;
const HOUR = 3_600;
const SWEEPS_AN_HOUR = 12;
const { node } = new RootConstruct();
node.setContext('consoleUrl', 'https://console.company.example');
/** What a deploy has that chooses nothing. */
const { wakeSpreadSeconds, sweepParts } = readSettings(node);
export const WAKE_SPREAD_SECONDS = wakeSpreadSeconds;
export const SWEEP_PARTS = sweepParts;
export const SHARDS = DUE_SHARDS.length;

/** So many reminders a second each of the sweeps beside each other must do for `count` within an hour. */
export const remindersASecond = (count = REMINDERS_OF_AN_INSTANT): number =>
  count / (SWEEPS_AN_HOUR * SWEEP_PARTS * (ROUND_TIME_MS / 1_000));

/** A deletion is one execution of three states. */
const DELETION_STATES = 3;
/** Work and mail of a company enter and leave the due index: two entries that come and go. */
const DUE_WRITES = 4;

interface Need {
  readonly quota: QuotaName;
  readonly what: string;
  /** Of one company. */
  readonly each: number;
  /** The seconds over which it comes; undefined: all of it stands at once. */
  readonly over?: number;
}

/** What a trial that lapses asks of each quota, when others lapse at the same midnight. A mail is to be out within an hour. */
export const NEEDS: readonly Need[] = [
  { quota: 'openExecutions', what: 'one each, from the first day of its trial on', each: 1 },
  {
    quota: 'transitions',
    what: `one each that wakes, ${DELETION_STATES} each that deletes`,
    each: 1 + DELETION_STATES,
    over: WAKE_SPREAD_SECONDS,
  },
  { quota: 'starts', what: 'one deletion each', each: 1, over: WAKE_SPREAD_SECONDS },
  {
    quota: 'concurrency',
    what: `three tasks each, of ${ASSUMED.taskSeconds} s (assumed)`,
    each: 3 * ASSUMED.taskSeconds,
    over: WAKE_SPREAD_SECONDS,
  },
  {
    quota: 'newTable',
    what: `${MEASURED.midnightWriteUnits} each (measured); [\`warmWrites\`](deploy.md#options) raises it`,
    each: MEASURED.midnightWriteUnits,
    over: WAKE_SPREAD_SECONDS,
  },
  { quota: 'tableWrites', what: 'the same', each: MEASURED.midnightWriteUnits, over: WAKE_SPREAD_SECONDS },
  {
    quota: 'partition',
    what: `${DUE_WRITES} writes of the due index each, over ${SHARDS} shards`,
    each: DUE_WRITES / SHARDS,
    over: WAKE_SPREAD_SECONDS,
  },
  { quota: 'mails', what: 'one each, within an hour', each: 1, over: HOUR },
  { quota: 'mailsADay', what: 'one each', each: 1 },
  { quota: 'invocations', what: 'what became of each mail, within the hour', each: 1, over: HOUR },
];

export const needed = ({ each, over = 1 }: Need, companies: number): number => (companies * each) / over;

/** The seconds that AWS takes with this quota; undefined where it refuses what is too much. */
export const secondsAtQuota = ({ quota, each, over }: Need, companies: number): number | undefined =>
  over === undefined ? undefined : Math.max(over, (companies * each) / QUOTAS[quota].amount);
