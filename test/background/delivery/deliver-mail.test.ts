import { describe, expect, it } from 'vitest';
import { MailNotTakenError } from '../../../functions/adapters/email/email-sender.ts';
import { deliverMail } from '../../../functions/background/delivery/deliver-mail.ts';
import { addSeconds, type Instant, type KstDate } from '../../../functions/core/business-calendar.ts';
import type { MailShare } from '../../../functions/core/mails/mail-budget.ts';
import { type MailItem, MailItemSchema, mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import type { OutgoingMail } from '../../../functions/core/mails/render.ts';
import { setupMail } from '../../support/mails.ts';
import { recorder } from '../../support/recorder.ts';
import { FRAME } from '../../support/render-mail.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const MINUTE = 60_000;
const CLOCK = Date.parse('2026-06-30T05:00:01Z');

const pending = (): MailItem => mailItemOf(setupMail(), TENANT_ID, '2', REQUESTED_AT);

/** A row of one mail with the table's condition, a sender to be told what to do, and a clock to be moved. */
function postOffice(mail: MailItem = pending()) {
  const state = { row: mail, clock: CLOCK, counted: [] as string[], notTaken: [] as unknown[] };
  const send = recorder((_: OutgoingMail): string => 'message-1');
  const deps = {
    replace: async (before: MailItem, after: MailItem) => {
      const same = state.row.state === before.state && state.row.attempts === before.attempts;
      if (same) state.row = MailItemSchema.parse(after);
      return same;
    },
    send: (outgoing: OutgoingMail): Promise<string> => send(outgoing),
    frame: FRAME,
    clock: () => state.clock,
    count: (metric: string) => {
      state.counted.push(metric);
    },
    freshData: async (): Promise<MailItem['data']> => undefined,
    reportNotTaken: (mail: MailItem, error: unknown) => {
      state.notTaken.push([mail.mailId, error]);
    },
    mailsOf: async (): Promise<readonly MailItem[]> => [state.row],
    notificationEmail: async (): Promise<string | undefined> => undefined,
    limits: { perAddress: 50, perTenant: 300 },
    countMail: async (_: MailShare, __: KstDate): Promise<boolean> => true,
    reportHeld: () => undefined,
  };
  return { state, send, deps };
}
const refuse = async (): Promise<string> => {
  throw new MailNotTakenError('throttled');
};
const timeOut = async (): Promise<string> => {
  throw new Error('socket hang up');
};

describe('a mail that is due', () => {
  it('R45 is sent once, recorded, counted, and blanked of what is personal', async () => {
    const { state, send, deps } = postOffice();
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(1);
    expect(send.calls[0]?.[0]).toMatchObject({
      tenantId: TENANT_ID,
      mailId: '2-SETUP_COMPLETE',
      template: 'SETUP_COMPLETE',
      recipient: 'boss@acme-mail.com',
      subject: expect.any(String),
      text: expect.stringContaining('admin@acme.com'),
    });
    expect(state.row).toMatchObject({ state: 'SENT', messageId: 'message-1', attempts: 1 });
    for (const gone of ['recipient', 'data', 'sweepAt', 'leaseUntil'])
      expect(state.row).not.toHaveProperty(gone);
    expect(state.counted).toEqual(['MailSent']);
  });

  it('PROMISE-3: a doubled record of it changes nothing', async () => {
    const { state, send, deps } = postOffice();
    const record = state.row;
    await deliverMail(deps, record);
    await deliverMail(deps, record);
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(1);
  });

  it('PROMISE-14 of a later release is left to that', async () => {
    const { state, send, deps } = postOffice({ ...pending(), template: 'X_FUTURE' });
    const before = state.row;
    await deliverMail(deps, before);
    expect([send.calls, state.row, state.counted]).toEqual([[], before, []]);
  });

  it('is left to whoever claimed it first', async () => {
    const { state, send, deps } = postOffice();
    await deliverMail({ ...deps, replace: async () => false }, state.row);
    expect(send.calls).toHaveLength(0);
    expect(state.counted).toEqual([]);
  });

  it('is claimed under a lease of 15 minutes before it is sent', async () => {
    const { state, deps } = postOffice();
    let claimed: MailItem | undefined;
    const send = async () => {
      claimed = state.row;
      return 'message-1';
    };
    await deliverMail({ ...deps, send }, state.row);
    expect(claimed).toMatchObject({
      state: 'SENDING',
      attempts: 1,
      leaseUntil: CLOCK + 15 * MINUTE,
      // Where it stood: moving it would cost two writes of the index.
      sweepAt: addSeconds(REQUESTED_AT, 120),
    });
  });
});

describe('PROMISE-11: SES refuses clearly', () => {
  it('it is free again after a wait that doubles, on both clocks', async () => {
    const { state, deps } = postOffice();
    await deliverMail({ ...deps, send: refuse }, state.row);
    expect(state.row).toMatchObject({
      state: 'PENDING',
      attempts: 1,
      leaseUntil: CLOCK + 2 * MINUTE,
      sweepAt: addSeconds(REQUESTED_AT, 120),
    });
    state.clock += 2 * MINUTE;
    const swept: Instant = '2026-06-30T05:10:00Z';
    await deliverMail({ ...deps, send: refuse }, state.row, swept);
    expect(state.row).toMatchObject({
      attempts: 2,
      leaseUntil: state.clock + 4 * MINUTE,
      sweepAt: addSeconds(swept, 240),
    });
  });

  it('nobody takes it during the wait, and the next try after it sends it', async () => {
    const { state, send, deps } = postOffice();
    await deliverMail({ ...deps, send: refuse }, state.row);
    state.clock += 2 * MINUTE - 1;
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(0);
    state.clock += 1;
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(1);
    expect(state.row.state).toBe('SENT');
  });

  it('after eight refusals it is FAILED, counted, and out of the sight of the sweep', async () => {
    const { state, deps } = postOffice();
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(state.row.state).toBe('PENDING');
      await deliverMail({ ...deps, send: refuse }, state.row);
      state.clock += 24 * 60 * MINUTE;
    }
    expect(state.row).toMatchObject({ state: 'FAILED', attempts: 8 });
    expect(state.counted).toEqual(['MailUndeliverable']);
  });

  it('what was given up holds nothing personal, as it may outlive the data of its tenant', async () => {
    const refused = postOffice({ ...pending(), attempts: 7 });
    await deliverMail({ ...refused.deps, send: refuse }, refused.state.row);
    const unknown = postOffice({ ...pending(), state: 'SENDING', attempts: 2, isResent: true });
    await deliverMail(unknown.deps, unknown.state.row);
    for (const { row } of [refused.state, unknown.state]) {
      expect(row.state).toBe('FAILED');
      for (const gone of ['recipient', 'data', 'sweepAt', 'leaseUntil']) expect(row).not.toHaveProperty(gone);
    }
  });
});

