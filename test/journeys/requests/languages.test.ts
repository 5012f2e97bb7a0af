import { beforeAll, describe, expect, it } from 'vitest';
import type { JourneyCaller, Reply } from '../../support/journeys/caller.ts';
import { locationOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';
import { HANGUL } from '../../texts/in-both.ts';

const journey = journeyOfFile();
let owner: JourneyCaller;
/** Of a company whose language is Korean, which is the default of the form. */
let address: string;

const KOREAN = { 'accept-language': 'ko-KR, ko;q=0.9, en;q=0.5' };
const ENGLISH = { 'accept-language': 'en-GB, en;q=0.9, ko;q=0.5' };

beforeAll(async () => {
  owner = await journey().as('reader');
  address = locationOf(await owner.post('/v1/tenants', workplaceRequest('reader')));
  await journey().local.drain();
});

/** The language that an answer names, after a look at whether it is. */
function languageOf({ headers, text }: Reply): string | null {
  const language = headers.get('content-language');
  expect(headers.get('vary')?.toLowerCase()).toContain('accept-language');
  expect(HANGUL.test(text)).toBe(language === 'ko');
  return language;
}

describe('R32 what the API says to a person', () => {
  it.each([
    ['ko', KOREAN, '유료 전환', '해지 예약 철회', '변경하거나 철회할 예약이 없습니다'],
    ['en', ENGLISH, 'Switch to paid service', 'Withdraw the cancellation', 'There is nothing scheduled'],
  ])('labels and fixes of actions are in %s', async (language, headers, label, other, title) => {
    const reply = await owner.get(address, headers);
    expect(languageOf(reply)).toBe(language);
    expect(reply.headers.get('etag')).toBe('"v2"');
    const [{ allowedActions }] = Object(reply.body).subscriptions;
    expect(allowedActions).toContainEqual({ action: 'SWITCH_TO_PAID', label, allowed: true });
    expect(allowedActions).toContainEqual(
      expect.objectContaining({ action: 'UNDO_CANCELLATION', label: other, code: 'NOTHING_SCHEDULED' }),
    );
    const refused = await owner.send('DELETE', `${address}/cancellation`, undefined, {
      'if-match': '"v2"',
      ...headers,
    });
    expect(languageOf(refused)).toBe(language);
    expect(refused.body).toMatchObject({
      code: 'NOTHING_SCHEDULED',
      title: expect.stringContaining(title),
    });
  });

  it.each([
    ['ko', KOREAN, '값은 문자열이어야 합니다.', '필수 항목입니다.', '이 요청에 없는 항목입니다.'],
    [
      'en',
      ENGLISH,
      'The value must be a text.',
      'This field is required.',
      'This request has no such field.',
    ],
  ])('what zod finds in a field is in %s', async (language, headers, wrong, missing, unknown) => {
    const body = { plan: 5, extra: true };
    const key = { 'idempotency-key': `key-${language}` };
    const reply = await owner.send('POST', `${address}/bundle`, body, { ...key, ...headers });
    expect([reply.status, languageOf(reply)]).toEqual([422, language]);
    const messages = Object(reply.body).errors.map(({ message }: { message: string }) => message);
    expect(messages).toEqual(expect.arrayContaining([missing, unknown]));
    const profile = await owner.patch(`${address}/profile`, { companyName: 5 }, headers);
    expect(profile.body).toMatchObject({ errors: [{ code: 'WRONG_TYPE', message: wrong }] });
  });

  it.each([
    ['ko', KOREAN, '소유가 확인될 때까지', '무료 체험이 '],
    ['en', ENGLISH, 'ownership of the domain', 'free trial ends at'],
  ])('alerts and warnings are in %s', async (language, headers, alert, warning) => {
    const sent = await owner.send('POST', '/v1/tenants', naverWorksOf(language), {
      'idempotency-key': `trial-${language}`,
      ...headers,
    });
    expect(languageOf(sent)).toBe(language);
    const tenant = locationOf(sent);
    await journey().local.drain();
    const { body } = await owner.get(tenant, headers);
    expect(Object(body).alerts).toMatchObject([
      { code: 'DOMAIN_UNPROVEN', message: expect.stringContaining(alert), fix: expect.any(String) },
    ]);
    const quotes = await owner.get(`${tenant}/cancellation/quotes`, headers);
    expect(HANGUL.test(Object(quotes.body).warning)).toBe(language === 'ko');
    const date = Object(quotes.body).quotes[1].date;
    const plan = {
      items: [{ product: 'NAVER_WORKS', date }],
      confirmationText: 'Cancel the subscription to the selected service',
    };
    await owner.send('PUT', `${tenant}/cancellation`, plan, headers);
    const undone = await owner.send('DELETE', `${tenant}/cancellation`, undefined, {
      'if-match': '"v3"',
      ...headers,
    });
    expect(languageOf(undone)).toBe(language);
    expect(Object(undone.body).warnings).toEqual([expect.stringContaining(warning)]);
  });
});

const naverWorksOf = (language: string) => ({
  offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'BASIC' },
  account: {
    adminId: 'office',
    adminPassword: 'Tr4vel-Kit.9',
    adminPasswordConfirmation: 'Tr4vel-Kit.9',
    notificationEmail: 'office@mail.example',
    domainName: `words-${language}.example`,
  },
  companyName: 'Han River Trading',
  companyPhone: '+82-2-555-0199',
  region: 'KR',
  platform: 'VPC',
  termsVersion: '2026-07-01',
});

