import { expect, it } from 'vitest';
import { fatesOf } from '../../../infra/local/events/mail-fates.ts';
import { createFilter } from '../../../infra/local/events/patterns.ts';

const NOW = Date.parse('2026-06-30T05:05:00Z');
const mailTo = (to: string, configurationSet: string | undefined = 'mails') => ({
  messageId: 'm-1',
  from: 'a@b.kr',
  to: [to],
  tags: { mail: '2-1', tenant: 't1' },
  configurationSet,
});

it.each([
  ['boss@acme.com', ['Email Delivered']],
  ['success@simulator.amazonses.com', ['Email Delivered']],
  ['bounce@simulator.amazonses.com', ['Email Bounced']],
  ['bounce+acme@simulator.amazonses.com', ['Email Bounced']],
  ['suppressionlist@simulator.amazonses.com', ['Email Bounced']],
  ['ooto@simulator.amazonses.com', ['Email Delivered', 'Email Bounced']],
  ['complaint@simulator.amazonses.com', ['Email Delivered', 'Email Complaint Received']],
])('a mail to %s has the fate of the mailbox simulator of SES: %j', (to, types) => {
  const events = fatesOf(mailTo(to), NOW);
  expect(events.map((event) => event['detail-type'])).toEqual(types);
  for (const { detail } of events)
    expect(detail).toMatchObject({
      mail: {
        messageId: 'm-1',
        destination: [to],
        tags: { 'ses:configuration-set': ['mails'], mail: ['2-1'], tenant: ['t1'] },
      },
    });
});

it('nothing is told of a mail without a configuration set', () => {
  expect(fatesOf({ ...mailTo('bounce@simulator.amazonses.com'), configurationSet: undefined }, NOW)).toEqual(
    [],
  );
});

it('a pattern matches a list by any of its values', () => {
  const isFor = createFilter([JSON.stringify({ detail: { mail: { tags: { set: ['mails'] } } } })]);
  const event = (set: unknown) => ({ detail: { mail: { tags: { set } } } });
  expect([['mails'], ['x', 'mails'], 'mails', ['x'], [], undefined].map((set) => isFor(event(set)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