describe('PROMISE-11: SES may have taken it, or the process dies', () => {
  it('it stays SENDING, the failure is thrown on, and it is sent once more when the lease has passed', async () => {
    const { state, send, deps } = postOffice();
    const record = state.row;
    await expect(deliverMail({ ...deps, send: timeOut }, record)).rejects.toThrow('socket hang up');
    expect(state.row).toMatchObject({ state: 'SENDING', recipient: 'boss@acme-mail.com' });
    await deliverMail(deps, record);
    state.clock += 15 * MINUTE - 1;
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(0);
    state.clock += 1;
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(1);
    expect(state.row.state).toBe('SENT');
  });

  it('EDGE-I9 sent but not recorded: one resend after the lease, no more', async () => {
    const { state, send, deps } = postOffice();
    let writes = 0;
    const dying = async (before: MailItem, after: MailItem) => {
      writes += 1;
      if (writes === 2) throw new Error('the process died');
      return deps.replace(before, after);
    };
    await expect(deliverMail({ ...deps, replace: dying }, state.row)).rejects.toThrow('died');
    state.clock += 15 * MINUTE;
    await deliverMail(deps, state.row);
    await deliverMail(deps, state.row);
    expect(send.calls).toHaveLength(2);
  });

  it('it is resent once, counted, and then FAILED: another one would be a nuisance for sure', async () => {
    const { state, deps } = postOffice();
    let tries = 0;
    const send = () => {
      tries += 1;
      return timeOut();
    };
    for (let sweep = 1; sweep <= 12; sweep++) {
      await deliverMail({ ...deps, send }, state.row).catch(() => {});
      state.clock += 15 * MINUTE;
    }
    expect(tries).toBe(2);
    expect(state.row.state).toBe('FAILED');
    expect(state.counted).toEqual(['MailResent', 'MailUndeliverable']);
  });

  it('a try that ends before SES is called has touched nothing and does not count', async () => {
    const { state, send, deps } = postOffice({ ...pending(), reminder: 'TRIAL_ENDS_IN_7_DAYS' });
    const record = state.row;
    for (let tries = 1; tries <= 20; tries++) {
      const freshData = async () => {
        throw new Error('the table is away');
      };
      await expect(deliverMail({ ...deps, freshData }, state.row)).rejects.toThrow('away');
      const replace = async () => {
        throw new Error('the process died');
      };
      await expect(
        deliverMail({ ...deps, freshData: async () => record.data, replace }, state.row),
      ).rejects.toThrow('died');
      state.clock += 15 * MINUTE;
    }
    expect(state.row).toEqual(record);
    await deliverMail({ ...deps, freshData: async () => record.data }, state.row);
    expect(send.calls).toHaveLength(1);
    expect(state.row).toMatchObject({ state: 'SENT', attempts: 1 });
    expect(state.counted).toEqual(['MailSent']);
  });

  it('a row that cannot be rendered is a failure, not a silent loss', async () => {
    const { recipient: _, ...mail } = pending();
    const { state, send, deps } = postOffice(mail);
    await expect(deliverMail(deps, state.row)).rejects.toThrow('lost its recipient');
    const { data: __, ...withoutData } = pending();
    const other = postOffice(withoutData);
    await expect(deliverMail(other.deps, other.state.row)).rejects.toThrow();
    expect([...send.calls, ...other.send.calls]).toEqual([]);
    expect([state.row.state, other.state.row.state]).toEqual(['PENDING', 'PENDING']);
  });
});

