import { expect, it } from 'vitest';
import { locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

it('PROMISE-18 R45 a mail that comes back is an alert of the company and stuck, until the address is another one and all are sent again', async () => {
  const { as, support, local } = journey();
  const [owner, desk] = [await as('mistyped'), await support()];
  const company = workplaceRequest('mistyped');
  const account = { ...company.account, notificationEmail: 'bounce+mistyped@simulator.amazonses.com' };
  const accepted = await owner.post('/v1/tenants', { ...company, account });
  const [address, tenantId] = [locationOf(accepted), tenantIdOf(accepted)];
  await local.drain();
  const codes = async (): Promise<string[]> =>
    Object((await owner.get(address)).body).alerts.map(({ code }: { code: string }) => code);
  const stuck = async () => Object((await desk.get('/v1/stuck?kind=MAIL')).body).stuck;
  const retry = async (query = '') => (await desk.post(`/v1/mails/retry?limit=100${query}`, {})).body;
  const sent = () => local.mails().filter(({ template }) => template === 'SETUP_COMPLETE');

  expect(await codes()).toContain('NOTIFICATION_ADDRESS_BOUNCES');
  expect((await desk.get(`${address}/mails`)).body).toMatchObject({
    mails: [{ template: 'SETUP_COMPLETE', state: 'SENT', attempts: 1, fate: { kind: 'BOUNCED' } }],
  });
  const cure = { method: 'PATCH', path: `${address}/profile` };
  expect(await stuck()).toMatchObject([{ tenantId, kind: 'MAIL', state: 'BOUNCED', cure }]);
  expect(await retry()).toMatchObject({ examined: 1, retried: [], left: [{ code: 'ADDRESS_BOUNCES' }] });

  const notificationEmail = 'office@mistyped.example';
  expect((await owner.patch(`${address}/profile`, { notificationEmail })).status).toBe(200);
  await local.drain();
  expect(await codes()).not.toContain('NOTIFICATION_ADDRESS_BOUNCES');
  expect(local.mails().map(({ template }) => template)).not.toContain('ADDRESS_CHANGED');

  expect((await owner.post('/v1/mails/retry', {})).status).toBe(403);
  expect(await retry('&dryRun=true')).toMatchObject({ dryRun: true, retried: [{ tenantId }], left: [] });
  await local.drain();
  expect(sent()).toHaveLength(1);
  expect(await retry()).toMatchObject({ examined: 1, retried: [{ tenantId }], left: [] });
  expect(await retry()).toMatchObject({ examined: 0, retried: [] });
  await local.drain();
  expect(sent().map(({ to }) => to)).toEqual([[account.notificationEmail], [notificationEmail]]);
  expect(await stuck()).toEqual([]);
  expect((await desk.get(`${address}/mails`)).body).toMatchObject({
    mails: [{ state: 'SENT', fate: { kind: 'DELIVERED' } }],
  });
});

it('R45 a mail that is marked as spam is an alert of the company, and nobody has to send it again', async () => {
  const { as, support, local } = journey();
  const owner = await as('annoyed');
  const company = workplaceRequest('annoyed');
  const account = { ...company.account, notificationEmail: 'complaint+annoyed@simulator.amazonses.com' };
  const address = locationOf(await owner.post('/v1/tenants', { ...company, account }));
  await local.drain();
  expect((await owner.get(address)).body).toMatchObject({
    alerts: expect.arrayContaining([expect.objectContaining({ code: 'NOTIFICATION_ADDRESS_COMPLAINS' })]),
  });
  expect(Object((await (await support()).get('/v1/stuck?kind=MAIL')).body).stuck).toEqual([]);
});
