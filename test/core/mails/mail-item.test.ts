import { describe, expect, it } from 'vitest';
import {
  closedMail,
  isLost,
  isMadeAtSending,
  type MailItem,
  mailStuckSince,
  sweptSince,
} from '../../../functions/core/mails/mail-item.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';

const AT = '2026-06-30T06:00:00Z';
const mail: MailItem = { ...FAILED_MAIL, state: 'PENDING', attempts: 0 };
const fateOf = (kind: NonNullable<MailItem['fate']>['kind']) => ({ kind, at: AT }) as const;

describe('since when somebody has to see to a mail', () => {
  it.each<[string, Partial<MailItem>, string | undefined]>([
    ['given up', { state: 'FAILED', failedAt: AT }, AT],
    ['given up by a release that did not write down when', { state: 'FAILED' }, REQUESTED_AT],
    ['sent, and it came back', { state: 'SENT', fate: fateOf('BOUNCED') }, AT],
    ['sent to a mailbox that is full', { state: 'SENT', fate: fateOf('SOFT_BOUNCED') }, AT],
    ['sent and refused', { state: 'SENT', fate: fateOf('REJECTED') }, AT],
    ['sent and delivered', { state: 'SENT', fate: fateOf('DELIVERED') }, undefined],
    ['sent, and nothing is told of it', { state: 'SENT' }, undefined],
    ['to be sent', {}, undefined],
    ['dismissed after it came back', { state: 'VOID', fate: fateOf('BOUNCED') }, undefined],
  ])('PROMISE-18 that was %s', (_, change, since) => {
    expect(mailStuckSince({ ...mail, ...change })).toBe(since);
    expect(isLost({ ...mail, ...change })).toBe(change.state === 'SENT' && since !== undefined);
  });
});

describe('since when the sweep can send a mail', () => {
  const sweepAt = AT;
  const lease = (instant: string) => Date.parse(instant);
  it.each<[string, Partial<MailItem>, string | undefined]>([
    ['that nobody holds', { sweepAt }, AT],
    ['that is in order', {}, undefined],
    ['that is in order, whatever its lease', { leaseUntil: lease('2026-06-30T07:00:00Z') }, undefined],
    [
      'whose lease ends later',
      { sweepAt, leaseUntil: lease('2026-06-30T07:00:00Z') },
      '2026-06-30T07:00:00Z',
    ],
    ['whose lease ended before', { sweepAt, leaseUntil: lease('2026-06-30T05:00:00Z') }, AT],
  ])('%s', (_, change, since) => {
    expect(sweptSince({ ...mail, ...change })).toBe(since);
  });
});

it.each<[string, Partial<MailItem>, boolean]>([
  ['a reminder', { reminder: 'TRIAL_ENDS_IN_7_DAYS' }, true],
  ['the link of a password', { template: 'PASSWORD_LINK' }, true],
  ['anything else', {}, false],
])('EDGE-R9 what %s says is made when it is sent: %#', (_, change, isMade) => {
  expect(isMadeAtSending({ ...mail, ...change })).toBe(isMade);
});

it('PROMISE-15: a closed mail says of what it told, and that of a link not even this', () => {
  const full = {
    ...mail,
    recipient: 'boss@acme.com',
    data: { a: 1 },
    about: ['WORKPLACE'],
    sweepAt: AT,
  } as const;
  const { recipient: _, data: __, sweepAt: ___, ...kept } = full;
  expect(closedMail(full, 'SENT')).toEqual({ ...kept, state: 'SENT' });
  const { about: ____, ...nameless } = kept;
  expect(closedMail({ ...full, template: 'PASSWORD_LINK' }, 'FAILED')).toEqual({
    ...nameless,
    template: 'PASSWORD_LINK',
    state: 'FAILED',
  });
});
