import { describe, expect, it } from 'vitest';
import { MailNotTakenError } from '../../../functions/adapters/email/email-sender.ts';
import { deliverMail } from '../../../functions/background/delivery/deliver-mail.ts';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import type { MailShare } from '../../../functions/core/mails/mail-budget.ts';
import { type MailItem, MailItemSchema, mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import type { OutgoingMail } from '../../../functions/core/mails/render.ts';
import { setupMail } from '../../support/mails.ts';
import { recorder } from '../../support/recorder.ts';
import { FRAME } from '../../support/render-mail.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const NINE = '2026-07-01T00:00:00Z';
const news = (): MailItem => ({
  ...mailItemOf({ ...setupMail(), about: ['NAVER_WORKS', 'WORKPLACE'] }, TENANT_ID, '2-1', REQUESTED_AT),
});
const link = (): MailItem =>
  mailItemOf(
    {
      template: 'PASSWORD_LINK',
      recipient: 'mina@acme-mail.com',
      language: 'ko',
      data: { accountId: 'mina' },
      about: ['mina mina@acme-mail.com'],
    },
    TENANT_ID,
    'a-link',
    REQUESTED_AT,
  );
const LINK_DATA = {
  loginId: 'mina@acme.com',
  url: 'https://console.example/#',
  expiresAt: NINE,
  askedBy: 'USER',
};

/** One mail, its counts with as much room as is told, and a clock. */
function postOffice(
  mail: MailItem,
  room: Partial<Record<MailShare['limit'], number>> = {},
  others: MailItem[] = [],
) {
  const state = {
    row: mail,
    clock: Date.parse(REQUESTED_AT),
    counted: [] as unknown[],
    metrics: [] as string[],
  };
  const left = { NEWS: 1, LINKS: 1, TENANT: 1, ...room };
  const send = recorder((_: OutgoingMail): string => 'message-1');
  const reportHeld = recorder((_: MailItem, __: MailShare) => undefined);
  const deps = {
    replace: async (before: MailItem, after: MailItem) => {
      const isSame = state.row.state === before.state && state.row.attempts === before.attempts;
      if (isSame) state.row = MailItemSchema.parse(after);
      return isSame;
    },
    send: async (outgoing: OutgoingMail): Promise<string> => send(outgoing),
    frame: FRAME,
    clock: () => state.clock,
    count: (metric: string) => {
      state.metrics.push(metric);
    },
    freshData: async (): Promise<MailItem['data']> => LINK_DATA,
    reportNotTaken: () => undefined,
    mailsOf: async () => [state.row, ...others],
    notificationEmail: async (): Promise<string | undefined> => undefined,
    limits: { perAddress: 50, perTenant: 300 },
    countMail: async ({ limit, of }: MailShare, day: KstDate) => {
      state.counted.push([limit, of, day]);
      return left[limit]-- > 0;
    },
    reportHeld,
  };
  return { state, send, reportHeld, deps };
}

describe('EDGE-A9 a mail and its budget', () => {
  it('is counted by its address and its company on its day in Korea, before it is sent', async () => {
    const { state, send, deps } = postOffice(news());
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(1);
    expect(state.counted).toEqual([
      ['NEWS', 'boss@acme-mail.com', '2026-06-30'],
      ['TENANT', TENANT_ID, '2026-06-30'],
    ]);
    expect(state.row).toMatchObject({ state: 'SENT', isCounted: true });
  });

  it.each<[string, () => MailItem, Partial<Record<MailShare['limit'], number>>, MailShare['limit']]>([
    ['its address has had its news', news, { NEWS: 0 }, 'NEWS'],
    ['its company has sent its mails', news, { TENANT: 0 }, 'TENANT'],
    ['its address has had its links', link, { LINKS: 0 }, 'LINKS'],
  ])('waits for the next morning when %s: nothing is lost, and the operators are told', async (_, mail, room, limit) => {
    const { state, send, reportHeld, deps } = postOffice(mail(), room);
    const record = state.row;
    await deliverMail(deps, record);
    expect(send.calls).toEqual([]);
    expect(state.row).toEqual({ ...record, heldUntil: NINE, sweepAt: NINE });
    expect(state.metrics).toEqual(['MailHeld']);
    expect(reportHeld.calls).toMatchObject([[{ tenantId: TENANT_ID }, { limit }]]);
    // The stream brings what was written; a sweep before the time leaves it too.
    const asked = state.counted.length;
    await deliverMail(deps, state.row);
    await deliverMail(deps, state.row, '2026-06-30T23:59:59Z');
    expect([state.counted.length, send.calls.length]).toEqual([asked, 0]);

    await deliverMail({ ...deps, countMail: async () => true }, state.row, NINE);
    expect(send.calls).toHaveLength(1);
    expect(state.row.state).toBe('SENT');
    for (const gone of ['heldUntil', 'sweepAt', 'recipient']) expect(state.row).not.toHaveProperty(gone);
  });

  it('EDGE-A7: is sent to the address that the company has by then, and is counted there', async () => {
    const { state, send, deps } = postOffice({ ...news(), isToProfile: true }, { NEWS: 2 });
    const notificationEmail = async () => 'owner-2@acme-mail.com';
    await deliverMail({ ...deps, notificationEmail, countMail: async () => false }, state.row);
    await deliverMail({ ...deps, notificationEmail }, state.row, NINE);
    expect(send.calls).toMatchObject([[{ recipient: 'owner-2@acme-mail.com' }]]);
    expect(state.counted[0]).toEqual(['NEWS', 'owner-2@acme-mail.com', '2026-07-01']);
  });

  it.each<[string, MailItem, string | undefined]>([
    ['is for the former address', news(), 'owner-2@acme-mail.com'],
    ['is the last one of a company whose data is erased', { ...news(), isToProfile: true }, undefined],
  ])('EDGE-A7: keeps its address when it %s', async (_, mail, present) => {
    const { state, send, deps } = postOffice(mail);
    await deliverMail({ ...deps, notificationEmail: async () => present }, state.row, NINE);
    expect(send.calls).toMatchObject([[{ recipient: 'boss@acme-mail.com' }]]);
  });

  it('a day that has no room either holds it once more', async () => {
    const { state, deps } = postOffice(news(), { NEWS: 0 });
    await deliverMail(deps, state.row);
    await deliverMail(deps, state.row, NINE);
    expect(state.row).toMatchObject({ state: 'PENDING', heldUntil: '2026-07-02T00:00:00Z', attempts: 0 });
  });

  it('is counted once, however often SES refuses it', async () => {
    const { state, deps } = postOffice(news());
    const send = async (): Promise<string> => {
      throw new MailNotTakenError('throttled');
    };
    for (let hour = 0; hour < 3; hour++) {
      await deliverMail({ ...deps, send }, state.row);
      state.clock += 3_600_000;
    }
    expect(state.row).toMatchObject({ state: 'PENDING', attempts: 3 });
    expect(state.counted).toHaveLength(2);
  });

  it('counts nothing that is not sent: a reminder that is not true any more', async () => {
    const reminder = { ...news(), reminder: 'a-reminder' };
    const { state, deps } = postOffice(reminder);
    await deliverMail({ ...deps, freshData: async () => undefined }, state.row);
    expect([state.row.state, state.counted]).toEqual(['VOID', []]);
  });
});

describe('EDGE-A10 a late mail', () => {
  const later: MailItem = { ...news(), mailId: '4-1-SETUP_COMPLETE', dueAt: NINE };
  const delayed: MailItem = { ...news(), mailId: '2-1-SETUP_DELAYED', template: 'SETUP_DELAYED', about: [] };
  const HOUR_LATER = '2026-06-30T06:00:00Z';

  it('is void when a later one tells how things stand, and keeps nothing that is personal', async () => {
    const { state, send, deps } = postOffice(delayed, {}, [later]);
    await deliverMail(deps, state.row, HOUR_LATER);
    expect([send.calls, state.counted]).toEqual([[], []]);
    expect(state.row).toMatchObject({ state: 'VOID', supersededBy: later.mailId });
    for (const gone of ['recipient', 'data', 'sweepAt']) expect(state.row).not.toHaveProperty(gone);
  });

  it('of a link keeps not even its account', async () => {
    const again = { ...link(), mailId: 'b-link-PASSWORD_LINK', dueAt: NINE } as const;
    const { state, send, deps } = postOffice(link(), {}, [again]);
    await deliverMail(deps, state.row, HOUR_LATER);
    expect(send.calls).toEqual([]);
    expect(state.row.state).toBe('VOID');
    expect(JSON.stringify(state.row)).not.toContain('mina');
    const sent = postOffice(link());
    await deliverMail(sent.deps, sent.state.row);
    expect(sent.state.row.state).toBe('SENT');
    expect(JSON.stringify(sent.state.row)).not.toContain('mina');
  });

  it('is sent when nothing has come after it; on time, nobody looks', async () => {
    const { state, send, deps } = postOffice(news());
    await deliverMail(deps, state.row, HOUR_LATER);
    expect(send.calls).toHaveLength(1);
    const again = { ...link(), mailId: 'b-link-PASSWORD_LINK', dueAt: NINE } as const;
    const onTime = postOffice(link(), {}, [again]);
    await deliverMail(onTime.deps, onTime.state.row);
    expect(onTime.send.calls).toHaveLength(1);
  });
});
