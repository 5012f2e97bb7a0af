import { describe, expect, it } from 'vitest';
import { codeOf, locationOf, type Reply } from '../../support/journeys/caller.ts';
import { daysFrom, trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { domainOf, workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
const COMPANY = 'hanok';
const termsVersion = '2026-07-01';
const GB = 1_024 ** 3;
const PHRASE = 'Cancel the subscription to the selected service';
const PASSWORD = 'Spring-Rain.84';
const initialPassword = { mode: 'ADMIN', password: PASSWORD };

interface Said {
  readonly code: string;
  readonly label: string;
  readonly sentence: string;
}
const saidIn = (reply: Reply): Said[] => Object(reply.body).consequences;
const linesOf = (said: readonly Said[]) => said.map(({ label, sentence }) => `- ${label}: ${sentence}`);

describe('A35 A36 a company with an annual Collabo, from one product to the bundle and back', () => {
  it('hears what would be lost, what follows, and what came', async () => {
    const { as, local } = journey();
    const customer = await as('owner-of-hanok');
    const product = await as('workplace', 'smartwork/product');
    const address = locationOf(await customer.post('/v1/tenants', workplaceRequest(COMPANY, 'COLLABO')));
    const put = (path: string, body: object, language = 'ko') =>
      customer.send('PUT', `${address}/${path}`, body, { 'if-match': '*', 'accept-language': language });
    const post = (path: string, body: object, language = 'ko') =>
      customer.send('POST', `${address}/${path}`, body, {
        'idempotency-key': crypto.randomUUID(),
        'accept-language': language,
      });
    const mailOf = (template: string): string =>
      local.mails().findLast((mail) => mail.template === template)?.text ?? '';
    await local.drain();
    const { startDate } = trialOf(local.now());
    await put('subscriptions/WORKPLACE/paid-switch', { billingPlan: 'ANNUAL', startDate, termsVersion });
    const files = { service: 'NAVER_WORKS', usedBytes: 40 * GB };
    const usage = `${address}/subscriptions/WORKPLACE/capacity/usage`;
    expect((await product.send('PUT', usage, files)).status).toBe(200);

    const lite = { plan: 'LITE_BASIC', initialPassword, termsVersion };
    const [inKorean, inEnglish] = [await post('bundle', lite), await post('bundle', lite, 'en')];
    expect([codeOf(inKorean), codeOf(inEnglish)]).toEqual(Array(2).fill('409 WOULD_LOSE_FEATURES'));
    expect(inKorean.body).toMatchObject({
      detail: expect.stringMatching(/메일, 드라이브.*40 GB.*BASIC_BASIC, PREMIUM_BASIC/),
      lostFeatures: ['MAIL', 'DRIVE', 'ORG_CHART_MAIL'],
      lostCapacity: [{ service: 'NAVER_WORKS', usedBytes: 40 * GB, afterBytes: 0 }],
      plans: ['BASIC_BASIC', 'PREMIUM_BASIC'],
    });
    expect(inEnglish.body).toMatchObject({
      detail: expect.stringMatching(/Mail, Drive.*would be lost.*BASIC_BASIC, PREMIUM_BASIC/),
    });

    const right = { ...lite, plan: 'BASIC_BASIC' };
    const tried = saidIn(await post('bundle?dryRun=true', right));
    expect(tried.map(({ code }) => code)).toEqual([
      'LOGIN_IDS_STAY',
      'GOES_ON_FREE',
      'GOES_ON_PAID',
      'ACCOUNT_PRICE',
    ]);
    expect((await post('bundle', right)).status).toBe(202);
    await local.drain();
    for (const line of linesOf(tried)) expect(mailOf('BUNDLE_COMPLETE')).toContain(line);
    expect((await post('accounts/batch', { accounts: [{ id: 'kim' }] })).status).toBe(200);

    const { startDate: date } = trialOf(new Date(daysFrom(local.now(), 5)));
    const asked = `${address}/cancellation/quotes?product=WORKPLACE&from=${date}&to=${date}`;
    const quoted = await customer.get(asked, { 'accept-language': 'ko' });
    const [{ total }] = Object(quoted.body).quotes;
    const plan = {
      items: [{ product: 'WORKPLACE', date }],
      confirmationText: PHRASE,
      acceptedPenalty: total,
    };
    const dry = saidIn(await put('cancellation?dryRun=true', plan));
    expect(dry).toEqual(saidIn(quoted));
    expect(dry.map(({ code }) => code)).toEqual([
      'SERVICE_ENDS',
      'DATA_DELETED',
      'BUNDLE_ENDS',
      'INTEGRATIONS_END',
      'LOGIN_IDS_STAY',
      'PASSWORDS_RESET',
      'GOES_ON_FREE',
      'ACCOUNT_PRICE',
    ]);
    expect(saidIn(await put('cancellation', plan))).toEqual(dry);
    await local.drain();
    for (const line of linesOf(dry)) expect(mailOf('CANCELLATION_SCHEDULED')).toContain(line);

    const logIn = async () =>
      (
        await product.post('/v1/credentials/verify', {
          loginId: `kim@${domainOf(COMPANY)}`,
          password: PASSWORD,
        })
      ).body;
    await local.advance({ by: 'P6D' });
    for (const line of linesOf(dry.slice(2))) expect(mailOf('SERVICE_ENDED')).toContain(line);
    const tenant = Object((await customer.get(address)).body);
    expect([tenant.bundle, tenant.integrations, tenant.domainName]).toEqual([
      undefined,
      [],
      domainOf(COMPANY),
    ]);
    expect(
      tenant.subscriptions.map((one: { product: string; status: string; dataStatus: string }) => [
        one.product,
        one.status,
        one.dataStatus,
      ]),
    ).toEqual([
      ['NAVER_WORKS', 'TRIALING', 'RETAINED'],
      ['WORKPLACE', 'CANCELED', 'DELETED'],
    ]);
    expect(await logIn()).toMatchObject({ loginAllowed: true, mustResetPassword: true });
    // The trial of NAVER WORKS ends 30 days after the switch; alone, it has its grace of 30 days.
    await local.advance({ by: 'P30D' });
    expect(await logIn()).toMatchObject({ loginAllowed: false, code: 'SUSPENDED' });
    await local.advance({ by: 'P30D' });
    expect(Object((await customer.get(address)).body).subscriptions[0].dataStatus).toBe('DELETED');
  });
});
