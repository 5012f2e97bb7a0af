import * as z from 'zod';
import { locationOf, type Reply } from '../support/journeys/caller.ts';
import { WORKPLACE_BODY } from '../support/requests.ts';
import { companyBody } from './scenes/companies.ts';
import { assemblyOf } from './tools/alone.ts';
import { ms, printTable, timed } from './tools/figures.ts';
import { type LocalProcess, startLocalProcess } from './tools/local-process.ts';
import { SIZES } from './tools/sizes.ts';

const { seconds: SECONDS, atOnce: AT_ONCE, companies: COMPANIES } = SIZES.load;
/** Of a hundred calls: the others read. */
const SHARES = { writes: 9, passwords: 1 };
const PASSWORD = WORKPLACE_BODY.account.adminPassword;
const EventsSchema = z.object({
  events: z.array(z.object({ type: z.string() })),
  nextCursor: z.string().optional(),
});
const ProfileSchema = z.object({ companyPhone: z.string().optional() });
const AccountsSchema = z.object({ accounts: z.array(z.unknown()), nextCursor: z.string().optional() });

interface Company {
  readonly address: string;
  readonly loginId: string;
  /** What its calls were told: how many of each effect it must have in the end. */
  readonly told: { readonly phones: string[]; accounts: number };
}
interface Call {
  readonly kind: 'read' | 'write' | 'password';
  readonly ms: number;
  readonly failure?: string;
}
interface Round {
  readonly clients: number;
  readonly calls: readonly Call[];
  readonly seconds: number;
}

/**
 * Reads, writes and passwords in their shares by more and more clients at once. Afterwards each accepted write must be
 * there once: each change of a profile as an event, each account in the list.
 */
export async function benchLoad(): Promise<void> {
  const local = await startLocalProcess(await assemblyOf());
  try {
    const scene = await openScene(local);
    const rounds: Round[] = [];
    for (const clients of AT_ONCE) rounds.push(await play(scene, clients));
    await local.advance('PT0S');
    print(rounds, await lostOrDoubled(scene));
  } finally {
    await local.stop();
  }
}

type Scene = Awaited<ReturnType<typeof openScene>>;

async function openScene(local: LocalProcess) {
  const [owner, product] = [await local.as('load'), await local.as('load', 'smartwork/product')];
  const companies: Company[] = [];
  for (let index = 0; index < COMPANIES; index++) {
    const name = `load-${index}`;
    const address = locationOf(await owner.post('/v1/tenants', companyBody(WORKPLACE_BODY, name)));
    companies.push({ address, loginId: `admin@${name}.example`, told: { phones: [], accounts: 0 } });
  }
  await local.advance('PT0S');
  return { owner, product, companies, written: { count: 0 } };
}

/** So many clients, each sending its next call when the last one is answered. */
async function play(scene: Scene, clients: number): Promise<Round> {
  const calls: Call[] = [];
  const end = performance.now() + SECONDS * 1_000;
  let turn = 0;
  async function client(): Promise<void> {
    while (performance.now() < end) calls.push(await callOf(scene, turn++));
  }
  const took = await timed(() => Promise.all(Array.from({ length: clients }, client)));
  return { clients, calls, seconds: took / 1_000 };
}

async function callOf(scene: Scene, turn: number): Promise<Call> {
  // In steps of 37 the writes of a hundred calls stand among its reads; each hundred begins one company further on.
  const place = (turn * 37) % 100;
  const company = scene.companies[(turn + Math.floor(turn / 100)) % scene.companies.length];
  if (!company) throw new Error('there is no company');
  const kind = place < SHARES.passwords ? 'password' : place <= SHARES.writes ? 'write' : 'read';
  const began = performance.now();
  const failure = await WORK[kind](scene, company, turn);
  return { kind, ms: performance.now() - began, ...(failure && { failure }) };
}

/** Each answers what was wrong. */
const WORK: Readonly<
  Record<Call['kind'], (scene: Scene, company: Company, turn: number) => Promise<string | undefined>>
