import assert from 'node:assert/strict';
import { type JourneyCaller, locationOf } from '../support/journeys/caller.ts';
import { bundleRequest } from '../support/journeys/requests.ts';
import { tellGroupStory } from './group-story.ts';
import { tellOperatorStory } from './operator-story.ts';
import {
  codeOf,
  isDeleted,
  isSetUp,
  PHRASE,
  put,
  read,
  type StoryDeps,
  todayOf,
  until,
} from './story-steps.ts';

/** A company's life that needs no travel in time, over HTTP only: against any deployment, in AWS or not. */
export async function tellStory(deps: StoryDeps): Promise<void> {
  const { customer, stranger, support, product, anyone, company, tell } = deps;
  assert.deepEqual((await anyone.get('/v1/health')).body, { status: 'UP' });
  assert.equal(await isFree(anyone, company), true);
  tell('The API is up and the name is free.');

  const form = bundleRequest(company);
  assert.equal((await anyone.post('/v1/tenants', form)).status, 401);
  assert.equal((await customer.post('/v1/tenants?dryRun=true', form)).status, 200);
  const key = `story-${company}`;
  const accepted = await customer.post('/v1/tenants', form, key);
  const address = locationOf(accepted);
  assert.equal((await customer.post('/v1/tenants', form, key)).text, accepted.text);
  const other = { ...form, country: 'KR', language: 'en' };
  assert.equal(codeOf(await customer.post('/v1/tenants', other, key)), 'IDEMPOTENCY_KEY_REUSED');
  assert.equal(codeOf(await customer.post('/v1/tenants', form)), 'VALUE_TAKEN');
  tell('A trial was requested once, whatever was repeated.');

  await until(deps, () => isSetUp(customer, address));
  const trying = await read(customer, address);
  assert.deepEqual(
    trying.subscriptions.map(({ status }) => status),
    ['TRIALING', 'TRIALING'],
  );
  assert.equal(await isFree(anyone, company), false);
  if (stranger) assert.equal((await stranger.get(address)).status, 404);
  tell('The services are set up; nobody else sees them.');

  if (product) {
    const entitled = await product.get(`/v1/entitlements?companyId=${company}`);
    assert.equal(Object(entitled.body).loginAllowed, true);
    tell('The accounts may log in.');
  }
  if (support) await tellOperatorStory(deps, support, address);

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

  const today = await todayOf(customer, address);
  const items = ['NAVER_WORKS', 'WORKPLACE'].map((of) => ({ product: of, date: today }));
  const plan = { items, confirmationText: PHRASE, acceptedPenalty: 0 };
  const wrong = await put(customer, `${address}/cancellation`, { ...plan, confirmationText: 'Yes' });
  assert.equal(wrong.status, 422, wrong.text);
  const cancelled = await put(customer, `${address}/cancellation`, plan);
  assert.equal(cancelled.status, 200, cancelled.text);
  await until(deps, () => isDeleted(customer, address));
  assert.equal((await read(customer, address)).profile, undefined);
  await until(deps, () => isFree(anyone, company));
  tell('Cancelled today: its data is deleted, and the name is free again.');

  if (support) await tellGroupStory(deps, support);
}

async function isFree(anyone: JourneyCaller, company: string): Promise<boolean> {
  const { companyId } = Object((await anyone.get(`/v1/availability?companyId=${company}`)).body);
  return companyId.available;
}
