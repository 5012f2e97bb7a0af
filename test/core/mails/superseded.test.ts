import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import { supersededBy } from '../../../functions/core/mails/superseded.ts';
import type { MailTemplateName } from '../../../functions/core/mails/template-names.ts';
import { TENANT_ID } from '../../support/tenants.ts';

const mail = (
  version: string,
  template: MailTemplateName,
  about: readonly string[] | null = [],
  change: Partial<MailItem> = {},
): MailItem => ({
  tenantId: TENANT_ID,
  mailId: `${version}-${template}`,
  template,
  language: 'ko',
  state: 'PENDING',
  dueAt: '2026-07-01T00:00:00Z',
  attempts: 0,
  ...(about && { about: [...about] }),
  ...change,
});
const NW = ['NAVER_WORKS'];
const BOTH = ['NAVER_WORKS', 'WORKPLACE'];

describe('EDGE-A10 a mail that was late and is out of date', () => {
  it.each<[string, MailItem, MailItem]>([
    [
      'an undone cancellation',
      mail('5-1', 'CANCELLATION_SCHEDULED', NW),
      mail('6-1', 'CANCELLATION_UNDONE', NW),
    ],
    [
      'one that is scheduled again',
      mail('5-1', 'CANCELLATION_UNDONE', NW),
      mail('6-1', 'CANCELLATION_SCHEDULED', NW),
    ],
    ['another date', mail('5-1', 'CANCELLATION_SCHEDULED', NW), mail('6-1', 'CANCELLATION_SCHEDULED', BOTH)],
    ['an end', mail('5-1', 'CANCELLATION_SCHEDULED', NW), mail('6-1', 'SERVICE_ENDED', NW)],
    [
      'a dropped reservation',
      mail('5-1', 'PAID_SWITCH_REQUESTED', NW),
      mail('6-1', 'PAID_SWITCH_DROPPED', NW),
    ],
    [
      'a reservation again',
      mail('9-1', 'PAID_SWITCH_DROPPED', NW),
      mail('10-1', 'PAID_SWITCH_REQUESTED', NW),
    ],
    ['the paid service', mail('5-1', 'PAID_SWITCH_REQUESTED', NW), mail('6-1', 'PAID_SERVICE_STARTED', NW)],
    ['a set-up that is done', mail('2-1', 'SETUP_DELAYED'), mail('3-1', 'SETUP_COMPLETE', BOTH)],
    ['a further name', mail('5-1', 'NAME_CHANGED'), mail('6-1', 'NAME_CHANGED')],
    ['a proven domain', mail('5-1', 'DOMAIN_CHECK_FAILED'), mail('6-1', 'DOMAIN_PROVEN')],
  ])('is not sent after the mail of %s, whatever became of that', (_, earlier, later) => {
    for (const state of ['PENDING', 'SENDING', 'SENT', 'FAILED', 'VOID'] as const) {
      const other = { ...later, state };
      expect(supersededBy(earlier, [earlier, other])).toEqual(other);
      expect(supersededBy(other, [earlier, other])).toBeUndefined();
    }
  });

  it.each<[string, MailItem, MailItem]>([
    [
      'of another product',
      mail('5-1', 'CANCELLATION_SCHEDULED', NW),
      mail('6-1', 'CANCELLATION_UNDONE', ['WORKPLACE']),
    ],
    [
      'of one of its products',
      mail('5-1', 'CANCELLATION_SCHEDULED', BOTH),
      mail('6-1', 'CANCELLATION_UNDONE', NW),
    ],
    ['of the same commit', mail('5-1', 'CANCELLATION_UNDONE', NW), mail('5-2', 'CANCELLATION_SCHEDULED', NW)],
    ['of another matter', mail('5-1', 'CANCELLATION_SCHEDULED', NW), mail('6-1', 'PAID_SWITCH_DROPPED', NW)],
    ['after a result', mail('3-1', 'SETUP_COMPLETE', NW), mail('4-1', 'SETUP_DELAYED', NW)],
    [
      'of a release that did not say',
      mail('5-1', 'CANCELLATION_SCHEDULED', NW),
      mail('6-1', 'CANCELLATION_UNDONE', null),
    ],
    [
      'after one that did not say',
      mail('5-1', 'CANCELLATION_SCHEDULED', null),
      mail('6-1', 'CANCELLATION_UNDONE', NW),
    ],
  ])('is sent in spite of a later one %s', (_, earlier, later) => {
    expect(supersededBy(earlier, [earlier, later])).toBeUndefined();
  });

  it('counts versions and not times: one that support sends again becomes no newer', () => {
    const retried = mail('5-1', 'CANCELLATION_SCHEDULED', NW, { dueAt: '2026-07-05T00:00:00Z' });
    const undone = mail('6-1', 'CANCELLATION_UNDONE', NW);
    expect(supersededBy(undone, [retried, undone])).toBeUndefined();
    expect(supersededBy(retried, [retried, undone])).toEqual(undone);
  });

  it('of links that wait for one account and address, the last one is enough', () => {
    const link = (id: string, dueAt: Instant, about?: readonly string[]) =>
      mail(id, 'PASSWORD_LINK', about ?? ['mina', 'mina@mail.example'], { dueAt });
    const first = link('3f1c', '2026-07-01T00:00:00Z');
    const twin = link('77aa', '2026-07-01T00:00:00Z');
    const last = link('8-1', '2026-07-01T00:00:09Z');
    expect(supersededBy(first, [last, first])).toEqual(last);
    expect(supersededBy(last, [last, first])).toBeUndefined();
    const twins = [first, twin].filter((one) => supersededBy(one, [first, twin]) === undefined);
    expect(twins).toHaveLength(1);
    for (const about of [
      ['jun', 'mina@mail.example'],
      ['mina', 'other@mail.example'],
    ])
      expect(supersededBy(first, [first, link('9-1', '2026-07-01T00:00:09Z', about)])).toBeUndefined();
  });
});
