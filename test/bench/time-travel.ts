import { assemblyOf, of, type Run, runAlone } from './tools/alone.ts';
import { benchEnginesAlone } from './tools/engines-alone.ts';
import { atMost, ms, printAims, printTable, times, verdict } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const { tenants: TENANTS, shareOf: SHARE_OF } = SIZES.timeTravel;
const AIM_RATIO = 1.1;
const AIM_TRANSITIONS = 4;
const AIM_A_SECOND = 500;
const AIM_SHARE = 0.6;
/**
 * Trials of WORKPLACE, which end at one midnight: 31 days travelled through the deployed bundles, with reminders,
 * expiry, deletion and receipts. The requests are written by the adapters (see `seedTenants`), not sent over HTTP.
 */
export async function benchTimeTravel(): Promise<void> {
  const assembly = await assemblyOf();
  const runs = TENANTS.map((size) => runOnce(assembly, size));
  printTable('31 days of trials that lapse', [
    ['', ...runs.map((run) => `${of(run, 'count')} tenants`), 'aim'],
    ...ROWS.map(([title, show, aim = '']) => [title, ...runs.map(show), aim]),
  ]);
  const [least, most] = [runs[0], runs.at(-1)];
  if (!least || !most) return;
  const ratio = aTenant(most, 'travelMs') / aTenant(least, 'travelMs');
  const transitions = of(most, 'transitions');
  await benchEnginesAlone();
  const [whole, alone] = [
    runOnce(assembly, SHARE_OF),
    runAlone('engine-share-run.ts', assembly, `${SHARE_OF}`),
  ];
  const share = of(alone, 'aloneMs') / of(whole, 'travelMs');
  const shareBySdk = of(alone, 'sdkMs') / of(whole, 'travelMs');
  printAims([
    atMost('a tenant among most to one among fewest', ratio, AIM_RATIO, times),
    atMost('transitions of a trial', transitions, AIM_TRANSITIONS),
    [
      `the tables alone, by the ${of(alone, 'calls')} calls of ${SHARE_OF} tenants (${of(alone, 'refused')} refused)`,
      `${(100 * share).toFixed(0)} % of it`,
      `≥ ${100 * AIM_SHARE} %`,
      verdict(AIM_SHARE, share),
    ],
    [
      `the same by the SDK, ${ms(of(alone, 'sdkCpuMs') / of(alone, 'calls'))} of processor time a call`,
      `${(100 * shareBySdk).toFixed(0)} % of it`,
      '',
      '',
    ],
    [
      'expiries a second',
      perSecond(most),
      `≥ ${AIM_A_SECOND}`,
      verdict(AIM_A_SECOND, Number(perSecond(most))),
    ],
  ]);
}

function runOnce(assembly: string, size: number): Run {
  const run = runAlone('time-travel-run.ts', assembly, String(size));
  for (const figure of ['ended', 'sharp', 'deleted']) {
    if (of(run, figure) !== size) throw new Error(`${figure}: ${of(run, figure)} of ${size} (EDGE-I12)`);
  }
  if (of(run, 'failed') + of(run, 'deadLetters') > 0)
    throw new Error(`executions failed: ${JSON.stringify(run)}`);
  return run;
}

const aTenant = (run: Run, figure: string): number => of(run, figure) / of(run, 'count');
const perSecond = (run: Run): string => (1_000 / aTenant(run, 'expiredMs')).toFixed(0);

const ROWS: readonly (readonly [string, (run: Run) => string, string?])[] = [
  ['requested and set up, a tenant', (run) => ms(aTenant(run, 'setUpMs'))],
  ['two reminders, a tenant', (run) => ms(aTenant(run, 'remindersMs'))],
  ['expiries a second', perSecond, `${AIM_A_SECOND}`],
  ['the last midnight with deletion and receipt, a tenant', (run) => ms(aTenant(run, 'lastNightMs'))],
  ['all 31 days, a tenant', (run) => ms(aTenant(run, 'travelMs'))],
  ['all 31 days, a tenant: processor time without the engine', (run) => ms(aTenant(run, 'cpuMs'))],
  ['peak of memory', (run) => `${of(run, 'peakMb').toFixed(0)} MB`],
  ['transitions of a trial', (run) => String(of(run, 'transitions')), `${AIM_TRANSITIONS}`],
  [
    'ended, stamped 00:00:00, deleted',
    (run) => ['ended', 'sharp', 'deleted'].map((one) => of(run, one)).join(', '),
  ],
  ['mails', (run) => String(of(run, 'mails'))],
];
