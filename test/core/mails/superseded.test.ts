import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import { canBeSuperseded, supersededBy } from '../../../functions/core/mails/superseded.ts';
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
const LOGIN_NAME = ['LOGIN_NAME'];

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
    [
      'a cancellation that resets the reservation',
      mail('5-1', 'PAID_SWITCH_REQUESTED', NW),
      mail('6-1', 'CANCELLATION_SCHEDULED', BOTH),
    ],
    ['an end before its day', mail('5-1', 'PAID_SWITCH_REQUESTED', NW), mail('6-1', 'SERVICE_ENDED', NW)],
    [
      'a cancellation of the trial that went on',
      mail('5-1', 'PAID_SWITCH_DROPPED', NW),
      mail('6-1', 'CANCELLATION_SCHEDULED', NW),
    ],
    [
      'an end of the trial that went on',
      mail('5-1', 'PAID_SWITCH_DROPPED', NW),
      mail('6-1', 'SERVICE_ENDED', NW),
    ],
    ['a payment in the grace', mail('5-1', 'TRIAL_SUSPENDED', NW), mail('6-1', 'PAID_SERVICE_STARTED', NW)],
    ['an end of the grace', mail('5-1', 'TRIAL_SUSPENDED', NW), mail('6-1', 'SERVICE_ENDED', NW)],
    [
      'a cancellation in the grace',
      mail('5-1', 'TRIAL_SUSPENDED', NW),
      mail('6-1', 'CANCELLATION_SCHEDULED', NW),
    ],
    ['a further name', mail('5-1', 'NAME_CHANGED', LOGIN_NAME), mail('6-1', 'NAME_CHANGED', LOGIN_NAME)],
    ['a released name', mail('5-1', 'NAME_CHANGED', LOGIN_NAME), mail('6-1', 'NAME_RELEASED', LOGIN_NAME)],
    [
      'an upgrade to a domain',
      mail('5-1', 'NAME_CHANGED', LOGIN_NAME),
      mail('6-1', 'UPGRADE_COMPLETE', [...NW, ...LOGIN_NAME]),
    ],
    [
      'a switch to a bundle with a domain',
      mail('5-1', 'NAME_CHANGED', LOGIN_NAME),
      mail('6-1', 'BUNDLE_COMPLETE', LOGIN_NAME),
    ],
    [
      'a proven domain',
      mail('5-1', 'DOMAIN_CHECK_FAILED', LOGIN_NAME),
      mail('6-1', 'DOMAIN_PROVEN', LOGIN_NAME),
    ],
    [
      'a released domain',
      mail('5-1', 'DOMAIN_CHECK_FAILED', LOGIN_NAME),
      mail('6-1', 'NAME_RELEASED', LOGIN_NAME),
    ],
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
    ['of another name', mail('5-1', 'NAME_CHANGED', LOGIN_NAME), mail('6-1', 'NAME_RELEASED', [])],
    ['that leaves the name', mail('5-1', 'NAME_CHANGED', LOGIN_NAME), mail('6-1', 'UPGRADE_COMPLETE', NW)],
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

  it.each<[string, MailItem[], string | undefined]>([
    [
      'both of its products, each in a mail of its own',
      [mail('6-1', 'SERVICE_ENDED', NW), mail('7-1', 'SERVICE_ENDED', ['WORKPLACE'])],
      '6-1-SERVICE_ENDED',
    ],
    [
      'one of them that goes on, and one that has ended',
      [
        mail('6-1', 'CANCELLATION_UNDONE', ['WORKBOX']),
        mail('7-1', 'SERVICE_ENDED', ['WORKPLACE']),
        mail('8-1', 'CANCELLATION_UNDONE', NW),
      ],
      '7-1-SERVICE_ENDED',
    ],
    ['one of them twice', [mail('6-1', 'SERVICE_ENDED', NW), mail('7-1', 'SERVICE_ENDED', NW)], undefined],
    [
      'one of them before, and one after it',
      [mail('4-1', 'CANCELLATION_UNDONE', NW), mail('7-1', 'SERVICE_ENDED', ['WORKPLACE'])],
      undefined,
    ],
  ])('EDGE-R9 is compared with all later ones together: they tell of %s', (_, others, expected) => {
    const scheduled = mail('5-1', 'CANCELLATION_SCHEDULED', BOTH);
    expect(supersededBy(scheduled, [scheduled, ...others])?.mailId).toBe(expected);
  });

  it('counts versions and not times: one that support sends again becomes no newer', () => {
    const retried = mail('5-1', 'CANCELLATION_SCHEDULED', NW, { dueAt: '2026-07-05T00:00:00Z' });
    const undone = mail('6-1', 'CANCELLATION_UNDONE', NW);
    expect(supersededBy(undone, [retried, undone])).toBeUndefined();
    expect(supersededBy(retried, [retried, undone])).toEqual(undone);
  });

  it('of links that wait for one account and address, the last one is enough', () => {
    const link = (id: string, dueAt: Instant, about?: readonly string[]) =>
      mail(id, 'PASSWORD_LINK', about ?? ['mina mina@mail.example'], { dueAt });
    const first = link('3f1c', '2026-07-01T00:00:00Z');
    const twin = link('77aa', '2026-07-01T00:00:00Z');
    const last = link('8-1', '2026-07-01T00:00:09Z');
    expect(supersededBy(first, [last, first])).toEqual(last);
    expect(supersededBy(last, [last, first])).toBeUndefined();
    const twins = [first, twin].filter((one) => supersededBy(one, [first, twin]) === undefined);
    expect(twins).toHaveLength(1);
    const others = ['jun mina@mail.example', 'mina other@mail.example'].map((about, index) =>
      link(`9-${index}`, '2026-07-01T00:00:09Z', [about]),
    );
    expect(supersededBy(first, [first, ...others])).toBeUndefined();
  });
});

