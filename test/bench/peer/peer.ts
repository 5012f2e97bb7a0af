import { assemblyOf } from '../tools/alone.ts';
import { median, ms, printTable, timed, times, verdict } from '../tools/figures.ts';
import { SIZES } from '../tools/sizes.ts';
import { fetchKillBill, KILL_BILL, startKillBill } from './kill-bill.ts';
import { startOwn } from './own.ts';
import type { Subject } from './subject.ts';

const { rounds: ROUNDS, companies: COMPANIES, calls: CALLS } = SIZES.peer;
const DAYS = 31;
const AIMS = { requests: 4, days: 1.5 };

interface Figures {
  /** Companies asked for one after the other, until all can work. */
  readonly perSecond: number;
  /** The same for one company over HTTP: here its password is hashed. */
  readonly httpMs: number;
  readonly previewMs: number;
  readonly daysMs: number;
  readonly residentMb: number;
}

/** The same work for the local run and for Kill Bill, by turns, each time from nothing. */
export async function benchPeer(): Promise<void> {
  const found = fetchKillBill();
  if ('reason' in found) {
    console.log(`\nSkipped: ${KILL_BILL} needs Java 17 and Maven. ${found.reason}`);
    return;
  }
  const assembly = await assemblyOf();
  for (const companies of COMPANIES) {
    const [own, peer]: [Figures[], Figures[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      own.push(await workOf(await startOwn(assembly), companies));
      peer.push(await workOf(await startKillBill(found.folder), companies));
    }
    print(companies, medians(own), medians(peer));
  }
  console.log(NOTES);
}

async function workOf(subject: Subject, companies: number): Promise<Figures> {
  try {
    const requestMs = await timed(() => subject.request(companies));
    const previewMs = await medianOf((index) => subject.preview(index % companies));
    const daysMs = await timed(() => subject.pass(DAYS));
    const residentMb = subject.residentMb();
    await subject.check();
    const httpMs = await medianOf((index) => subject.requestByHttp(`by-http-${index}`));
    return { perSecond: (companies / requestMs) * 1_000, httpMs, previewMs, daysMs, residentMb };
  } finally {
    await subject.stop();
  }
}

async function medianOf(work: (index: number) => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < CALLS; index++) took.push(await timed(() => work(index)));
  return median(took);
}

const medians = (all: readonly Figures[]): Figures => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  httpMs: median(all.map(({ httpMs }) => httpMs)),
  previewMs: median(all.map(({ previewMs }) => previewMs)),
  daysMs: median(all.map(({ daysMs }) => daysMs)),
  residentMb: median(all.map(({ residentMb }) => residentMb)),
});

function print(companies: number, own: Figures, peer: Figures): void {
  const faster = (ratio: number, aim?: number): string[] => [
    times(ratio),
    aim === undefined ? '' : `≥ ${aim}`,
    aim === undefined ? '' : verdict(aim, ratio),
  ];
  const seconds = (value: number): string => `${(value / 1_000).toFixed(2)} s`;
  printTable(`${companies} companies, one client; medians of ${ROUNDS} rounds by turns`, [
    ['what', 'local run', KILL_BILL, 'better by', 'aim', ''],
    [
      'requested (here past HTTP) and ready, a second',
      own.perSecond.toFixed(1),
      peer.perSecond.toFixed(1),
      ...faster(own.perSecond / peer.perSecond, AIMS.requests),
    ],
    [
      `${DAYS} days`,
      seconds(own.daysMs),
      seconds(peer.daysMs),
      ...faster(peer.daysMs / own.daysMs, AIMS.days),
    ],
    ['one request over HTTP', ms(own.httpMs), ms(peer.httpMs), ...faster(peer.httpMs / own.httpMs)],
    ['preview of a change', ms(own.previewMs), ms(peer.previewMs), ...faster(peer.previewMs / own.previewMs)],
    [
      'resident after it',
      `${own.residentMb.toFixed(0)} MB`,
      `${peer.residentMb.toFixed(0)} MB`,
      ...faster(peer.residentMb / own.residentMb),
    ],
  ]);
}

const NOTES = `
What is compared: the same machine, one client that sends one call after the other, each round from nothing.
Local run: the commit of POST /v1/tenants with a full profile and an account, durable in SQLite, set up by an execution
with its mail. Over HTTP a password is hashed besides: 0.2 s of a core, as it should be. The 31 days: two reminders, the
end of the trial at midnight, its mail, the deletion of the data and its receipt. Preview: a dry run of the paid switch.
${KILL_BILL}: an account and a subscription to a plan with a trial of 30 days, in memory (H2). The 31 days: the end of
the trial and an invoice; no mails, no deletion. Preview: a dry run of the next invoice.`;
