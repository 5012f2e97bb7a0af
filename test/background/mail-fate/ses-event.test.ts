import { expect, it } from 'vitest';
import { mailNewsIn } from '../../../functions/background/mail-fate/ses-event.ts';

const TAGS = { 'ses:configuration-set': ['mails'], tenant: ['t1'], mail: ['2-1-SETUP_COMPLETE'] };
const event = (eventType: string, about: object = {}, tags: object = TAGS) => ({
  version: '0',
  source: 'aws.ses',
  time: '2026-06-30T05:05:00Z',
  detail: {
    eventType,
    mail: { messageId: 'm-1', destination: ['a@x.kr'], tags, headersTruncated: false },
    ...about,
  },
});
const bounce = (bounceType: string) => ({
  bounce: {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'b@x.kr', status: '5.1.1' }],
  },
});
const NEWS = { tenantId: 't1', mailId: '2-1-SETUP_COMPLETE', messageId: 'm-1', at: '2026-06-30T05:05:00Z' };

it.each([
  ['Delivery', { delivery: { recipients: ['a@x.kr'] } }, 'DELIVERED', 'a@x.kr'],
  ['Reject', { reject: { reason: 'Bad content' } }, 'REJECTED', 'a@x.kr'],
  ['Bounce', bounce('Permanent'), 'BOUNCED', 'b@x.kr'],
  ['Bounce', bounce('Transient'), 'SOFT_BOUNCED', 'b@x.kr'],
  ['Bounce', bounce('Undetermined'), 'SOFT_BOUNCED', 'b@x.kr'],
  [
    'Complaint',
    { complaint: { complainedRecipients: [{ emailAddress: 'c@x.kr' }] } },
    'COMPLAINED',
    'c@x.kr',
  ],
])('R45 the event %s with %j is read as %s', (eventType, about, fate, recipient) => {
  expect(mailNewsIn(event(eventType, about))).toEqual({ ...NEWS, fate, recipients: [recipient] });
});

it('a message that names no mail says nothing; what is no such event is refused', () => {
  expect(mailNewsIn(event('Delivery', {}, { 'ses:configuration-set': ['mails'] }))).toBeUndefined();
  for (const odd of [event('Open'), event('Bounce'), { ...event('Delivery'), time: 'now' }, {}])
    expect(() => mailNewsIn(odd)).toThrow();
});
