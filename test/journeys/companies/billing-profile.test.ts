import { beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

const CARD = { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234', expires: '2040-12' };
const COMPANY = 'well-billed';

describe('a company that says how it is billed', () => {
  const journey = journeyOfFile();
  let owner: JourneyCaller;
  let address: string;
  const billing = () => `${address}/billing-profile`;
  const mailsOf = (template: string) =>
    journey()
      .local.mails()
      .filter((mail) => mail.template === template)
      .map(({ to, text }) => ({ to, text }));

  beforeAll(async () => {
    owner = await journey().as('well-billed-owner');
    address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', workplaceRequest(COMPANY)))}`;
    await journey().local.drain();
  });

  it('R117 the bills go to the notification address, until another is given', async () => {
    expect((await owner.get(billing())).body).toEqual({
      noticeEmail: `office@${COMPANY}-mail.example`,
      isNoticeEmailOwn: false,
      isPaymentMethodRequired: false,
    });
  });

  it('R114 R117 is tried out, then changed, with an event and a mail; the token is in neither', async () => {
    const change = { noticeEmail: 'bills@well-billed.example', paymentMethod: CARD };
    const tried = await owner.patch(`${billing()}?dryRun=true`, change);
    expect(tried.body).toMatchObject({ dryRun: true, result: { paymentMethod: { label: CARD.label } } });
    expect(Object((await owner.get(billing())).body).paymentMethod).toBeUndefined();
    const changed = await owner.patch(billing(), change);
    expect(changed).toMatchObject({
      status: 200,
      body: { noticeEmail: change.noticeEmail, isNoticeEmailOwn: true, paymentMethod: { isGood: true } },
    });
    expect(changed.headers.get('etag')).toMatch(/^"v\d+"$/);
    await journey().local.drain();
    const { events } = Object((await owner.get(`${address}/events`)).body);
    expect(events.at(-1)).toMatchObject({
      type: 'BILLING_PROFILE_CHANGED',
      fields: ['noticeEmail', 'paymentMethod'],
    });
    const [mail] = mailsOf('BILLING_PROFILE_CHANGED');
    expect(mail?.to).toEqual([`office@${COMPANY}-mail.example`]);
    expect(mail?.text).toContain('SHINHAN 1234');
    const answers = [changed.text, (await owner.get(address)).text, JSON.stringify(events), mail?.text];
    for (const text of answers) expect(text).not.toContain(CARD.token);
    const holders = (await journey().tables.everything()).filter((item) =>
      JSON.stringify(item).includes(CARD.token),
    );
    expect(holders.map(({ sk }) => sk)).toEqual(['PROFILE']);
  });

  it.each([
    [{ token: '4111 1111 1111 1111' }, '#/paymentMethod/token'],
    [{ label: 'Visa 4111-1111-1111-1111' }, '#/paymentMethod/label'],
  ])('R114 a card number is refused, in Korean and English, and is written nowhere: %j', async (part, pointer) => {
    const body = { paymentMethod: { ...CARD, ...part } };
    for (const [language, words] of [
      ['ko', '카드 번호는 보낼 수 없습니다'],
      ['en', 'Never send a card number'],
    ]) {
      const refused = await owner.patch(billing(), body, { 'accept-language': language ?? '' });
      expect(refused.status).toBe(422);
      expect(errorsIn(refused)).toContain(`${pointer} CARD_NUMBER`);
      expect(refused.text).toContain(words);
      expect(refused.text).not.toContain('1111');
    }
    expect(JSON.stringify(await journey().tables.everything())).not.toMatch(/4111.?1111/);
  });

  it('R117 another address of the bills is told to the one before', async () => {
    await owner.patch(billing(), { noticeEmail: 'finance@well-billed.example' });
    await journey().local.drain();
    const told = mailsOf('BILLING_PROFILE_CHANGED').slice(-2);
    expect(told.flatMap(({ to }) => to).sort()).toEqual([
      'bills@well-billed.example',
      `office@${COMPANY}-mail.example`,
    ]);
    for (const { text } of told) expect(text).toContain('f***@well-billed.example');
  });

  it('R127 the portal’s return of a product leads to the page where it is cancelled', async () => {
    const [subscription] = Object((await owner.get(address)).body).subscriptions;
    const { pathname } = new URL(subscription.returnUrl);
    const tenantId = address.replace('/v1/tenants/', '');
    expect(pathname).toBe(`/companies/${tenantId}/products/WORKPLACE/cancellation`);
    const today = new Date(journey().local.now().getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
    const cancelled = await owner.send('PUT', `${address}/cancellation`, {
      items: [{ product: 'WORKPLACE', date: today }],
      confirmationText: 'Cancel the subscription to the selected service',
      acceptedPenalty: 0,
    });
    expect(Object(cancelled.body).subscriptions[0]).not.toHaveProperty('returnUrl');
  });

  it('R114 R117 nothing of it is left when the company has gone', async () => {
    await journey().local.drain();
    expect((await owner.get(billing())).body).toEqual({
      isNoticeEmailOwn: false,
      isPaymentMethodRequired: false,
    });
    expect((await owner.patch(billing(), { noticeEmail: null })).body).toMatchObject({
      code: 'SUBSCRIPTION_ENDED',
    });
    expect(JSON.stringify(await journey().tables.everything())).not.toMatch(
      /pm_9f27c1d0a4b8|finance@well-billed/,
    );
  });
});
