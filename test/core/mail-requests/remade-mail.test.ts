import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { type Commit, commitOf } from '../../../functions/core/commit.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { DomainEvent } from '../../../functions/core/lifecycle/events.ts';
import { canBeRemade, remadeMail, versionOf } from '../../../functions/core/mail-requests/remade-mail.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { BY_OWNER, contextAt, switchRequest } from '../../support/subscriptions.ts';
import { committed, ready, readyEvents, storedBy } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-10T05:00:00Z';
const TERM_END: Instant = '2027-07-19T15:00:00Z';
const AUTO_RENEW = switchRequest({ startDate: '2026-07-20', renewalType: 'AUTO_RENEW' });

const before = ready(WORKPLACE_BODY);
const reservation = committed(decidePaidSwitch(before, 'WORKPLACE', AUTO_RENEW, contextAt(TODAY)));
const reserved = storedBy(reservation, before);
/** The switch and the renewal of a year later, written at once: two mails. */
const renewal = commitOf(reserved, applyDue(reserved.tenant, TERM_END).steps, TERM_END);
const renewed = storedBy(renewal, reserved);
const EVENTS = [...readyEvents(WORKPLACE_BODY), ...reservation.events, ...renewal.events];

const madeAgain = ({ tenant, mails }: Commit, events: readonly DomainEvent[], stored = reserved) =>
  mails.map(({ template }, index) =>
    remadeMail(events, { mailId: `${tenant.version}-${index + 1}-${template}`, template }, stored),
  );

describe('a mail that is made again', () => {
  it('says what it said, whatever came later', () => {
    const moved = committed(decideProfile(reserved, { language: 'en' }, BY_OWNER, TODAY));
    const events = [...readyEvents(WORKPLACE_BODY), ...reservation.events, ...moved.events];
    expect(reservation.mails).toMatchObject([{ template: 'PAID_SWITCH_REQUESTED' }]);
    expect(madeAgain(reservation, events)).toEqual(reservation.mails);
    expect(madeAgain(reservation, events, before)).toEqual(reservation.mails);
  });

  it('is the one of its number, of several that a commit asked for', () => {
    expect(renewal.mails.map(({ template }) => template)).toEqual([
      'PAID_SERVICE_STARTED',
      'CONTRACT_RENEWED',
    ]);
    expect(madeAgain(renewal, EVENTS)).toEqual(renewal.mails);
  });

  it('is none once the days of its amounts are read no more', () => {
    expect(madeAgain(renewal, EVENTS, renewed)).toEqual([undefined, undefined]);
    const { contract: _, ...unbound } = renewed.tenant.subscriptions.WORKPLACE ?? {};
    const monthly = { ...renewed.tenant, subscriptions: { WORKPLACE: unbound } } as typeof renewed.tenant;
    expect(madeAgain(renewal, EVENTS, { ...renewed, tenant: monthly })).toEqual([undefined, undefined]);
  });

  it.each([
    ['of another template', '3-1-PAID_SWITCH_REQUESTED', 'SETUP_COMPLETE'],
    ['of a number that the commit has not', '3-2-PAID_SWITCH_REQUESTED', 'PAID_SWITCH_REQUESTED'],
    ['of a version that is not there', '7-1-PAID_SWITCH_REQUESTED', 'PAID_SWITCH_REQUESTED'],
    ['that no commit has asked for', 'usage7-LOW_CAPACITY', 'LOW_CAPACITY'],
  ])('is none %s', (_, mailId, template) => {
    expect(remadeMail(EVENTS, { mailId, template }, reserved)).toBeUndefined();
  });

  it('is none without the events before it', () => {
    expect(madeAgain(reservation, reservation.events)).toEqual([undefined]);
  });
});

it.each<[string, Partial<MailItem>, boolean, number | undefined]>([
  ['what an event tells to the address of the profile', {}, true, 2],
  ['what a later version tells', { mailId: '12-34-SETUP_COMPLETE' }, true, 12],
  ['a reminder', { mailId: '2-1-TRIAL_ENDS_SOON', reminder: 'TRIAL_ENDS_IN_7_DAYS' }, true, undefined],
  ['what no commit has asked for', { mailId: 'usage7-LOW_CAPACITY' }, false, undefined],
  [
    'little storage after a return of units',
    { mailId: '2-1-LOW_CAPACITY', template: 'LOW_CAPACITY' },
    false,
    2,
  ],
  ['a number at another place', { mailId: 'x2-1-SETUP_COMPLETE' }, false, undefined],
  ['a copy to another address', { isToProfile: undefined }, false, 2],
])('%s: it can be made again or not, by its version', (_, change, can, version) => {
  const mail: MailItem = { ...FAILED_MAIL, ...change };
  expect([canBeRemade(mail), versionOf(mail)]).toEqual([can, version]);
});
