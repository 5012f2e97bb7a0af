import { WAKE_SPREAD_SECONDS } from './scenes/midnight-companies.ts';
import { assemblyOf, of, type Run, runAlone } from './tools/alone.ts';
import { atMost, ms, printAims, printTable, times } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const { companies: COMPANIES, group: GROUP } = SIZES.midnight;
/** Of processor time, which other work on the machine changes least. */
const AIM_RATIO = 1.1;
/** A company has two timers of one instant, and each applies both: one of them may meet the other, not the group. */
const AIM_REFUSED_A_COMPANY = 1;
const FAULTS = ['lost', 'doubled', 'unexpected', 'blurred', 'open', 'failed', 'deadLetters'];

/**
 * One midnight at which something is due for every company: half of them are in groups of 3 to 20 that end as one, the
 * others end a trial, begin to pay or renew. The timers wake within ten seconds; each effect must be there
 * once, stamped 00:00:00.
 */
export async function benchMidnight(): Promise<void> {
  const assembly = await assemblyOf({ wakeSpreadSeconds: String(WAKE_SPREAD_SECONDS) });
  const runs = COMPANIES.map((size) => faultless(runAlone('midnight-run.ts', assembly, String(size))));
  const group = faultless(runAlone('midnight-run.ts', assembly, String(GROUP), 'one-group'));
  printTable('one midnight of a group-heavy mix', [
    ['', ...runs.map((run) => `${of(run, 'count')} companies`)],
    ...ROWS.map(([title, show]) => [title, ...runs.map(show)]),
  ]);
  printTable(`one group of ${GROUP} companies that ends at one midnight`, [
    ['calls of the engine, a company', (of(group, 'calls') / of(group, 'count')).toFixed(1)],
    ['transactions that met another one', String(of(group, 'refused'))],
    ['executions that had to try a task again', String(of(group, 'retried'))],
  ]);
  const [least, most] = [runs[0], runs.at(-1)];
  if (!least || !most) return;
  const ratio = anEffect(most, 'cpuMs') / anEffect(least, 'cpuMs');
  const refused = of(group, 'refused') / of(group, 'count');
  printAims([
    atMost('an effect among most to one among fewest', ratio, AIM_RATIO, times),
    atMost('met another transaction, a company of one group', refused, AIM_REFUSED_A_COMPANY, (value) =>
      value.toFixed(2),
    ),
  ]);
}

function faultless(run: Run): Run {
  const found = FAULTS.filter((fault) => of(run, fault) !== 0);
  if (found.length > 0) throw new Error(`${found.join(', ')}: ${JSON.stringify(run)} (EDGE-I12)`);
  return run;
}

const anEffect = (run: Run, figure: string): number => of(run, figure) / of(run, 'effects');

const ROWS: readonly (readonly [string, (run: Run) => string])[] = [
  ['effects, each once, stamped 00:00:00', (run) => String(of(run, 'effects'))],
  ['the midnight with deletions and mails', (run) => `${(of(run, 'midnightMs') / 1_000).toFixed(1)} s`],
  ['an effect', (run) => ms(anEffect(run, 'midnightMs'))],
  ['an effect: processor time without the engine', (run) => ms(anEffect(run, 'cpuMs'))],
  ['executions that had to try a task again', (run) => String(of(run, 'retried'))],
  ['peak of memory', (run) => `${of(run, 'peakMb').toFixed(0)} MB`],
  ['mails', (run) => String(of(run, 'mails'))],
];
