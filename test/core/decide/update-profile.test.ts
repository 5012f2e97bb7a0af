import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import type { FieldError } from '../../../functions/core/refusals/refusals.ts';
import { ProfileRequestSchema } from '../../../functions/core/requests/profile.ts';
import { parseInput } from '../../../functions/runtime/field-errors.ts';
import { refusalOf } from '../../support/http.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { committed, OWNER, ready } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const actor = { type: 'CUSTOMER', sub: OWNER } as const;

describe('a change of the profile', () => {
  it('R18 R31 R32 sets what it names and leaves the rest', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const form = { companyName: 'Acme Corp', language: 'en', timeZone: 'Europe/Paris' } as const;
    const commit = committed(decideProfile(stored, form, actor, NOW));
    expect(commit.profile).toEqual({ ...stored.profile, ...form, revision: 2 });
    // The service speaks another language from now on: it is told so.
    expect(commit.tenant).toEqual({ ...stored.tenant, version: 3, settingsDue: NOW });
    expect(commit.work).toMatchObject([{ kind: 'SERVICE_SETTINGS', state: 'PENDING', dueAt: NOW }]);
    expect(commit.mails).toEqual([]);
  });

  it('tells the services nothing that is no business of theirs', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const commit = committed(decideProfile(stored, { companyName: 'Acme Corp', language: 'ko' }, actor, NOW));
    expect(commit.tenant).toEqual({ ...stored.tenant, version: 3 });
    expect(commit.work).toEqual([]);
  });

  it('EDGE-T4 moves no date, whatever the time zone', () => {
    const stored = ready();
    const { tenant: after } = committed(decideProfile(stored, { timeZone: 'America/New_York' }, actor, NOW));
    expect(after.subscriptions).toEqual(stored.tenant.subscriptions);
  });

  it('R45 remembers since when mails go to another address, and that nothing speaks against it yet', () => {
    const { tenant, ...stored } = ready();
    const troubled = {
      ...stored,
      tenant: { ...tenant, addressTrouble: { kind: 'BOUNCES', since: NOW } },
    } as const;
    const changed = (notificationEmail: string) =>
      committed(decideProfile(troubled, { notificationEmail }, actor, NOW));
    expect(changed('new@acme-mail.com').profile).toMatchObject({
      notificationEmail: 'new@acme-mail.com',
      notificationEmailSince: NOW,
    });
    expect(changed('new@acme-mail.com').tenant).not.toHaveProperty('addressTrouble');
    const same = changed(stored.profile.notificationEmail);
    expect(same.profile).not.toHaveProperty('notificationEmailSince');
    expect(same.tenant.addressTrouble).toEqual(troubled.tenant.addressTrouble);
    const other = committed(decideProfile(troubled, { language: 'en' }, actor, NOW));
    expect(other.profile).not.toHaveProperty('notificationEmailSince');
    expect(other.tenant.addressTrouble).toEqual(troubled.tenant.addressTrouble);
  });

  it('records the names of the fields, never their values', () => {
    const form = { notificationEmail: 'canary@acme.com', companyName: 'Canary' };
    const { events } = committed(decideProfile(ready(), form, actor, NOW));
    expect(events).toMatchObject([
      {
        type: 'PROFILE_CHANGED',
        actor,
        fields: ['companyName', 'notificationEmail'],
        changes: { version: 3 },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/canary/i);
  });

  it('writes what is due as well', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const { events, work } = committed(decideProfile(stored, { language: 'en' }, actor, EXPIRY));
    expect(events.map(({ type, number }) => [type, number])).toEqual([
      ['TRIAL_SUSPENDED', 1],
      ['PROFILE_CHANGED', 2],
    ]);
    expect(work).toContainEqual(expect.objectContaining({ kind: 'TRIAL_EXPIRY', state: 'PENDING' }));
  });

  it('is refused once everything has ended, also before a timer wrote it', () => {
    const stored = ready(WORKPLACE_BODY);
    expect(decideProfile(stored, { language: 'en' }, actor, EXPIRY)).toMatchObject({
      refused: 'SUBSCRIPTION_ENDED',
    });
  });
});

describe('the form of the profile', () => {
  it.each<[string, object, string[]]>([
    ['an unknown field', { country: 'KR', language: 'ko' }, ['#/country UNKNOWN_FIELD']],
    ['F37 another company ID', { companyId: 'other', language: 'ko' }, ['#/companyId UNKNOWN_FIELD']],
    ['nothing to change', {}, ['# NOTHING_TO_CHANGE']],
    [
      'every wrong value',
      { language: 'fr', timeZone: 'Nowhere', notificationEmail: 'x' },
      [
        '#/language NOT_ALLOWED',
        '#/notificationEmail NOTIFICATION_EMAIL_FORMAT',
        '#/timeZone TIME_ZONE_UNKNOWN',
      ],
    ],
    ['a value of null', { companyName: null }, ['#/companyName WRONG_TYPE']],
  ])('refuses %s', async (_, body, expected) => {
    const refusal = await refusalOf(() => parseInput(ProfileRequestSchema, body, 'body'));
    const { errors } = refusal as { errors: FieldError[] };
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(expected);
  });
});
