import assert from 'node:assert/strict';
import type { JourneyCaller } from '../../support/journeys/caller.ts';
import { locationOf } from '../../support/journeys/caller.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';
import {
  codeOf,
  dayAfter,
  isSetUp,
  ok,
  PHRASE,
  put,
  type StoryDeps,
  step,
  todayOf,
  toSimulator,
  until,
  untilDeleted,
  versionOf,
} from './story-steps.ts';

const NAMES = ['main', 'east', 'west'] as const;
type Addresses = Record<(typeof NAMES)[number], string>;

const idIn = (address: string): string => address.split('/').at(-1) ?? '';
const both = (date: string) => ({ NAVER_WORKS: date, WORKPLACE: date });

/** A group of three companies that support forms: what its companies may do, in which order, and its one bill. */
export async function tellGroupStory(deps: StoryDeps, support: JourneyCaller): Promise<void> {
  const { customer, company } = deps;
  const at: Addresses = { main: '', east: '', west: '' };
  const today = await step(deps, 'Three companies are set up', async () => {
    for (const name of NAMES) {
      const form = toSimulator(bundleRequest(`${company}-${name}`), `${company}-${name}`);
      at[name] = locationOf(await customer.post('/v1/tenants', form));
    }
    for (const name of NAMES) await until(deps, `${name} set up`, () => isSetUp(customer, at[name]));
    return todayOf(customer, at.main);
  });
  const date = dayAfter(today, 10);

  const group = await step(deps, 'Support forms a group of three, as soon as its main company pays', () =>
    formGroup(deps, support, at, today),
  );

  const cancel = async (name: keyof Addresses, dates: Record<string, string>) => {
    const items = Object.entries(dates).map(([product, of]) => ({ product, date: of }));
    const plan = { items, confirmationText: PHRASE };
    return put(customer, `${at[name]}/cancellation`, plan, await versionOf(customer, at[name]));
  };
  const undo = async (name: keyof Addresses) =>
    customer.call('DELETE', `${at[name]}/cancellation`, await versionOf(customer, at[name]));

  await step(deps, 'An affiliate cancels both products on one date, and nothing else', async () => {
    assert.equal(codeOf(await cancel('east', { WORKPLACE: date })), 'AFFILIATE_MUST_CANCEL_BOTH');
    const twoDates = await cancel('east', { ...both(date), WORKPLACE: dayAfter(date, 1) });
    assert.equal(codeOf(twoDates), 'AFFILIATE_SAME_DATE');
    ok(await cancel('east', both(date)));
  });
  await step(deps, 'The main company is told whom it waits for, and the plan for all is taken', async () => {
    const tooEarly = await cancel('main', both(today));
    assert.equal(codeOf(tooEarly), 'AFFILIATES_SUBSCRIBED');
    const waitsFor: { tenantId: string }[] = Object(tooEarly.body).affiliates;
    assert.deepEqual(waitsFor.map(({ tenantId }) => tenantId).sort(), [idIn(at.east), idIn(at.west)].sort());
    const last = dayAfter(date, 2);
    const { isPossible, steps }: CancellationPlan = Object(
      ok(await customer.get(`${group}/cancellation-plan?date=${last}`)).body,
    );
    assert.equal(isPossible, true);
    assert.equal(steps.at(-1)?.path, `${at.main}/cancellation`);
    for (const { path, ifMatch, body } of steps) ok(await put(customer, path, body, { 'if-match': ifMatch }));
  });
  await step(deps, 'The main company undoes first, then an affiliate may', async () => {
    assert.equal(codeOf(await undo('east')), 'MAIN_CANCELLATION_SCHEDULED');
    for (const name of ['main', 'east'] as const) ok(await undo(name));
  });
  await step(deps, 'There is one bill for all of them', async () => {
    const bill: { total: number; payers: { total: number }[]; companies: object[] } = Object(
      ok(await customer.get(`${group}/billing/${today.slice(0, 7)}`)).body,
    );
    assert.equal(
      bill.total,
      bill.payers.reduce((sum, { total }) => sum + total, 0),
    );
  });
  await step(deps, 'All of them end today, the main company last', async () => {
    // Affiliates first: today the main company can end once they have.
    for (const name of ['east', 'west', 'main'] as const) ok(await cancel(name, both(today)));
    for (const name of NAMES) await untilDeleted(deps, at[name]);
  });
}

interface CancellationPlan {
  readonly isPossible: boolean;
  readonly steps: readonly { readonly path: string; readonly ifMatch: string; readonly body: object }[];
}

async function formGroup(
  { customer, stranger }: StoryDeps,
  support: JourneyCaller,
  at: Addresses,
  today: string,
): Promise<string> {
  const main = { mainTenantId: idIn(at.main) };
  assert.equal((await customer.post('/v1/groups', main)).status, 403);
  assert.equal(codeOf(await support.post('/v1/groups', main)), 'MAIN_NEEDS_WORKPLACE');
  const { termsVersion } = bundleRequest('any');
  const pay = { billingPlan: 'MONTHLY', startDate: today, termsVersion };
  ok(await put(customer, `${at.main}/bundle/paid-switch`, pay));
  const formed = await support.post('/v1/groups', main);
  assert.equal(formed.status, 201, formed.text);
  const group = formed.headers.get('location') ?? assert.fail('no Location');
  for (const address of [at.east, at.west])
    ok(await put(support, `${group}/affiliates/${idIn(address)}`, {}));
  if (stranger) assert.equal((await stranger.get(group)).status, 404);
  return group;
}
