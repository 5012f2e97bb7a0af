import { expect, it } from 'vitest';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import { locationOf } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest, liteBundleRequest, PASSWORD } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

const COMPARED = ['etag', 'location', 'retry-after', 'content-type', 'cache-control'];

it('the same key again gets the same answer byte for byte, before and after the set-up, and one mail', async () => {
  const { as, local, tables } = journey();
  const customer = await as('repeater');
  const form = bundleRequest('again');
  const first = await customer.post('/v1/tenants', form, 'key-1');
  const atOnce = await customer.post('/v1/tenants', form, 'key-1');
  await local.drain();
  const before = await tables.everything();
  const later = await customer.post('/v1/tenants', form, 'key-1');
  await local.drain();

  expect(first.status).toBe(202);
  for (const repeat of [atOnce, later]) {
    expect(repeat.status).toBe(202);
    expect(repeat.text).toBe(first.text);
    for (const name of COMPARED) expect(repeat.headers.get(name)).toBe(first.headers.get(name));
  }
  expect(await tables.everything()).toEqual(before);
  expect(local.mails()).toHaveLength(1);
});

it('the same key with another body is refused and writes nothing', async () => {
  const { as, tables } = journey();
  const customer = await as('repeater');
  const before = await tables.everything();

  const other = await customer.post('/v1/tenants', bundleRequest('another'), 'key-1');

  expect(other.status).toBe(422);
  expect(other.body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  expect(await tables.everything()).toEqual(before);
});

it('a key belongs to its caller: the same one of another account is a request of its own', async () => {
  const { as } = journey();
  const reply = await (await as('someone-else')).post(
    '/v1/tenants',
    liteBundleRequest('of-its-own'),
    'key-1',
  );
  expect(reply.status).toBe(202);
});

it('another password under the same key is a repeat: what is kept of a request is no oracle for its password', async () => {
  const { as } = journey();
  const customer = await as('someone-else');
  const form = liteBundleRequest('of-its-own');
  const changed = { ...form, account: { ...form.account, adminPassword: `${PASSWORD}x` } };

  const first = await customer.post('/v1/tenants', form, 'key-1');
  const repeat = await customer.post('/v1/tenants', changed, 'key-1');

  expect(repeat.text).toBe(first.text);
});

it('ten requests at once under one key make one tenant; each gets its answer or is told to wait (PROMISE-9)', async () => {
  const { as, local, tables } = journey();
  const customer = await as('impatient');
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-2' };
  const form = JSON.stringify(bundleRequest('at-once'));

  const replies = await Promise.all(
    Array.from({ length: 10 }, () => customer.call('POST', '/v1/tenants', headers, form)),
  );
  await local.drain();

  expect(replies.map(({ status }) => status).filter((status) => ![202, 409].includes(status))).toEqual([]);
  const accepted = replies.filter(({ status }) => status === 202);
  expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
  for (const { body } of replies.filter(({ status }) => status === 409)) {
    expect(body).toMatchObject({ code: 'IDEMPOTENCY_KEY_IN_FLIGHT' });
  }
  const claims = (await tables.itemsOf('Subscriptions')).filter(
    ({ pk }) => pk === 'CLAIM#COMPANY_ID#at-once',
  );
  expect(claims).toHaveLength(1);
  expect((await customer.get('/v1/tenants')).body).toMatchObject({ tenants: [{ companyId: 'at-once' }] });
  const mails = local.mails().filter(({ to }) => to.includes('office@at-once-mail.example'));
  expect(mails).toHaveLength(1);
});

it('R74 R128 what stands already is answered again under a new key and a new ETag, and writes nothing', async () => {
  const { as, local, tables } = journey();
  const customer = await as('careful');
  const form = bundleRequest('as-it-stands');
  const location = locationOf(await customer.post('/v1/tenants', form));
  await local.drain();
  const { termsVersion } = form;
  const { endDate: date } = trialOf(local.now());
  const items = [{ product: 'NAVER_WORKS', date }];
  for (const [call, body] of [
    [
      'bundle/paid-switch',
      { billingPlan: 'ANNUAL', termsVersion, startDate: date, renewalType: 'AUTO_RENEW' },
    ],
    ['cancellation', { items, confirmationText: CONFIRMATION_TEXTS.ko, acceptedPenalty: 0 }],
  ] as const) {
    const etag = (await customer.get(location)).headers.get('etag') ?? '';
    const first = await customer.send('PUT', `${location}/${call}`, body, { 'if-match': etag });
    await local.drain();
    const before = await tables.everything();
    const headers = { 'if-match': first.headers.get('etag') ?? '', 'idempotency-key': `${call}-again` };
    const again = await customer.send('PUT', `${location}/${call}`, body, headers);
    await local.drain();
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await tables.everything()).toEqual(before);
  }
});
