import { describe, expect, it } from 'vitest';
import { MailNotTakenError, SendingRefusedError } from '../../../functions/adapters/email/email-sender.ts';
import { deliverMail } from '../../../functions/background/delivery/deliver-mail.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { type MailItem, MailItemSchema, mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import { setupMail } from '../../support/mails.ts';
import { FRAME } from '../../support/render-mail.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

/** A mail, and SES, which answers each call as it is told. */
function postOffice(answer: () => string) {
  const state = {
    row: mailItemOf(setupMail(), TENANT_ID, '2-1', REQUESTED_AT),
    at: REQUESTED_AT as Instant,
    metrics: [] as string[],
  };
  const deps = {
    replace: async (before: MailItem, after: MailItem) => {
      const isSame = state.row.state === before.state && state.row.attempts === before.attempts;
      if (isSame) state.row = MailItemSchema.parse(after);
      return isSame;
    },
    send: async (): Promise<string> => answer(),
    frame: FRAME,
    clock: () => Date.parse(state.at),
    count: (metric: string) => {
      state.metrics.push(metric);
    },
    freshData: async (): Promise<MailItem['data']> => undefined,
    reportNotTaken: () => undefined,
    mailsOf: async () => [state.row],
    notificationEmail: async (): Promise<string | undefined> => undefined,
    limits: { perAddress: 50, perTenant: 300 },
    countMail: async () => true,
    reportHeld: () => undefined,
  };
  /** As the sweep does it: when the row says so. */
  const sweep = async () => {
    state.at = state.row.sweepAt ?? state.at;
    await deliverMail(deps, state.row, state.at);
  };
  return { state, deps, sweep };
}
const ofAccount = (): string => {
  throw new SendingRefusedError('paused');
};
const ofMail = (): string => {
  throw new MailNotTakenError('bad address');
};

describe('PROMISE-11 SES takes no mails of the account', () => {
  it('and the mail waits without losing a try, keeps what it says, and rings', async () => {
    const { state, deps } = postOffice(ofAccount);
    await deliverMail(deps, state.row);
    expect(state.row).toMatchObject({
      state: 'PENDING',
      attempts: 0,
      refused: { since: REQUESTED_AT, times: 1 },
      recipient: 'boss@acme-mail.com',
      sweepAt: addSeconds(REQUESTED_AT, 60),
    });
    expect(state.metrics).toEqual(['SendingRefused']);
  });

  it('for a while: the waits grow to an hour, and then the mail leaves with its first try', async () => {
    let isPaused = true;
    const { state, sweep } = postOffice(() => (isPaused ? ofAccount() : 'message-1'));
    for (let hour = 0; hour < 20; hour++) await sweep();
    expect(state.row).toMatchObject({ state: 'PENDING', attempts: 0 });
    expect(state.row.sweepAt).toBe(addSeconds(state.at, 3_600));
    isPaused = false;
    await sweep();
    expect(state.row).toMatchObject({ state: 'SENT', attempts: 1, messageId: 'message-1' });
    expect(state.row).not.toHaveProperty('refused');
  });

  it('for three days: the mail is given up, and support may send it again', async () => {
    const { state, sweep } = postOffice(ofAccount);
    while (state.row.state === 'PENDING') await sweep();
    expect(state.row).toMatchObject({ state: 'FAILED', attempts: 0, failedAt: state.at });
    expect(Date.parse(state.at) - Date.parse(REQUESTED_AT)).toBeGreaterThanOrEqual(3 * 86_400_000);
    expect(Date.parse(state.at) - Date.parse(REQUESTED_AT)).toBeLessThan(3 * 86_400_000 + 7_200_000);
    expect(state.row).not.toHaveProperty('recipient');
    expect(state.metrics.at(-1)).toBe('MailUndeliverable');
  });

  it('is no no to the mail itself, which has eight tries', async () => {
    const { state, sweep } = postOffice(ofMail);
    while (state.row.state === 'PENDING') await sweep();
    expect(state.row).toMatchObject({ state: 'FAILED', attempts: 8 });
    expect(state.metrics).toEqual(['MailUndeliverable']);
  });
});
