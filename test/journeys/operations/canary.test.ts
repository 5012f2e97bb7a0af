import { describe, expect, it, vi } from 'vitest';
import { tokenIn } from '../../support/accounts.ts';
import { locationOf } from '../../support/journeys/caller.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';
import { bundleRequest, naverWorksRequest } from '../../support/journeys/requests.ts';

// A password takes a fifth of a second of a whole core, and all workers of the tests share two.
vi.setConfig({ testTimeout: 120_000 });

const SECRETS = {
  password: 'Canary-Pw.75',
  badPassword: 'canary-weak-pw',
  newPassword: 'Canary-Nw.86',
  wrongPassword: 'Canary-Wr.97',
  passedOnPassword: 'Canary-Po.58',
  notificationEmail: 'canary-mail@nest.example',
  changedEmail: 'canary-moved@nest.example',
  companyName: 'Canary Company Name',
  companyPhone: '+82-2-777-031-9',
  adminId: 'canary.admin-id',
  accountId: 'canary.account-id',
  accountEmail: 'canary-account@nest.example',
} as const;

const secretAccount = {
  adminId: SECRETS.adminId,
  adminPassword: SECRETS.password,
  notificationEmail: SECRETS.notificationEmail,
};

/** A link that is asked for, sent and used, with logins before and after it; what the token was. */
async function resetPassword({ as, anyone, local }: Journey): Promise<string> {
  const product = await as('canary-page', 'smartwork/product');
  const loginId = `${SECRETS.adminId}@canary-works.example`;
  const verify = (password: string) => product.post('/v1/credentials/verify', { loginId, password });
  const redeem = (body: object) => anyone.post('/v1/password-resets/redeem', body);
  await verify(SECRETS.wrongPassword);
  await anyone.post('/v1/password-resets', { loginId });
  await anyone.post('/v1/password-resets', { loginId, password: SECRETS.newPassword });
  await local.drain();
  const token = tokenIn(local.mails().findLast(({ template }) => template === 'PASSWORD_LINK')?.text ?? '');
  await redeem({ token, password: SECRETS.badPassword });
  await redeem({ token: token.slice(1), password: SECRETS.newPassword });
  expect((await redeem({ token, password: SECRETS.newPassword })).status).toBe(200);
  expect((await redeem({ token, password: SECRETS.password })).status).toBe(422);
  expect((await verify(SECRETS.newPassword)).body).toMatchObject({ verified: true });
  return token;
}

/**
 * A life with known secrets in every input: requests, repeats, refusals, a change, a new password, failures, the end of
 * a trial. Answers the secret of a link.
 */
async function liveWithSecrets(journey: Journey): Promise<string> {
  const { as, support, local, tables } = journey;
  const customer = await as('canary-owner');
  const works = naverWorksRequest('canary-works');
  const worksRequest = {
    ...works,
    account: { ...works.account, ...secretAccount, adminPasswordConfirmation: SECRETS.password },
    companyName: SECRETS.companyName,
    companyPhone: SECRETS.companyPhone,
  };
  const bundle = bundleRequest('canary-bundle');
  const accepted = await customer.post('/v1/tenants', worksRequest, 'canary-key');
  await customer.post('/v1/tenants', worksRequest, 'canary-key');
  await customer.post('/v1/tenants', { ...bundle, account: { ...bundle.account, ...secretAccount } });
  await customer.post('/v1/tenants?dryRun=true', worksRequest);
  await local.drain();
  const address = locationOf(accepted);
  const token = await resetPassword(journey);
  remembered.push(...(await tables.everything()));

  const refused = {
    ...worksRequest,
    account: { ...worksRequest.account, adminPassword: SECRETS.badPassword },
  };
  await customer.post('/v1/tenants', { ...refused, region: 'XX', [SECRETS.companyName]: SECRETS.password });
  await customer.call(
    'POST',
    '/v1/tenants',
    { 'content-type': 'application/json', 'idempotency-key': 'broken' },
    JSON.stringify(worksRequest).slice(0, -1),
  );
  await customer.get(`${address}/events?cursor=${SECRETS.password}`);
  await customer.patch(`${address}/profile`, {
    notificationEmail: SECRETS.changedEmail,
    companyName: `${SECRETS.companyName} 2`,
  });
  await (await support()).post(`${address}/operation/retry`, { note: SECRETS.password });
  const account = { id: SECRETS.accountId, email: SECRETS.accountEmail };
  const people = `${address}/accounts`;
  await customer.post(`${people}/batch`, { accounts: [account, { id: 'canary.gone-id' }] });
  await customer.post(`${people}/batch`, { accounts: [account], remove: [SECRETS.accountId] });
  const reset = (body: object, query = '') =>
    customer.call(
      'PUT',
      `${people}/${SECRETS.accountId}/password${query}`,
      { 'content-type': 'application/json', 'idempotency-key': `reset${query}` },
      JSON.stringify(body),
    );
  const byAdmin = { mode: 'ADMIN', password: SECRETS.passedOnPassword };
  await reset(byAdmin, '?dryRun=true');
  expect((await reset(byAdmin)).status).toBe(200);
  await reset({ ...byAdmin, password: SECRETS.badPassword });
  await reset({ mode: SECRETS.passedOnPassword, password: SECRETS.passedOnPassword });
  await customer.call('DELETE', `${people}/canary.gone-id`, {});
  await customer.call('PUT', `${people}/${SECRETS.accountId}`, { 'content-type': 'application/json' }, '{');
  await customer.call('DELETE', `${people}/${SECRETS.adminId}`, {});
  await customer.get(`${people}?cursor=${SECRETS.accountId}`);
  remembered.push(...(await tables.everything()));
  await local.advance({ by: 'P61D' });

  // A table that is gone makes every request fail inside: what is logged then must be silent too.
  const kept = await tables.everything();
  await tables.drop('Idempotency');
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'after-the-fall' };
  const failed = await customer.call('POST', '/v1/tenants', headers, JSON.stringify(worksRequest));
  expect(failed.status).toBe(500);
  remembered.push(...kept);
  return token.split('.')[1] ?? expect.fail('the token has no secret');
}

