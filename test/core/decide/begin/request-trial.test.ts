import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { decideRequestTrial } from '../../../../functions/core/decide/begin/request-trial.ts';
import { subscriptionsOf } from '../../../../functions/core/model/tenant.ts';
import type { TakenValues } from '../../../../functions/core/names/taken-values.ts';
import {
  BODIES,
  BUNDLE_BODY,
  formOf,
  LITE_BUNDLE_BODY,
  NAVER_WORKS_BODY,
  WORKBOX_BODY,
  WORKPLACE_BODY,
} from '../../../support/requests.ts';
import { OWNER, REQUESTED_AT, requestCommit, TENANT_ID } from '../../../support/tenants.ts';

describe('a request for a trial', () => {
  it.each([
    ['R5 the Basic bundle', BUNDLE_BODY, { NAVER_WORKS: 'BASIC', WORKPLACE: 'BASIC' }],
    ['R5 R11 the Lite bundle', LITE_BUNDLE_BODY, { NAVER_WORKS: 'LITE', WORKPLACE: 'BASIC' }],
    ['R4 NAVER WORKS alone', NAVER_WORKS_BODY, { NAVER_WORKS: 'LITE' }],
    ['R2 WORKPLACE alone', WORKPLACE_BODY, { WORKPLACE: 'WORKPLACE' }],
    ['R2 WORKBOX alone', WORKBOX_BODY, { WORKBOX: 'STANDARD' }],
  ])('%s starts the trial of each product of the offer', (_, body, plans) => {
    const { tenant } = requestCommit(body);
    expect(Object.fromEntries(subscriptionsOf(tenant).map(({ product, plan }) => [product, plan]))).toEqual(
      plans,
    );
    for (const subscription of subscriptionsOf(tenant)) {
      expect(subscription).toMatchObject({ phase: 'TRIAL', dataStatus: 'RETAINED' });
      expect(subscription).not.toHaveProperty('suspension');
      expect(subscription).not.toHaveProperty('ended');
    }
  });

  it.each<[string, Instant, string, string, string]>([
    ['EDGE-T1 before midnight', '2026-06-30T14:59:30Z', '2026-06-30', '2026-07-29', '2026-07-29T15:00:00Z'],
    ['EDGE-T1 after midnight', '2026-06-30T15:00:30Z', '2026-07-01', '2026-07-30', '2026-07-30T15:00:00Z'],
    ['over February', '2028-02-10T00:00:00Z', '2028-02-10', '2028-03-10', '2028-03-10T15:00:00Z'],
    ['over the year', '2026-12-15T23:00:00Z', '2026-12-16', '2027-01-14', '2027-01-14T15:00:00Z'],
  ])('R3 R4 A2 %s: 30 days, the day of the request being the first', (_, now, startDate, endDate, expiresAt) => {
    for (const body of Object.values(BODIES)) {
      for (const { trial } of subscriptionsOf(requestCommit(body, now).tenant)) {
        expect(trial).toEqual({ startDate, endDate, expiresAt });
      }
    }
  });

  it('R44 begins the set-up, asks for the expiry of each trial and for its reminders', () => {
    const { tenant, work } = requestCommit();
    expect(tenant.operation).toEqual({
      type: 'PROVISION',
      status: 'IN_PROGRESS',
      version: 1,
      startedAt: REQUESTED_AT,
    });
    expect([tenant.integrations, tenant.formerContracts]).toEqual([[], []]);
    expect(work.map(({ scope, kind, dueAt, state }) => ({ scope, kind, dueAt, state }))).toEqual([
      { scope: 'TENANT', kind: 'PROVISION', dueAt: REQUESTED_AT, state: 'PENDING' },
      { scope: 'NAVER_WORKS', kind: 'TRIAL_EXPIRY', dueAt: '2026-07-29T15:00:00Z', state: 'PENDING' },
      { scope: 'WORKPLACE', kind: 'TRIAL_EXPIRY', dueAt: '2026-07-29T15:00:00Z', state: 'PENDING' },
      ...['NAVER_WORKS', 'WORKPLACE'].flatMap((scope) => [
        { scope, kind: 'TRIAL_ENDS_IN_7_DAYS', dueAt: '2026-07-23T00:00:00Z', state: 'WAITING' },
        { scope, kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: '2026-07-29T00:00:00Z', state: 'WAITING' },
      ]),
    ]);
  });

  it('records one event by the customer and sends no mail yet', () => {
    const { expectedVersion, events, mails } = requestCommit();
    expect(expectedVersion).toBe(0);
    expect(mails).toEqual([]);
    expect(events).toHaveLength(1);
    expect(events[0]).not.toHaveProperty('product');
    expect(events[0]).toMatchObject({
      type: 'TRIAL_REQUESTED',
      version: 1,
      number: 1,
      actor: { type: 'CUSTOMER', sub: OWNER },
      effectiveAt: REQUESTED_AT,
      recordedAt: REQUESTED_AT,
    });
  });

  it.each([
    ['R46 a domain', BUNDLE_BODY, 'UNPROVEN', { companyId: 'acme', domainName: 'acme.com' }],
    ['R47 a group name', LITE_BUNDLE_BODY, 'NOT_NEEDED', { companyId: 'acme', groupName: 'acme-group' }],
    ['R47 R15 NAVER WORKS alone', NAVER_WORKS_BODY, 'NOT_NEEDED', { groupName: 'acme-group' }],
  ])('%s knows the identity and whether its domain is to be proven', (_, body, domainOwnership, identity) => {
    expect(requestCommit(body).tenant).toMatchObject({ domainOwnership });
    expect(requestCommit(body).tenant.identity).toStrictEqual(identity);
  });

  it('R13 R31 R32 keeps the personal data in the profile only', () => {
    const { tenant, profile, events, work } = requestCommit({ ...BUNDLE_BODY, language: 'en' });
    expect(profile).toEqual({
      tenantId: TENANT_ID,
      revision: 1,
      adminId: 'admin',
      notificationEmail: 'boss@acme-mail.com',
      country: 'KR',
      language: 'en',
      timeZone: 'Asia/Seoul',
    });
    const rest = JSON.stringify({ tenant, events, work });
    for (const personal of ['boss@', 'Sm4rtW0rk', '"admin"']) expect(rest).not.toContain(personal);
  });

  it('R15 R16 the profile of NAVER WORKS alone knows company, phone and platform', () => {
    expect(requestCommit(NAVER_WORKS_BODY).profile).toMatchObject({
      companyName: 'Acme Korea',
      companyPhone: '+82-2-1234-5678',
      platform: 'VPC',
      language: 'ko',
      timeZone: 'Asia/Seoul',
    });
  });
});

