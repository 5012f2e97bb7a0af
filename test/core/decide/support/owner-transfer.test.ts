import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { decideOwnerTransfer } from '../../../../functions/core/decide/support/owner-transfer.ts';
import { replay } from '../../../../functions/core/lifecycle/events.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { OwnerTransferSchema } from '../../../../functions/core/requests/support.ts';
import { companyId, groupHouse, paidCompany } from '../../../support/groups/group-house.ts';
import { WORKPLACE_BODY } from '../../../support/requests.ts';
import { paid } from '../../../support/subscriptions.ts';
import {
  committed,
  OWNER,
  REQUESTED_AT,
  ready,
  readyEvents,
  storedBy,
  TENANT_ID,
} from '../../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';
const BODY = { ownerSub: 'owner-2', notificationEmail: 'new@acme-mail.com', reason: 'The company was sold' };
const BY_SUPPORT = { type: 'SUPPORT', sub: 'support-1' } as const;
const NONE = { stored: undefined, tenantIds: [] };

const transfer = (
  stored: StoredTenant,
  change: object = {},
  known: Parameters<typeof decideOwnerTransfer>[2] = NONE,
) =>
  decideOwnerTransfer(stored, OwnerTransferSchema.parse({ ...BODY, ...change }), known, {
    actor: BY_SUPPORT,
    now: NOW,
  });

describe('EDGE-A6 support hands a company to another owner', () => {
  it('who owns it from then on, and whose address gets its mails', () => {
    const commit = committed(transfer(ready()));
    expect(commit.tenant.ownerSub).toBe('owner-2');
    expect(commit.profile).toMatchObject({ notificationEmail: 'new@acme-mail.com', revision: 2 });
    expect(commit.events).toMatchObject([
      {
        type: 'OWNER_TRANSFERRED',
        actor: BY_SUPPORT,
        fields: ['notificationEmail'],
        details: { reason: 'The company was sold' },
      },
    ]);
    expect(JSON.stringify(commit.events)).not.toContain('acme-mail');
    expect(replay([...readyEvents(), ...commit.events])).toEqual(commit.tenant);
  });

  it('who pays by a method of his own: that of the owner before is removed, and the address of his bills', () => {
    const stored = ready();
    const billing = {
      noticeEmail: 'bills@seller.example',
      paymentMethod: {
        kind: 'CARD',
        token: 'pay-1',
        label: 'Seller card',
        expires: '2027-05',
        registeredAt: REQUESTED_AT,
      },
    } as const;
    const tenant = { ...stored.tenant, paymentMethod: { kind: 'CARD', expires: '2027-05' } } as const;
    const commit = committed(transfer({ ...stored, tenant, profile: { ...stored.profile, billing } }));
    expect(commit.profile?.billing).toEqual({});
    expect(commit.tenant).not.toHaveProperty('paymentMethod');
    expect(commit.events).toMatchObject([{ fields: ['noticeEmail', 'notificationEmail', 'paymentMethod'] }]);
    expect(commit.mails.map(({ data }) => data['isMethodRemoved'] ?? data['isBillAddress'])).toEqual([
      true,
      true,
      true,
    ]);
    expect(commit.mails[2]?.data).not.toHaveProperty('isMethodRemoved');
    expect(JSON.stringify(commit.events)).not.toMatch(/seller|pay-1/i);
    expect(committed(transfer(stored)).mails.map(({ data }) => data['isMethodRemoved'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('among whose trials it counts, however many there are', () => {
    const trials = { stored: { version: 4, tenantIds: ['a', 'gone'] }, tenantIds: ['a'] };
    expect(committed(transfer(ready(), {}, trials)).ownerTrials).toEqual({
      version: 5,
      tenantIds: ['a', TENANT_ID],
    });
    const paying = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    expect(committed(transfer(paying, {}, trials)).ownerTrials).toBeUndefined();
  });

  it('who sees the group of a main company too, on all days on which it is the main one', () => {
    const house = groupHouse(paidCompany(0, REQUESTED_AT), paidCompany(1, REQUESTED_AT));
    house.form(0, REQUESTED_AT);
    house.join(1, REQUESTED_AT);
    const main = house.stored(0);
    const { group } = committed(transfer(main));
    expect(group).toMatchObject({
      isChanged: true,
      after: {
        version: (main.group?.version ?? 0) + 1,
        mains: [{ tenantId: companyId(0), ownerSub: 'owner-2' }],
      },
    });
    const affiliate = house.stored(1);
    expect(committed(transfer(affiliate)).group).toMatchObject({ isChanged: false });
  });

  it.each([
    ['the owner that it has', ready(), { ownerSub: OWNER }, 'OWNER_UNCHANGED'],
    [
      'a company of which nothing is left',
      { ...ready(), profile: { ...ready().profile, erased: true } } as StoredTenant,
      {},
      'SUBSCRIPTION_ENDED',
    ],
  ])('refuses %s', (_, stored, change, refused) => {
    expect(transfer(stored, change)).toEqual({ refused });
  });

  it('leaves a company whole for its next command', () => {
    const stored = storedBy(committed(transfer(ready())), ready());
    const back = committed(transfer(stored, { ownerSub: OWNER }));
    expect(back.tenant).toMatchObject({ ownerSub: OWNER, version: stored.tenant.version + 1 });
  });

  it.each([
    [{ ownerSub: '' }, 'ownerSub'],
    [{ ownerSub: 'with space' }, 'ownerSub'],
    [{ notificationEmail: 'admin@group' }, 'notificationEmail'],
    [{ reason: '' }, 'reason'],
  ])('%j is refused by its field', (change, field) => {
    const { error } = OwnerTransferSchema.safeParse({ ...BODY, ...change });
    expect(error?.issues.map(({ path }) => path.join('/'))).toContain(field);
  });
});
