import { describe, expect, it } from 'vitest';
import type { FieldError } from '../../../functions/core/refusals/refusals.ts';
import { RequestTrialSchema } from '../../../functions/core/requests/request-trial.ts';
import { parseInput } from '../../../functions/runtime/field-errors.ts';
import { refusalOf } from '../../support/http.ts';
import {
  BODIES,
  type Body,
  BUNDLE_BODY,
  formOf,
  LITE_BUNDLE_BODY,
  NAVER_WORKS_BODY,
  WORKBOX_BODY,
  WORKPLACE_BODY,
  withAccount,
  without,
} from '../../support/requests.ts';

async function errorsOf(body: unknown): Promise<FieldError[]> {
  const refusal = await refusalOf(() => parseInput(RequestTrialSchema, body, 'body'));
  return (refusal as { errors: FieldError[] }).errors;
}
const brokenBy = async (body: unknown): Promise<string[]> =>
  (await errorsOf(body)).map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe('the form of each offer', () => {
  it.each(Object.entries(BODIES))('%s R5 R6 R7 R10 accepts its own fields', (_, body) => {
    expect(formOf(body)).toMatchObject(body);
  });

  it('R11 R14 the Lite bundle takes a group name or a domain name', () => {
    expect(formOf(LITE_BUNDLE_BODY).account).toMatchObject({ groupName: 'acme-group' });
    const underDomain = withAccount(LITE_BUNDLE_BODY, { groupName: undefined, domainName: 'acme.com' });
    expect(formOf(underDomain).account).toMatchObject({ domainName: 'acme.com' });
  });

  it('R31 R32 time zone and language have the defaults of Korea and may be chosen', () => {
    expect(formOf(BUNDLE_BODY)).toMatchObject({ timeZone: 'Asia/Seoul', language: 'ko' });
    const chosen = { ...BUNDLE_BODY, timeZone: 'America/New_York', language: 'en' };
    expect(formOf(chosen)).toMatchObject({ timeZone: 'America/New_York', language: 'en' });
  });

  it('R34 answers domain names in their one way of writing', () => {
    expect(formOf(withAccount(BUNDLE_BODY, { domainName: 'ACME.Com' })).account.domainName).toBe('acme.com');
  });

  it.each(['VPC', 'CLASSIC'])('R16 NAVER WORKS stands on the platform %s', (platform) => {
    expect(formOf({ ...NAVER_WORKS_BODY, platform })).toMatchObject({ platform });
  });
});

