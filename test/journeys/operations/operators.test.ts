import { expect, it } from 'vitest';
import { locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { stopByHand } from '../../support/journeys/executions.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

it('PROMISE-17: a timer that somebody stopped is running again at once; support finds the company and renews its timers: each acts once, on its date', async () => {
  const { as, support, local } = journey();
  const [customer, desk] = [await as('stopped'), await support()];
  const accepted = await customer.post('/v1/tenants', bundleRequest('stopped'));
  const [address, tenantId] = [locationOf(accepted), tenantIdOf(accepted)];
  await local.drain();

  const expiries = () =>
    local.executions().filter(({ name }) => name.startsWith(`${tenantId}-WORKPLACE-TRIAL_EXPIRY`));
  const [waiting] = expiries();
  if (!waiting) throw new Error('nothing waits for the end of the trial');
  await stopByHand(local.stepFunctionsUrl, waiting);
  await local.drain();
  expect(expiries()).toMatchObject([
    { status: 'ABORTED' },
    { status: 'RUNNING', name: `${waiting.name}-r1`, input: expect.stringContaining('"restarts":1') },
  ]);

  const found = await desk.get(`/v1/tenants?executionName=${waiting.name}`);
  expect(found.body).toMatchObject({ tenants: [{ tenantId, companyId: 'stopped' }] });
  expect((await desk.get('/v1/tenants?companyId=nobody-has-this')).body).toEqual({ tenants: [] });
  expect((await customer.get(`${address}/work`)).status).toBe(403);
  expect((await customer.post(`${address}/work/renew`, {})).status).toBe(403);

  expect(await desk.post(`${address}/work/renew`, {})).toMatchObject({ status: 202 });
  await local.drain();
  const ends = () => expiries().map(({ status }) => status);
  // The old wait is stopped because the new one has its place: that one does not come back.
  expect(ends()).toEqual(['ABORTED', 'ABORTED', 'RUNNING']);
  expect((await desk.get(`${address}/work`)).body).toMatchObject({
    work: expect.arrayContaining([
      expect.objectContaining({
        scope: 'WORKPLACE',
        kind: 'TRIAL_EXPIRY',
        state: 'STARTED',
        execution: expiries()[2]?.name,
      }),
    ]),
  });

  await local.advance({ by: 'P31D' });
  expect(ends()).toEqual(['ABORTED', 'ABORTED', 'SUCCEEDED']);
  const { events } = (await customer.get(`${address}/events`)).body as { events: { type: string }[] };
  expect(events.filter(({ type }) => type === 'TRIAL_ENDED')).toHaveLength(2);
});

it('work of all companies is opened that has no item, and applied on its date', async () => {
  const { as, support, local, tables } = journey();
  const [customer, desk] = [await as('forgotten'), await support()];
  const accepted = await customer.post('/v1/tenants', bundleRequest('forgotten'));
  const [address, tenantId] = [locationOf(accepted), tenantIdOf(accepted)];
  await local.drain();
  const [lost] = await tables.ofTenant(tenantId, 'WORK#WORKPLACE#TRIAL_EXPIRY');
  if (lost?.sk === undefined) throw new Error('no timer');
  await tables.remove('Subscriptions', { pk: lost.pk, sk: lost.sk });

  const renewAll = async (query: string) => {
    const renewed: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await desk.post(
        `/v1/work/renew?limit=1${query}${cursor ? `&cursor=${cursor}` : ''}`,
        {},
      );
      const page = body as { renewed: { tenantId: string }[]; cursor?: string };
      renewed.push(...page.renewed.filter((one) => one.tenantId === tenantId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return renewed;
  };
  const opened = [{ tenantId, work: [{ scope: 'WORKPLACE', kind: 'TRIAL_EXPIRY' }] }];
  expect((await customer.post('/v1/work/renew', {})).status).toBe(403);
  expect(await renewAll('&dryRun=true')).toMatchObject(opened);
  expect(await renewAll('')).toMatchObject(opened);
  expect(await renewAll('')).toEqual([]);

  await local.advance({ by: 'P31D' });
  const { events } = (await customer.get(`${address}/events`)).body as { events: { type: string }[] };
  expect(events.map(({ type }) => type).filter((type) => type === 'TIMERS_RENEWED')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'TRIAL_ENDED')).toHaveLength(2);
});

it('support has a mail tried again that was given up: it arrives once, at the new address', async () => {
  const { as, support, local, tables } = journey();
  const [customer, desk] = [await as('unreached'), await support()];
  const accepted = await customer.post('/v1/tenants', bundleRequest('unreached'));
  const [address, tenantId] = [locationOf(accepted), tenantIdOf(accepted)];
  await local.drain();
  const arrived = () => local.mails().filter(({ to }) => to.includes('found@acme-mail.com'));

  const [item] = await tables.ofTenant(tenantId, 'MAIL#');
  if (!item) throw new Error('no mail was asked for');
  const mail = item['mail'] as { mailId: string };
  expect(await desk.post(`${address}/mails/${mail.mailId}/retry`, {})).toMatchObject({
    status: 409,
    body: { code: 'MAIL_NOT_FAILED' },
  });
  await tables.put('Subscriptions', {
    ...item,
    state: 'FAILED',
    mail: { ...mail, state: 'FAILED', attempts: 8 },
  });
  await customer.patch(`${address}/profile`, { notificationEmail: 'found@acme-mail.com' });
  const retried = await desk.post(`${address}/mails/${mail.mailId}/retry`, {}, 'mail-1');
  expect(retried).toMatchObject({ status: 202 });
  expect((await desk.post(`${address}/mails/${mail.mailId}/retry`, {}, 'mail-1')).text).toBe(retried.text);
  await local.drain();
  expect(arrived()).toHaveLength(1);
  expect((await desk.get(`${address}/mails`)).body).toMatchObject({
    mails: [
      { template: 'SETUP_COMPLETE', state: 'SENT', attempts: 1 },
      { template: 'ADDRESS_CHANGED', state: 'SENT', attempts: 1 },
    ],
  });
});