describe('which of two mails is the later one', () => {
  const isLater = (later: MailItem, mail: MailItem) => supersededBy(mail, [later]) === later;
  const link = (mailId: string, dueAt: Instant = '2026-07-01T00:00:00Z') =>
    mail('1', 'PASSWORD_LINK', ['mina a@acme.com'], { mailId: `${mailId}-PASSWORD_LINK`, dueAt });
  const before = '2026-06-30T23:59:59Z';

  it.each<[string, MailItem, MailItem, boolean]>([
    [
      'of a higher version',
      mail('6-1', 'NAME_CHANGED', LOGIN_NAME),
      mail('5-12', 'NAME_CHANGED', LOGIN_NAME),
      true,
    ],
    [
      'of a higher version with many mails, sent again before',
      mail('6-12', 'NAME_CHANGED', LOGIN_NAME, { dueAt: before }),
      mail('5-1', 'NAME_CHANGED', LOGIN_NAME),
      true,
    ],
    [
      'of the same version',
      mail('5-2', 'NAME_CHANGED', LOGIN_NAME),
      mail('5-1', 'NAME_CHANGED', LOGIN_NAME),
      false,
    ],
    ['that was due later', link('a', '2026-07-01T00:00:01Z'), link('b'), true],
    ['that was due before', link('b', before), link('a'), false],
    ['that was due at the same time, by its name', link('b'), link('a'), true],
    ['that was due at the same time, by its name: not the other way', link('a'), link('b'), false],
    ['of no version, by its time', link('U6-1', before), link('5-1'), false],
    ['with a name like one of a version, by its time', link('6-1-a', before), link('5-1'), false],
  ])('one %s', (_, later, earlier, is) => {
    expect(isLater(later, earlier)).toBe(is);
  });
});

it.each<[MailTemplateName, readonly string[] | null, boolean]>([
  ['NAME_CHANGED', LOGIN_NAME, true],
  ['NAME_CHANGED', [], true],
  ['NAME_CHANGED', null, false],
  ['SERVICE_ENDED', NW, false],
  ['SERVICE_ENDED', null, false],
])('EDGE-A10 a %s about %j can go out of date: %s', (template, about, can) => {
  expect(canBeSuperseded(mail('5-1', template, about))).toBe(can);
});