> = {
  async read({ owner, product }, { address, loginId }, turn) {
    const [, domain] = loginId.split('@');
    const ways = [
      () => owner.get(address),
      () => product.get(`/v1/entitlements?domainName=${domain}`),
      () => owner.get(`${address}/events?limit=20`),
      () => owner.get(`${address}/forecast`),
    ];
    const reply = await ways[turn % ways.length]?.();
    return reply && wrong(reply, [200]);
  },
  async write({ owner, product, written }, { address, told }) {
    const number = written.count++;
    if (number % 2 === 0) {
      const phone = `+82-2-${String(1_000 + (number % 9_000))}-${String(1_000 + Math.floor(number / 9_000))}`;
      const failure = wrong(await owner.patch(`${address}/profile`, { companyPhone: phone }), [200]);
      if (!failure) told.phones.push(phone);
      return failure;
    }
    const path = `${address}/accounts/account-${number}`;
    const failure = wrong(await product.send('PUT', path, { products: ['WORKPLACE'] }), [200, 201]);
    if (!failure) told.accounts += 1;
    return failure;
  },
  password: async ({ product }, { loginId }) =>
    wrong(await product.post('/v1/credentials/verify', { loginId, password: PASSWORD }), [200]),
};

const wrong = ({ status, text }: Reply, expected: readonly number[]): string | undefined =>
  expected.includes(status) ? undefined : `${status} ${text.slice(0, 200)}`;

/** Reads what became of each accepted write; answers what is not as it was told. */
async function lostOrDoubled({ owner, product, companies }: Scene): Promise<string[]> {
  const found: string[] = [];
  for (const { address, told } of companies) {
    const types = await pagesOf((cursor) => owner.get(`${address}/events?limit=100${cursor}`), EventsSchema);
    const changes = types.flatMap(({ events }) => events).filter(({ type }) => type === 'PROFILE_CHANGED');
    if (changes.length !== told.phones.length)
      found.push(`${address}: ${told.phones.length} changes were accepted, ${changes.length} are there`);
    const listed = await pagesOf(
      (cursor) => product.get(`${address}/accounts?product=WORKPLACE&limit=100${cursor}`),
      AccountsSchema,
    );
    // The top administrator is one of them.
    const accounts = listed.flatMap((page) => page.accounts).length - 1;
    if (accounts !== told.accounts)
      found.push(`${address}: ${told.accounts} accounts were accepted, ${accounts} are there`);
    const { companyPhone } = z
      .object({ profile: ProfileSchema })
      .parse((await owner.get(address)).body).profile;
    if (told.phones.length > 0 && !told.phones.includes(companyPhone ?? ''))
      found.push(`${address}: phones were accepted, and ${companyPhone} is there`);
  }
  return found;
}

async function pagesOf<Page extends { readonly nextCursor?: string | undefined }>(
  read: (cursor: string) => Promise<Reply>,
  schema: z.ZodType<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let cursor = ''; ; ) {
    const page = schema.parse((await read(cursor)).body);
    pages.push(page);
    if (page.nextCursor === undefined) return pages;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

function print(rounds: readonly Round[], found: readonly string[]): void {
  printTable(
    `${100 - SHARES.writes - SHARES.passwords} reads, ${SHARES.writes} writes, ${SHARES.passwords} password of 100 calls`,
    [
      ['clients at once', 'calls a second', 'read p50, p99', 'write p50, p99', 'password p50, p99', 'errors'],
      ...rounds.map(({ clients, calls, seconds }) => [
        String(clients),
        (calls.length / seconds).toFixed(0),
        ...(['read', 'write', 'password'] as const).map((kind) =>
          spread(calls.filter((each) => each.kind === kind)),
        ),
        String(calls.filter(({ failure }) => failure).length),
      ]),
    ],
  );
  const failures = rounds.flatMap(({ calls }) => calls.flatMap(({ failure }) => failure ?? []));
  if (failures.length > 0) throw new Error(`calls failed, the first: ${failures[0]}`);
  if (found.length > 0) throw new Error(`effects were lost or doubled: ${found.join('; ')}`);
  console.log('Each accepted write is there, once.');
}

function spread(calls: readonly Call[]): string {
  const sorted = calls.map((call) => call.ms).sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return sorted.length === 0 ? '–' : `${ms(at(0.5))}, ${ms(at(0.99))}`;
}