describe('a request whose values are not free', () => {
  const decide = (known: TakenValues) =>
    decideRequestTrial(
      { tenantId: TENANT_ID, ownerSub: OWNER, body: formOf(BUNDLE_BODY), now: REQUESTED_AT },
      known,
    );

  it('R37 is refused by the fields that another company holds', () => {
    expect(decide({ taken: ['companyId', 'domainName'], trialUsed: [] })).toMatchObject({
      refused: 'VALUE_TAKEN',
      errors: [
        { pointer: '#/companyId', code: 'VALUE_TAKEN' },
        { pointer: '#/account/domainName', code: 'VALUE_TAKEN' },
      ],
    });
    expect(decide({ taken: ['groupName'], trialUsed: [] })).toMatchObject({
      errors: [{ pointer: '#/account/groupName' }],
    });
  });

  it('EDGE-R12 is refused when a trial was used under one of them', () => {
    expect(decide({ taken: [], trialUsed: [{ product: 'WORKPLACE', by: 'domainName' }] })).toMatchObject({
      refused: 'TRIAL_ALREADY_USED',
      errors: [{ pointer: '#/account/domainName', code: 'TRIAL_ALREADY_USED' }],
    });
  });

  it('R37 says first which value is in use, then which trial was used', () => {
    const known: TakenValues = {
      taken: ['companyId'],
      trialUsed: [{ product: 'WORKPLACE', by: 'companyId' }],
    };
    expect(decide(known)).toMatchObject({ refused: 'VALUE_TAKEN' });
  });
});