const remembered: { pk: string; sk?: string }[] = [];
/** The items that may hold personal values; a password may not stand even there. */
const PERSONAL_ITEMS = /^(PROFILE|ACCOUNT#|ACCOUNTGONE#|PASSWORD#|LINK#)/;
const PERSONAL = 'personal item';

/** Everything that is written down anywhere, by the name of its place. */
async function whatIsWrittenDown({ local, as, tables }: Journey): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  const remaining = [...remembered, ...(await tables.itemsOf('Subscriptions'))];
  for (const item of remaining) {
    const isPersonal = PERSONAL_ITEMS.test(item.sk ?? '');
    written.set(`${isPersonal ? PERSONAL : 'item'} ${item.pk} ${item.sk}`, JSON.stringify(item));
  }
  for (const [index, { line }] of local.logs().entries()) written.set(`log line ${index}`, line);
  for (const execution of local.executions()) {
    written.set(`execution ${execution.name}`, JSON.stringify(execution));
  }
  for (const mail of local.mails()) {
    // A mail greets the company, says whose address it goes to, and may be about a login ID: nothing else is personal.
    const { to, ...content } = mail;
    const text = JSON.stringify(content)
      .replaceAll(new RegExp(`${SECRETS.adminId}@[a-z.-]+`, 'g'), 'LOGIN ID')
      .replaceAll(to.join(), 'RECIPIENT')
      .replaceAll(SECRETS.companyName, 'COMPANY');
    written.set(`mail ${mail.messageId}`, text);
  }
  for (const queue of local.queues()) written.set(`queue ${queue.name}`, JSON.stringify(queue.messages));
  const customer = await as('canary-owner');
  const { tenants = [] }: { tenants?: { tenantId: string }[] } = Object(
    (await customer.get('/v1/tenants')).body,
  );
  for (const { tenantId } of tenants) {
    written.set(`events of ${tenantId}`, (await customer.get(`/v1/tenants/${tenantId}/events`)).text);
  }
  return written;
}

/** Also in the forms that a secret takes inside JSON, base64 and addresses. */
function leaksIn(written: ReadonlyMap<string, string>, secrets: object = SECRETS): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const forms = [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64').replaceAll('=', '').slice(0, -2),
    ];
    return [...written]
      .filter(([place]) => /password/i.test(name) || !place.startsWith(PERSONAL))
      .filter(([, text]) => forms.some((form) => text.includes(form)))
      .map(([place]) => `${name} in ${place}`);
  });
}

describe('canary (PROMISE-15)', () => {
  it('no password, no token of a link and nothing personal is written down outside profile, accounts and credentials; a planted leak is found', async () => {
    const journey = await startJourney();
    try {
      const linkPassword = await liveWithSecrets(journey);
      const written = await whatIsWrittenDown(journey);

      expect(leaksIn(written)).toEqual([]);
      // The token of a link is in its mail, and nowhere else.
      expect(leaksIn(written, { linkPassword })).toEqual([expect.stringMatching(/^linkPassword in mail /)]);

      const kinds = new Set([...written.keys()].map((place) => place.split(' ')[0]));
      expect([...kinds].sort()).toEqual(['events', 'execution', 'item', 'log', 'mail', 'personal', 'queue']);
      expect([...written.values()].some((line) => line.includes('The request failed'))).toBe(true);

      await journey.tables.put('Subscriptions', { pk: 'PLANTED', sk: 'LEAK', note: `x${SECRETS.adminId}x` });
      expect(leaksIn(await whatIsWrittenDown(journey))).toEqual(['adminId in item PLANTED LEAK']);
    } finally {
      await journey.local.stop();
    }
  });
});