describe('EDGE-R9 the mail of a reminder', () => {
  const reminding = (): MailItem => ({ ...pending(), reminder: 'TRIAL_ENDS_IN_7_DAYS-2026-07-23-TRIAL-0' });
  const fresh = { ...pending().data, companyId: 'by-now' };

  it('says what is so when it is sent, not what was so when it was asked for', async () => {
    const { state, send, deps } = postOffice(reminding());
    const freshData = recorder((_: MailItem, __: Instant): MailItem['data'] => fresh);
    const at: Instant = '2026-07-23T00:05:00Z';
    await deliverMail({ ...deps, freshData }, state.row, at);
    expect(freshData.calls[0]).toEqual([reminding(), at]);
    expect(send.calls[0]?.[0].text).toContain('by-now');
    expect(state.row.state).toBe('SENT');
  });

  it('is VOID and blanked, not sent, when there is nothing to remind of any more', async () => {
    const { state, send, deps } = postOffice(reminding());
    await deliverMail({ ...deps, freshData: async () => undefined }, state.row);
    expect(send.calls).toEqual([]);
    expect(state.row.state).toBe('VOID');
    for (const gone of ['recipient', 'data', 'sweepAt']) expect(state.row).not.toHaveProperty(gone);
    expect(state.counted).toEqual([]);
  });

  it('of any other news is not asked again', async () => {
    const { state, deps } = postOffice();
    const freshData = recorder((_: MailItem, __: Instant): MailItem['data'] => undefined);
    await deliverMail({ ...deps, freshData }, state.row);
    expect(freshData.calls).toEqual([]);
    expect(state.row.state).toBe('SENT');
  });
});

it('PROMISE-11: tells the operators why SES did not take a mail', async () => {
  const { state, deps } = postOffice();
  await deliverMail({ ...deps, send: refuse }, state.row);
  expect(state.notTaken).toEqual([
    ['2-SETUP_COMPLETE', expect.objectContaining({ name: 'MailNotTakenError' })],
  ]);
});

it.each(['SENT', 'FAILED', 'VOID'] as const)('a mail that is %s is left alone', async (state) => {
  const office = postOffice({ ...pending(), state });
  await deliverMail(office.deps, office.state.row);
  expect(office.send.calls).toHaveLength(0);
});
