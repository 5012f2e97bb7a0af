import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, type JourneyCaller, type Reply } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import {
  bundleRequest,
  liteBundleRequest,
  naverWorksRequest,
  PASSWORD,
} from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
let customer: JourneyCaller;

beforeAll(async () => {
  customer = await journey().as('careless');
});

// Nothing is half-written, ever: no refused request of this file leaves an item behind.
afterEach(async () => {
  expect(await journey().tables.everything()).toEqual([]);
});

type Form =
  | ReturnType<typeof bundleRequest>
  | ReturnType<typeof liteBundleRequest>
  | ReturnType<typeof naverWorksRequest>;
const withAccount = (form: Form, change: object) => ({ ...form, account: { ...form.account, ...change } });
const [BUNDLE, LITE, WORKS] = [bundleRequest('bad'), liteBundleRequest('bad'), naverWorksRequest('bad')];
const group = (groupName: string) => withAccount(LITE, { groupName });
const password = (adminPassword: string) => withAccount(BUNDLE, { adminPassword });

describe('a value that breaks a rule is refused by its pointer and code', () => {
  it.each([
    ['R19', group('a'), '#/account/groupName GROUP_NAME_LENGTH'],
    ['R19', group('a'.repeat(23)), '#/account/groupName GROUP_NAME_LENGTH'],
    ['R20', group('Acme'), '#/account/groupName GROUP_NAME_CHARACTERS'],
    ['R21', group('-acme'), '#/account/groupName GROUP_NAME_EDGES'],
    ['R22', group('ac--me'), '#/account/groupName GROUP_NAME_REPEATED_SPECIAL'],
    ['F21', group('my-lineworks'), '#/account/groupName VALUE_RESERVED'],
    ['R23', withAccount(BUNDLE, { domainName: 'acme' }), '#/account/domainName DOMAIN_NAME_FORMAT'],
    ['R24', withAccount(BUNDLE, { adminId: 'a' }), '#/account/adminId ADMIN_ID_LENGTH'],
    ['R24', withAccount(BUNDLE, { adminId: 'Head Office' }), '#/account/adminId ADMIN_ID_CHARACTERS'],
    ['R25', password('Sh0rt.k'), '#/account/adminPassword PASSWORD_LENGTH'],
    ['R26', password('alllower7x'), '#/account/adminPassword PASSWORD_CLASSES'],
    ['R27', password('Kabc9-Travel'), '#/account/adminPassword PASSWORD_SEQUENCE'],
    ['R27', password('K321-Travel'), '#/account/adminPassword PASSWORD_SEQUENCE'],
    ['R28', password('Kooo9-Travel'), '#/account/adminPassword PASSWORD_REPEAT'],
    [
      'R29',
      withAccount(WORKS, { adminPasswordConfirmation: `${PASSWORD}!` }),
      '#/account/adminPasswordConfirmation PASSWORD_CONFIRMATION_MISMATCH',
    ],
    ['R30', { ...BUNDLE, country: 'JP' }, '#/country COUNTRY_NOT_SUPPORTED'],
    ['R31', { ...BUNDLE, timeZone: 'Mars/Base' }, '#/timeZone TIME_ZONE_UNKNOWN'],
    ['R32', { ...BUNDLE, language: 'fr' }, '#/language NOT_ALLOWED'],
    ['R16', { ...WORKS, region: 'US' }, '#/region REGION_NOT_SUPPORTED'],
    ['R16', { ...WORKS, platform: 'MAINFRAME' }, '#/platform NOT_ALLOWED'],
    ['A6', { ...BUNDLE, companyId: 'B@d' }, '#/companyId COMPANY_ID_CHARACTERS'],
    ['F21', { ...BUNDLE, companyId: 'www' }, '#/companyId VALUE_RESERVED'],
    ['F26', { ...WORKS, companyPhone: 'call me' }, '#/companyPhone COMPANY_PHONE_CHARACTERS'],
    [
      'A20',
      withAccount(BUNDLE, { notificationEmail: 'office' }),
      '#/account/notificationEmail NOTIFICATION_EMAIL_FORMAT',
    ],
    ['R40', { ...BUNDLE, termsVersion: '2001-01-01' }, '#/termsVersion TERMS_NOT_AGREED'],
    ['R41', { ...WORKS, termsVersion: '' }, '#/termsVersion TERMS_NOT_AGREED'],
    [
      'R12',
      withAccount(BUNDLE, { groupName: 'acme', domainName: undefined }),
      '#/account/groupName DOMAIN_REQUIRED',
    ],
    ['R11', withAccount(LITE, { domainName: 'acme.example' }), '#/account/groupName DOMAIN_OR_GROUP_NAME'],
    ['R8', { ...BUNDLE, offer: { type: 'BUNDLE' } }, '#/offer/plan REQUIRED'],
    ['R93', { ...BUNDLE, offer: { type: 'BUNDLE', plan: 'WORKBOX' } }, '#/offer/plan NOT_ALLOWED'],
  ])('%s', async (_, form, error) => {
    const reply = await customer.post('/v1/tenants', form);
    expect(reply).toMatchObject({ status: 422, body: { code: 'INPUT_INVALID' } });
    expect(errorsIn(reply)).toContain(error);
  });

  it.each([
    'termsVersion',
    'companyId',
    'country',
    'account',
    'offer',
  ])('a missing %s (R6, R10)', async (field) => {
    const { [field]: _, ...form }: Record<string, unknown> = BUNDLE;
    const reply = await customer.post('/v1/tenants', form);
    expect(reply.status).toBe(422);
    expect(errorsIn(reply)).toContain(`#/${field} REQUIRED`);
  });

  it('several at once, in one answer', async () => {
    const reply = await customer.post('/v1/tenants', {
      ...withAccount(BUNDLE, { adminId: 'A', adminPassword: 'aaa', notificationEmail: 5 }),
      companyId: '-',
      country: 'KP',
    });
    expect(errorsIn(reply)).toEqual([
      '#/account/adminId ADMIN_ID_CHARACTERS',
      '#/account/adminId ADMIN_ID_LENGTH',
      '#/account/adminPassword PASSWORD_CLASSES',
      '#/account/adminPassword PASSWORD_LENGTH',
      '#/account/adminPassword PASSWORD_REPEAT',
      '#/account/notificationEmail WRONG_TYPE',
      '#/companyId COMPANY_ID_EDGES',
      '#/companyId COMPANY_ID_LENGTH',
      '#/country COUNTRY_NOT_SUPPORTED',
    ]);
  });

  it('a field of another form and one that nobody knows (R10)', async () => {
    const reply = await customer.post('/v1/tenants', { ...BUNDLE, companyPhone: '02-1', extra: true });
    expect(errorsIn(reply)).toEqual(['#/companyPhone UNKNOWN_FIELD', '#/extra UNKNOWN_FIELD']);
  });

  it.each([null, [], 'form', 7, { ...BUNDLE, offer: null }])('a body of the wrong type: %j', async (body) => {
    expect((await customer.post('/v1/tenants', body)).status).toBe(422);
  });
});

