import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideOwnerTransfer } from '../../../functions/core/decide/support/owner-transfer.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { ProfileRequest } from '../../../functions/core/requests/profile.ts';
import { BY_OWNER } from '../../support/subscriptions.ts';
import { committed, ready, storedBy } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';
const OLD = 'boss@acme-mail.com';
const mailsIn = ({ mails }: Commit) => mails.map(({ template, recipient }) => [template, recipient]);

const change = (stored: StoredTenant, body: ProfileRequest, now: Instant = NOW): Commit =>
  committed(decideProfile(stored, body, BY_OWNER, now));

describe('EDGE-A7 another notification address', () => {
  it('is told to the one before, which need not learn all of it', () => {
    const commit = change(ready(), { notificationEmail: 'hana.kim@acme.kr' });
    expect(mailsIn(commit)).toEqual([['ADDRESS_CHANGED', OLD]]);
    expect(commit.mails[0]?.data).toEqual({ company: 'acme', newAddress: 'h***@acme.kr', changedAt: NOW });
    expect(JSON.stringify(commit.mails)).not.toContain('hana');
    expect(commit.profile).toMatchObject({
      notificationEmail: 'hana.kim@acme.kr',
      notificationEmailSince: NOW,
    });
  });

  it('is told in the language that was read there', () => {
    const commit = change(ready(), { notificationEmail: 'a@acme.kr', language: 'en' });
    expect(commit.mails).toMatchObject([{ language: 'ko' }]);
  });

  it.each<[string, ProfileRequest]>([
    ['the same address', { notificationEmail: OLD }],
    ['another field', { timeZone: 'Asia/Tokyo' }],
  ])('%s is no news', (_, body) => {
    const commit = change(ready(), body);
    expect(commit.mails).toEqual([]);
    expect(commit.profile).not.toHaveProperty('notificationEmailSince');
  });

  it.each([
    ['BOUNCES', 0],
    ['COMPLAINS', 1],
  ] as const)('an address whose mails are in trouble (%s) gets %i of them', (kind, count) => {
    const stored = ready();
    const troubled = { ...stored, tenant: { ...stored.tenant, addressTrouble: { kind, since: NOW } } };
    expect(change(troubled, { notificationEmail: 'a@acme.kr' }).mails).toHaveLength(count);
  });

  it('a mistyped one is told of nothing when it is corrected within the hour', () => {
    const mistyped = storedBy(change(ready(), { notificationEmail: 'stranger@acme.kr' }), ready());
    const corrected = (seconds: number) =>
      mailsIn(change(mistyped, { notificationEmail: 'own@acme.kr' }, addSeconds(NOW, seconds)));
    expect(corrected(3_599)).toEqual([]);
    expect(corrected(3_600)).toEqual([['ADDRESS_CHANGED', 'stranger@acme.kr']]);
  });
});

describe('EDGE-A6 a handover to another owner', () => {
  const billedAt = (noticeEmail: string): StoredTenant => {
    const stored = ready();
    return { ...stored, profile: { ...stored.profile, billing: { noticeEmail } } };
  };
  const transfer = (notificationEmail: string, stored = ready()): Commit =>
    committed(
      decideOwnerTransfer(
        stored,
        { ownerSub: 'owner-2', notificationEmail, reason: 'The company was sold' },
        { stored: undefined, tenantIds: [] },
        { actor: { type: 'SUPPORT', sub: 'support-1' }, now: NOW },
      ),
    );

  it('is told to both, and the login ID to the new one alone', () => {
    const commit = transfer('buyer@acme.kr');
    expect(mailsIn(commit)).toEqual([
      ['OWNER_TRANSFERRED', OLD],
      ['OWNER_TRANSFERRED', 'buyer@acme.kr'],
    ]);
    expect(commit.mails.map(({ data }) => data)).toEqual([
      { company: 'acme', to: 'FORMER' },
      { company: 'acme', to: 'NEW', loginId: 'admin@acme.com' },
    ]);
  });

  it('is told once where both have one address', () => {
    expect(mailsIn(transfer(OLD))).toEqual([['OWNER_TRANSFERRED', OLD]]);
  });

  it('R117: is told to the address that the bills went to, without the login ID', () => {
    const { mails } = transfer('buyer@acme.kr', billedAt('finance@acme.com'));
    expect(mails.map(({ recipient }) => recipient)).toEqual([OLD, 'buyer@acme.kr', 'finance@acme.com']);
    expect(mails[2]?.data).toEqual({ company: 'acme', to: 'FORMER', isBillAddress: true });
  });

  it.each([OLD, 'buyer@acme.kr'])('R117: no address gets two mails (%s)', (noticeEmail) => {
    expect(mailsIn(transfer('buyer@acme.kr', billedAt(noticeEmail)))).toHaveLength(2);
  });
});
