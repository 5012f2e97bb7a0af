import { expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { type AddressNews, decideMailFate } from '../../../../functions/core/decide/system/mail-fate.ts';
import type { StoredTenant, Tenant } from '../../../../functions/core/model/tenant.ts';
import { ready } from '../../../support/tenants.ts';

const AT: Instant = '2026-07-10T05:00:00Z';
const BEFORE: Instant = '2026-07-09T05:00:00Z';
const OWN = 'Boss@Acme-Mail.com';
type Trouble = NonNullable<Tenant['addressTrouble']>;

/** What becomes of a company with this trouble by these news: its trouble then, or NOTHING when nothing is written. */
function after(
  fate: AddressNews['fate'],
  recipients: string[] = [OWN],
  trouble?: Trouble,
  change: (stored: StoredTenant) => StoredTenant = (same) => same,
) {
  const stored = ready();
  const tenant = trouble ? { ...stored.tenant, addressTrouble: trouble } : stored.tenant;
  const mail = { before: { mailId: '2-SETUP_COMPLETE' } } as unknown as Parameters<typeof decideMailFate>[1];
  const commit = decideMailFate(change({ ...stored, tenant }), mail, {
    fate,
    recipients,
    messageId: 'message-1',
    at: AT,
  });
  if (!commit) return 'NOTHING';
  expect(commit.events).toMatchObject([
    {
      type: 'PROFILE_CHANGED',
      actor: { type: 'SYSTEM' },
      fields: ['addressTrouble'],
      details: { mail: '2-SETUP_COMPLETE', reason: fate },
      effectiveAt: AT,
    },
  ]);
  expect(commit.changedMail).toBe(mail);
  return commit.tenant.addressTrouble;
}
const bounces = (since = BEFORE): Trouble => ({ kind: 'BOUNCES', since });
const complains: Trouble = { kind: 'COMPLAINS', since: BEFORE };

it.each<[string, ReturnType<typeof after>, () => ReturnType<typeof after>]>([
  ['a bounce: it bounces', bounces(AT), () => after('BOUNCED')],
  ['a complaint: its reader complains', { ...complains, since: AT }, () => after('COMPLAINED')],
  ['a complaint after a bounce', { ...complains, since: AT }, () => after('COMPLAINED', [OWN], bounces())],
  ['another bounce: nothing new', 'NOTHING', () => after('BOUNCED', [OWN], bounces())],
  ['another complaint: nothing new', 'NOTHING', () => after('COMPLAINED', [OWN], complains)],
  ['a delivery after a bounce: it is good again', undefined, () => after('DELIVERED', [OWN], bounces())],
  [
    'a delivery at the instant of the bounce: nothing',
    'NOTHING',
    () => after('DELIVERED', [OWN], bounces(AT)),
  ],
  ['a delivery after a complaint: nothing', 'NOTHING', () => after('DELIVERED', [OWN], complains)],
  ['a delivery without trouble: nothing', 'NOTHING', () => after('DELIVERED')],
  ['a soft bounce: nothing', 'NOTHING', () => after('SOFT_BOUNCED', [OWN], bounces())],
  ['news of another address: nothing', 'NOTHING', () => after('BOUNCED', ['other@acme.com'])],
  ['news of several addresses: one is enough', bounces(AT), () => after('BOUNCED', ['other@acme.com', OWN])],
  [
    'news of a company whose data is gone: nothing',
    'NOTHING',
    () =>
      after('BOUNCED', [OWN], undefined, (stored) => ({
        ...stored,
        profile: { ...stored.profile, erased: true },
      })),
  ],
])('R159 the notification address by %s', (_, expected, told) => {
  expect(told()).toEqual(expected);
});
