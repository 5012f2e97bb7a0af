import { addSeconds } from '../core/business-calendar.ts';
import type { MailItem } from '../core/mails/mail-item.ts';
import type { OutgoingMail } from '../core/mails/outgoing-mail.ts';
import { renderMail } from '../core/mails/render.ts';

export interface DeliverMailDeps {
  readonly replace: (before: MailItem, after: MailItem) => Promise<boolean>;
  readonly send: (mail: OutgoingMail) => Promise<string>;
  /** The real clock in ms: a lease is technical time. */
  readonly clock: () => number;
  readonly count: (metric: 'MailSent' | 'MailUndeliverable') => void;
}

/** Longer than any send takes; whoever crashed while sending is followed after it, once (engineering promise 11). */
const LEASE_MS = 15 * 60_000;
const MAX_ATTEMPTS = 8;
const backoffSeconds = (attempts: number): number => 60 * 2 ** attempts;

/**
 * Sends a mail once: claim it under a lease, send, write down that it was sent and blank what is personal. After a
 * clear no it is free again at once, with a growing wait; after an unknown outcome only when the lease has passed.
 */
export async function deliverMail(deps: DeliverMailDeps, mail: MailItem): Promise<void> {
  if (!isFree(mail, deps.clock())) return;
  const claimed = claim(mail, deps.clock());
  if (!(await deps.replace(mail, claimed))) return;
  const messageId = await sendOrRelease(deps, claimed);
  if (messageId === undefined) return;
  await deps.replace(claimed, sent(claimed, messageId));
  deps.count('MailSent');
}

function isFree({ state, leaseUntil = 0 }: MailItem, nowMs: number): boolean {
  return (state === 'PENDING' || state === 'SENDING') && leaseUntil <= nowMs;
}

/** The sweep looks again when the wait of this try is over, should it fail. */
function claim(mail: MailItem, nowMs: number): MailItem {
  const attempts = mail.attempts + 1;
  return {
    ...mail,
    state: 'SENDING',
    attempts,
    leaseUntil: nowMs + LEASE_MS,
    sweepAt: addSeconds(mail.sweepAt ?? mail.dueAt, backoffSeconds(attempts)),
  };
}

async function sendOrRelease(deps: DeliverMailDeps, claimed: MailItem): Promise<string | undefined> {
  try {
    return await deps.send(render(claimed));
  } catch (error) {
    if (error instanceof Error && error.name === 'MailNotTakenError') {
      await deps.replace(claimed, released(claimed, deps));
      return undefined;
    }
    throw error;
  }
}

function render({ tenantId, mailId, template, language, recipient, data }: MailItem): OutgoingMail {
  if (recipient === undefined) throw new Error('a mail that is not sent has lost its recipient');
  return { tenantId, mailId, template, recipient, ...renderMail(template, language, data ?? {}) };
}

function released(claimed: MailItem, { clock, count }: DeliverMailDeps): MailItem {
  if (claimed.attempts >= MAX_ATTEMPTS) {
    count('MailUndeliverable');
    const { sweepAt: _, leaseUntil: __, ...mail } = claimed;
    return { ...mail, state: 'FAILED' };
  }
  // Free again after the wait: until then neither a stream record nor a sweep takes it.
  return { ...claimed, state: 'PENDING', leaseUntil: clock() + backoffSeconds(claimed.attempts) * 1_000 };
}

function sent(claimed: MailItem, messageId: string): MailItem {
  const { sweepAt: _, leaseUntil: __, recipient: ___, data: ____, ...mail } = claimed;
  return { ...mail, state: 'SENT', messageId };
}