describe('R32 where nothing is asked for', () => {
  it('a tenant speaks its own language, also in refusals and dry runs', async () => {
    const undo = (path: string) => owner.send('DELETE', path, undefined, { 'if-match': '"v2"' });
    for (const reply of [
      await owner.get(address),
      await owner.get(`${address}/subscriptions/WORKPLACE`),
      await undo(`${address}/cancellation`),
      await owner.send('PATCH', `${address}/profile?dryRun=true`, { timeZone: 'Asia/Tokyo' }),
    ])
      expect(languageOf(reply)).toBe('ko');
  });

  it('the language of a changed profile is that of the answer', async () => {
    const change = (language: string) => owner.patch(`${address}/profile`, { language });
    expect(languageOf(await change('en'))).toBe('en');
    expect(languageOf(await owner.get(address))).toBe('en');
    expect(languageOf(await owner.get(address, KOREAN))).toBe('ko');
    expect(languageOf(await change('ko'))).toBe('ko');
  });

  it('a stranger is answered in English as for a tenant that is none', async () => {
    const stranger = await journey().as('stranger');
    const other = await stranger.get(address);
    const none = await stranger.get(address.replace(/.{20}$/, '2'.repeat(20)));
    for (const reply of [other, none]) expect([reply.status, languageOf(reply)]).toEqual([404, 'en']);
    expect(languageOf(await stranger.get(address, KOREAN))).toBe('ko');
  });

  it('a path without a call is answered in the language that is asked for, else in English', async () => {
    const { anyone } = journey();
    expect(languageOf(await anyone.get('/v1/nothing'))).toBe('en');
    expect(languageOf(await anyone.get('/v1/nothing', KOREAN))).toBe('ko');
    expect(languageOf(await anyone.get('/v1/catalog', KOREAN))).toBe('ko');
    expect(languageOf(await anyone.get('/v1/catalog'))).toBe('en');
    expect(languageOf(await anyone.get('/v1/catalog?language=ko', ENGLISH))).toBe('ko');
  });
});

it('EDGE-R7 a repeat is answered as the first call was, in its language', async () => {
  const send = (headers: object) =>
    owner.send('POST', `${address}/subscriptions`, WORKBOX, { 'idempotency-key': 'once', ...headers });
  const first = await send(ENGLISH);
  const repeat = await send(KOREAN);
  expect([first.status, languageOf(first)]).toEqual([202, 'en']);
  expect(languageOf(repeat)).toBe('en');
  expect(repeat.text).toBe(first.text);
});

const WORKBOX = {
  offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' },
  termsVersion: '2026-07-01',
};

it('the gateway itself speaks English and names no language', async () => {
  const refused = await journey().anyone.get(address, KOREAN);
  expect([refused.status, refused.body]).toEqual([401, { message: 'Unauthorized' }]);
  expect(refused.headers.get('content-language')).toBeNull();
});
