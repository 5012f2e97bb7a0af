import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { JourneyCaller, Reply } from '../support/journey-caller.ts';
import { bundleForm } from '../support/journey-forms.ts';

export interface StoryDeps {
  readonly customer: JourneyCaller;
  /** Another customer account. */
  readonly stranger?: JourneyCaller | undefined;
  readonly support?: JourneyCaller | undefined;
  readonly product?: JourneyCaller | undefined;
  readonly anyone: JourneyCaller;
  /** A company name that nobody has, for this run only. */
  readonly company: string;
  /** Told after each step: what was seen. */
  readonly tell: (sentence: string) => void;
  /** How long to wait for what happens by itself; a set-up is promised within a minute. */
  readonly patienceMs?: number;
}

const PHRASE = 'Cancel the subscription to the selected service';

/** A company's life that needs no travel in time, over HTTP only: against any deployment, in AWS or not. */
export async function tellStory(deps: StoryDeps): Promise<void> {
  const { customer, stranger, support, product, anyone, company, tell } = deps;
  assert.deepEqual((await anyone.get('/v1/health')).body, { status: 'UP' });
  assert.equal(await isFree(anyone, company), true);
  tell('The API is up and the name is free.');

  const form = bundleForm(company);
  assert.equal((await anyone.post('/v1/tenants', form)).status, 401);
  assert.equal((await customer.post('/v1/tenants?dryRun=true', form)).status, 200);
  const key = `story-${company}`;
  const accepted = await customer.post('/v1/tenants', form, key);
  const address = accepted.headers.get('location') ?? assert.fail(accepted.text);
  assert.equal(accepted.status, 202);
  assert.equal((await customer.post('/v1/tenants', form, key)).text, accepted.text);
  const other = { ...form, country: 'KR', language: 'en' };
  assert.equal(codeOf(await customer.post('/v1/tenants', other, key)), 'IDEMPOTENCY_KEY_REUSED');
  assert.equal(codeOf(await customer.post('/v1/tenants', form)), 'VALUE_TAKEN');
  tell('A trial was requested once, whatever was repeated.');

  await until(deps, async () => (await read(customer, address)).operation.status === 'SUCCEEDED');
  const trying = await read(customer, address);
  assert.deepEqual(statusesOf(trying), ['TRIALING', 'TRIALING']);
  assert.equal(await isFree(anyone, company), false);
  if (stranger) assert.equal((await stranger.get(address)).status, 404);
  tell('The services are set up; nobody else sees them.');

  if (product) {
    const entitled = await product.get(`/v1/entitlements?companyId=${company}`);
    assert.equal(Object(entitled.body).loginAllowed, true);
    tell('The members may log in.');
  }
  if (support) {
    const found = await support.get(`/v1/tenants?companyId=${company}`);
    assert.equal(Object(found.body).tenants.length, 1);
    const { work }: { work: { kind: string; state: string }[] } = Object(
      (await support.get(`${address}/work`)).body,
    );
    const timers = work.filter(({ kind }) => kind === 'TRIAL_EXPIRY');
    assert.deepEqual(
      timers.map(({ state }) => state),
      ['STARTED', 'STARTED'],
    );
    tell('Support finds the company and its timers.');
  }

  const terms = form.termsVersion;
  const reserve = { billingPlan: 'ANNUAL', termsVersion: terms };
  const reserved = await put(customer, `${address}/bundle/paid-switch`, reserve);
  assert.equal(Object(reserved.body).scheduledChanges.length, 2, reserved.text);
  assert.equal(codeOf(await put(customer, `${address}/bundle/paid-switch`, reserve)), 'IF_MATCH_REQUIRED');
  const version = reserved.headers.get('etag') ?? assert.fail('no ETag');
  const dropped = await customer.call('DELETE', `${address}/bundle/paid-switch`, { 'if-match': version });
  assert.equal(dropped.status, 200, dropped.text);
  assert.equal(
    codeOf(await customer.call('DELETE', `${address}/bundle/paid-switch`, { 'if-match': version })),
    'ETAG_STALE',
  );
  tell('A switch was reserved and dropped, each by whoever had read the tenant.');

  const { quotes } = Object((await customer.get(`${address}/cancellation/quotes`)).body);
  const today: string = quotes[0].date;
  const items = ['NAVER_WORKS', 'WORKPLACE'].map((of) => ({ product: of, date: today }));
  const plan = { items, confirmationText: PHRASE, acceptedPenalty: 0 };
  const wrong = await put(customer, `${address}/cancellation`, { ...plan, confirmationText: 'Yes' });
  assert.equal(wrong.status, 422, wrong.text);
  const cancelled = await put(customer, `${address}/cancellation`, plan);
  assert.equal(cancelled.status, 200, cancelled.text);
  await until(deps, async () => isDeleted(await read(customer, address)));
  assert.equal((await read(customer, address)).profile, undefined);
  await until(deps, () => isFree(anyone, company));
  tell('Cancelled today: its data is deleted, and the name is free again.');
}

interface Tenant {
  readonly operation: { readonly status: string };
  readonly subscriptions: readonly { readonly status: string; readonly dataStatus: string }[];
  readonly profile?: object;
}

const read = async (customer: JourneyCaller, address: string): Promise<Tenant> =>
  Object((await customer.get(address)).body);
const statusesOf = ({ subscriptions }: Tenant) => subscriptions.map(({ status }) => status);
const isDeleted = ({ subscriptions }: Tenant) =>
  subscriptions.every(({ dataStatus }) => dataStatus === 'DELETED');
const codeOf = ({ body }: Reply): string => Object(body).code;
const put = (customer: JourneyCaller, path: string, body: unknown) =>
  customer.call('PUT', path, { 'content-type': 'application/json' }, JSON.stringify(body));

async function isFree(anyone: JourneyCaller, company: string): Promise<boolean> {
  const { companyId } = Object((await anyone.get(`/v1/availability?companyId=${company}`)).body);
  return companyId.available;
}

async function until({ patienceMs = 120_000 }: StoryDeps, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, 'what should have happened by itself did not');
    await setTimeout(250);
  }
}
