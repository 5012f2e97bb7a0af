import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import {
  heldMail,
  isBudgeted,
  LINKS_PER_ADDRESS,
  mailbox,
  sharesOf,
} from '../../../functions/core/mails/mail-budget.ts';
import { type MailItem, MailItemSchema, retriedMail } from '../../../functions/core/mails/mail-item.ts';
import { MAIL_TEMPLATE_NAMES } from '../../../functions/core/mails/template-names.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const MOST = { perAddress: 50, perTenant: 300 };
const mailOf = (template: MailItem['template'], recipient = 'Boss@Acme-Mail.com'): MailItem => ({
  tenantId: TENANT_ID,
  mailId: `5-1-${template}`,
  template,
  language: 'ko',
  recipient,
  data: {},
  state: 'PENDING',
  dueAt: REQUESTED_AT,
  attempts: 0,
});

describe('EDGE-A9 the budget of a mail', () => {
  it.each([
    ['CANCELLATION_UNDONE', 'NEWS', 50],
    ['PASSWORD_LINK', 'LINKS', LINKS_PER_ADDRESS],
  ] as const)('%s is on the count of its address and on that of its company', (template, limit, most) => {
    expect(sharesOf(mailOf(template), MOST)).toEqual([
      { limit, of: 'boss@acme-mail.com', most },
      { limit: 'TENANT', of: TENANT_ID, most: 300 },
    ]);
  });

  it('is none for what belongs to its day, and for what warns of a takeover', () => {
    expect(MAIL_TEMPLATE_NAMES.filter((name) => !isBudgeted(mailOf(name)))).toEqual([
      'TRIAL_ENDS_SOON',
      'CONTRACT_ENDS_SOON',
      'NAME_RELEASED',
      'ADDRESS_CHANGED',
      'OWNER_TRANSFERRED',
    ]);
    expect(sharesOf(mailOf('ADDRESS_CHANGED'), MOST)).toEqual([]);
  });

  it('counts a mail once, however often it is tried', () => {
    const counted: MailItem = { ...mailOf('CANCELLATION_UNDONE'), isCounted: true };
    expect(sharesOf(counted, MOST)).toEqual([]);
  });

  it.each([
    ['it@acme.com', 'it@acme.com'],
    ['IT@Acme.COM', 'it@acme.com'],
    ['it+1@acme.com', 'it@acme.com'],
    ['it+billing+2@acme.com', 'it@acme.com'],
    ['"a+b"@acme.com', '"a@acme.com'],
    ['+it@acme.com', '+it@acme.com'],
  ])('knows one mailbox by all of its spellings: %s', (address, box) => {
    expect(mailbox(address)).toBe(box);
  });

  it.each<[Instant, Instant]>([
    ['2026-06-30T05:00:00Z', '2026-07-01T00:00:00Z'],
    ['2026-06-30T14:59:59Z', '2026-07-01T00:00:00Z'],
    ['2026-06-30T15:00:00Z', '2026-07-02T00:00:00Z'],
    ['2026-12-31T16:00:00Z', '2027-01-02T00:00:00Z'],
  ])('over it, at %s, a mail waits until %s, which is nine o’clock of the next day', (at, heldUntil) => {
    const mail = mailOf('CANCELLATION_UNDONE');
    const held = heldMail(mail, at);
    expect(held).toEqual({ ...mail, heldUntil, sweepAt: heldUntil });
    expect(MailItemSchema.parse(held)).toEqual(held);
  });

  it('a mail that support sends again waits for no day', () => {
    const { recipient, language, data } = mailOf('CANCELLATION_UNDONE');
    const failed: MailItem = { ...heldMail(mailOf('CANCELLATION_UNDONE'), REQUESTED_AT), state: 'FAILED' };
    expect(retriedMail(failed, { recipient, language, data }, REQUESTED_AT)).not.toHaveProperty('heldUntil');
  });
});

it('EDGE-A9 a mail that has no recipient any more is on no count', () => {
  const { recipient: _, ...closed } = mailOf('CANCELLATION_UNDONE');
  expect(sharesOf(closed, MOST)).toEqual([]);
});