describe('a request that is no request is refused before it is read', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  const KEY = { 'idempotency-key': 'a-key' };
  const send = (headers: Record<string, string>, body = JSON.stringify(BUNDLE)): Promise<Reply> =>
    customer.call('POST', '/v1/tenants', headers, body);

  it.each([
    ['broken JSON', () => send({ ...JSON_TYPE, ...KEY }, '{"offer":'), 400, 'JSON_MALFORMED'],
    [
      'form data',
      () => send({ 'content-type': 'application/x-www-form-urlencoded', ...KEY }, 'a=1'),
      400,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    ['plain text', () => send({ 'content-type': 'text/plain', ...KEY }), 400, 'CONTENT_TYPE_UNSUPPORTED'],
    [
      'bytes',
      () => send({ 'content-type': 'application/octet-stream', ...KEY }),
      400,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    [
      'a body over 64 kB',
      () => send({ ...JSON_TYPE, ...KEY }, JSON.stringify({ ...BUNDLE, x: '가'.repeat(22_000) })),
      413,
      'BODY_TOO_LARGE',
    ],
    ['no Idempotency-Key', () => send(JSON_TYPE), 400, 'IDEMPOTENCY_KEY_REQUIRED'],
    ['a key with a space', () => send({ ...JSON_TYPE, 'idempotency-key': 'a key' }), 400, 'HEADER_MALFORMED'],
    [
      'a key of 256 characters',
      () => send({ ...JSON_TYPE, 'idempotency-key': 'k'.repeat(256) }),
      400,
      'HEADER_MALFORMED',
    ],
    ['an empty key', () => send({ ...JSON_TYPE, 'idempotency-key': '' }), 400, 'HEADER_MALFORMED'],
  ])('%s', async (_, request, status, code) => {
    const reply = await request();
    expect(reply).toMatchObject({ status, body: { code, status } });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  it('an empty body is a form without any field', async () => {
    const reply = await customer.call('POST', '/v1/tenants', { ...JSON_TYPE, ...KEY }, '');
    expect(reply.status).toBe(422);
  });

  it('no refusal says what was typed', async () => {
    const reply = await customer.post(
      '/v1/tenants',
      withAccount(BUNDLE, { adminId: 'Sesame Street', country: 1 }),
    );
    expect(reply.text).not.toContain('Sesame');
    expect(reply.text).not.toContain(PASSWORD);
  });
});
