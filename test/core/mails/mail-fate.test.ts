import { describe, expect, it } from 'vitest';
import { type FateNews, mailAfter, troubleOf } from '../../../functions/core/mails/mail-fate.ts';
import {
  FATES,
  isLost,
  type MailItem,
  MailItemSchema,
  mailItemOf,
  mailStuckSince,
  retriedMail,
} from '../../../functions/core/mails/mail-item.ts';
import { setupMail } from '../../support/mails.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const AT = '2026-06-30T06:00:00Z';
const pending = mailItemOf(setupMail(), TENANT_ID, '2-1', REQUESTED_AT);
const { recipient: _, data: __, sweepAt: ___, ...blanked } = pending;
const sent: MailItem = { ...blanked, state: 'SENT', attempts: 1, messageId: 'm-1' };
const news = (fate: FateNews['fate'], messageId = 'm-1'): FateNews => ({ fate, messageId, at: AT });

describe('PROMISE-18 what becomes of a mail', () => {
  it('is written at its row, whatever order the news come in, and however often', () => {
    for (const first of FATES)
      for (const second of FATES) {
        const told = [news(first), news(second), news(first), news(second)];
        const mail = told.reduce((known, one) => mailAfter(known, one) ?? known, sent);
        const kind = FATES[Math.max(FATES.indexOf(first), FATES.indexOf(second))];
        expect(mail).toEqual({ ...sent, fate: { kind, at: AT } });
        expect(MailItemSchema.parse(mail)).toEqual(mail);
      }
  });

  it.each<[string, MailItem, string, boolean]>([
    ['was sent', sent, 'm-1', true],
    ['was sent, as another message: the news are of the one before the retry', sent, 'm-0', false],
    [
      'is being sent, and the sender has not written it down yet',
      { ...pending, state: 'SENDING', attempts: 1 },
      'm-1',
      true,
    ],
    [
      'is being sent again: the news are of the first time',
      { ...pending, state: 'SENDING', attempts: 1, messageId: 'm-1' },
      'm-1',
      false,
    ],
    [
      'was given up after a try of unknown outcome',
      { ...blanked, state: 'FAILED', attempts: 2, failedAt: AT },
      'm-1',
      true,
    ],
    ['was sent by a release that wrote no message down', { ...sent, messageId: undefined }, 'm-1', true],
    ['was sent, and SES named no message', { ...sent, messageId: '' }, 'm-1', true],
    [
      'was given up, and the news are of a message before',
      { ...blanked, state: 'FAILED', messageId: 'm-1' },
      'm-1',
      false,
    ],
    ['waits to be sent again', { ...pending, messageId: 'm-1' }, 'm-1', false],
    ['was dismissed', { ...sent, state: 'VOID' }, 'm-1', false],
  ])('changes the row of a mail that %s: %#', (_name, mail, messageId, changes) => {
    const after = mailAfter(mail, news('DELIVERED', messageId));
    expect(after !== undefined).toBe(changes);
    if (!after) return;
    expect(after).toMatchObject({ state: 'SENT', messageId: 'm-1', fate: { kind: 'DELIVERED', at: AT } });
    for (const gone of ['recipient', 'data', 'sweepAt', 'failedAt']) expect(after).not.toHaveProperty(gone);
  });

  it.each<[FateNews['fate'], boolean]>([
    ['SOFT_BOUNCED', true],
    ['DELIVERED', false],
    ['REJECTED', true],
    ['BOUNCED', true],
    ['COMPLAINED', false],
  ])('%s: its reader does not have it: %s', (fate, lost) => {
    const mail = mailAfter(sent, news(fate)) ?? sent;
    expect(isLost(mail)).toBe(lost);
    expect(mailStuckSince(mail)).toBe(lost ? AT : undefined);
  });

  it('is forgotten when the mail is sent again', () => {
    const lost = mailAfter(sent, news('BOUNCED')) ?? sent;
    const again = retriedMail(lost, setupMail(), AT);
    expect(again).toMatchObject({ state: 'PENDING', attempts: 0, messageId: 'm-1' });
    expect(again).not.toHaveProperty('fate');
    expect(mailAfter(again, news('COMPLAINED'))).toBeUndefined();
  });
});

it('PROMISE-18 the same news again change nothing', () => {
  const told = mailAfter(sent, news('DELIVERED'));
  expect(told && mailAfter(told, news('DELIVERED'))).toBeUndefined();
});

it.each([
  ['SOFT_BOUNCED', undefined],
  ['DELIVERED', undefined],
  ['REJECTED', undefined],
  ['BOUNCED', 'BOUNCES'],
  ['COMPLAINED', 'COMPLAINS'],
] as const)('PROMISE-18 %s says of the address: %s', (fate, trouble) => {
  expect(troubleOf(fate)).toBe(trouble);
});