describe('what a form refuses, by field and code', () => {
  const account = (change: Body) => withAccount(BUNDLE_BODY, change);
  const lite = (groupName: string) => withAccount(LITE_BUNDLE_BODY, { groupName });

  const REFUSED: [string, Body, string[]][] = [
    ['R19', lite('a'), ['#/account/groupName GROUP_NAME_LENGTH']],
    ['R20', lite('Acme'), ['#/account/groupName GROUP_NAME_CHARACTERS']],
    ['R21', lite('-acme'), ['#/account/groupName GROUP_NAME_EDGES']],
    ['R22', lite('ac--me'), ['#/account/groupName GROUP_NAME_REPEATED_SPECIAL']],
    ['F21', lite('lineworks1'), ['#/account/groupName VALUE_RESERVED']],
    ['R23', account({ domainName: 'acme' }), ['#/account/domainName DOMAIN_NAME_FORMAT']],
    ['R24', account({ adminId: 'a' }), ['#/account/adminId ADMIN_ID_LENGTH']],
    ['R24', account({ adminId: 'Admin' }), ['#/account/adminId ADMIN_ID_CHARACTERS']],
    ['R25', account({ adminPassword: 'Sm4rt!' }), ['#/account/adminPassword PASSWORD_LENGTH']],
    ['R26', account({ adminPassword: 'sm4rtw0rk!9' }), ['#/account/adminPassword PASSWORD_CLASSES']],
    ['R26', account({ adminPassword: 'Sm4rt W0rk' }), ['#/account/adminPassword PASSWORD_CHARACTERS']],
    ['R27', account({ adminPassword: 'Sm4rtXYZ0rk' }), ['#/account/adminPassword PASSWORD_SEQUENCE']],
    ['R28', account({ adminPassword: 'Sm4rtWWW0rk' }), ['#/account/adminPassword PASSWORD_REPEAT']],
    [
      'R29',
      account({ adminPasswordConfirmation: 'Sm4rtW0rk!8' }),
      ['#/account/adminPasswordConfirmation PASSWORD_CONFIRMATION_MISMATCH'],
    ],
    [
      'R29',
      withAccount(NAVER_WORKS_BODY, { adminPasswordConfirmation: 'other' }),
      ['#/account/adminPasswordConfirmation PASSWORD_CONFIRMATION_MISMATCH'],
    ],
    [
      'R15 R29',
      withAccount(NAVER_WORKS_BODY, { adminPasswordConfirmation: undefined }),
      ['#/account/adminPasswordConfirmation REQUIRED'],
    ],
    ['R30', { ...BUNDLE_BODY, country: 'JP' }, ['#/country COUNTRY_NOT_SUPPORTED']],
    ['R31', { ...BUNDLE_BODY, timeZone: 'Mars/Olympus' }, ['#/timeZone TIME_ZONE_UNKNOWN']],
    ['R32', { ...BUNDLE_BODY, language: 'fr' }, ['#/language NOT_ALLOWED']],
    ['R40', { ...BUNDLE_BODY, termsVersion: '2020-01-01' }, ['#/termsVersion TERMS_NOT_AGREED']],
    ['R40', without(WORKPLACE_BODY, 'termsVersion'), ['#/termsVersion REQUIRED']],
    ['R41', { ...NAVER_WORKS_BODY, termsVersion: '' }, ['#/termsVersion TERMS_NOT_AGREED']],
    ['R16', { ...NAVER_WORKS_BODY, region: 'JP' }, ['#/region REGION_NOT_SUPPORTED']],
    ['R16', { ...NAVER_WORKS_BODY, platform: 'CLOUD' }, ['#/platform NOT_ALLOWED']],
    ['A6 R34', { ...BUNDLE_BODY, companyId: 'a_b' }, ['#/companyId COMPANY_ID_CHARACTERS']],
    [
      'A20',
      account({ notificationEmail: 'boss' }),
      ['#/account/notificationEmail NOTIFICATION_EMAIL_FORMAT'],
    ],
    ['R12', account({ domainName: undefined, groupName: 'acme' }), ['#/account/groupName DOMAIN_REQUIRED']],
    [
      'R12',
      {
        ...NAVER_WORKS_BODY,
        offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'PREMIUM' },
      },
      ['#/account/groupName DOMAIN_REQUIRED'],
    ],
    [
      'R11 both',
      withAccount(LITE_BUNDLE_BODY, { domainName: 'acme.com' }),
      ['#/account/groupName DOMAIN_OR_GROUP_NAME'],
    ],
    [
      'R11 neither',
      withAccount(LITE_BUNDLE_BODY, { groupName: undefined }),
      ['#/account/domainName REQUIRED'],
    ],
    ['R12 neither', account({ domainName: undefined }), ['#/account/domainName REQUIRED']],
    ['R8', { ...BUNDLE_BODY, offer: { type: 'BUNDLE', plan: 'GOLD' } }, ['#/offer/plan NOT_ALLOWED']],
    ['R8', { ...BUNDLE_BODY, offer: { type: 'BUNDLE' } }, ['#/offer/plan REQUIRED']],
    ['R8', { ...BUNDLE_BODY, offer: { type: 'GIFT' } }, ['#/offer NOT_ALLOWED']],
    ['R8', without(BUNDLE_BODY, 'offer'), ['#/offer REQUIRED']],
    [
      'A14 the plan BASIC of WORKPLACE is not sold alone',
      { ...WORKPLACE_BODY, offer: { type: 'PRODUCT', product: 'WORKPLACE', plan: 'BASIC' } },
      ['#/offer/plan NOT_ALLOWED'],
    ],
    [
      'R93 no bundle of WORKBOX',
      { ...WORKBOX_BODY, offer: { type: 'BUNDLE', plan: 'STANDARD' } },
      ['#/offer/plan NOT_ALLOWED'],
    ],
    ['R10 without an account', without(BUNDLE_BODY, 'account'), ['#/account REQUIRED']],
  ];
  it.each(
    REFUSED.map(([rule, body, broken]) => ({ rule, body, broken })),
  )('$rule refuses with $broken', async ({ body, broken }) => {
    expect(await brokenBy(body)).toEqual(broken);
  });

  it('reports every broken rule of a form at once', async () => {
    const body = {
      ...withAccount(BUNDLE_BODY, {
        domainName: 'acme',
        adminId: 'A',
        adminPassword: 'aaa',
        adminPasswordConfirmation: 'bbb',
        notificationEmail: 'boss',
      }),
      companyId: 'www',
      country: 'US',
      termsVersion: 'none',
    };
    expect(await brokenBy(body)).toEqual([
      '#/account/adminId ADMIN_ID_CHARACTERS',
      '#/account/adminId ADMIN_ID_LENGTH',
      '#/account/adminPassword PASSWORD_CLASSES',
      '#/account/adminPassword PASSWORD_LENGTH',
      '#/account/adminPassword PASSWORD_REPEAT',
      '#/account/adminPasswordConfirmation PASSWORD_CONFIRMATION_MISMATCH',
      '#/account/domainName DOMAIN_NAME_FORMAT',
      '#/account/notificationEmail NOTIFICATION_EMAIL_FORMAT',
      '#/companyId VALUE_RESERVED',
      '#/country COUNTRY_NOT_SUPPORTED',
      '#/termsVersion TERMS_NOT_AGREED',
    ]);
  });

  it.each<[string, string, Body]>([
    ['BUNDLE', '#/companyName', { ...BUNDLE_BODY, companyName: 'Acme' }],
    ['BUNDLE', '#/platform', { ...BUNDLE_BODY, platform: 'VPC' }],
    ['BUNDLE', '#/startDate', { ...BUNDLE_BODY, startDate: '2026-07-01' }],
    ['NAVER_WORKS', '#/companyId', { ...NAVER_WORKS_BODY, companyId: 'acme' }],
    ['NAVER_WORKS', '#/country', { ...NAVER_WORKS_BODY, country: 'KR' }],
    ['WORKPLACE', '#/region', { ...WORKPLACE_BODY, region: 'KR' }],
    ['WORKBOX', '#/account/a~1b~0c', withAccount(WORKBOX_BODY, { 'a/b~c': 1 })],
    ['BUNDLE', '#/offer/product', { ...BUNDLE_BODY, offer: { ...BUNDLE_BODY.offer, product: 'WORKBOX' } }],
  ])('R2 R10 %s refuses a field that is not its own, %s', async (_, pointer, body) => {
    expect(await brokenBy(body)).toEqual([`${pointer} UNKNOWN_FIELD`]);
  });

  it.each<[string, string, unknown]>([
    ['no body', '# REQUIRED', undefined],
    ['null', '# WRONG_TYPE', null],
    ['a text', '# WRONG_TYPE', 'text'],
    ['a list', '# WRONG_TYPE', []],
    ['a number for the account', '#/account WRONG_TYPE', { ...BUNDLE_BODY, account: 7 }],
    ['a number for a text', '#/companyId WRONG_TYPE', { ...BUNDLE_BODY, companyId: 7 }],
    ['null for a text', '#/account/domainName WRONG_TYPE', withAccount(BUNDLE_BODY, { domainName: null })],
    ['a list for a text', '#/account/adminId WRONG_TYPE', withAccount(BUNDLE_BODY, { adminId: ['boss'] })],
  ])('answers %s with %s', async (_, expected, body) => {
    expect(await brokenBy(body)).toEqual([expected]);
  });

  it('R25-R29 never repeats a password in its answer', async () => {
    const secret = 'canary-aaa';
    const body = withAccount(BUNDLE_BODY, { adminPassword: secret, adminPasswordConfirmation: `${secret}!` });
    expect(JSON.stringify(await errorsOf(body))).not.toContain('canary');
  });
});
