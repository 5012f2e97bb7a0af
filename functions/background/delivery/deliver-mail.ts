import { MailNotTakenError } from '../../adapters/email/email-sender.ts';
import { addSeconds, type Instant } from '../../core/business-calendar.ts';
import type { MailFrame } from '../../core/mails/framed.ts';
import { isMadeAtSending, isWritable, type MailItem, type WritableMail } from '../../core/mails/mail-item.ts';
import type { OutgoingMail } from '../../core/mails/render.ts';
import { renderMail } from '../../core/mails/render.ts';
import { type BudgetDeps, counted, type LatenessDeps, newsAfter, toPresentAddress } from './may-send.ts';

export interface DeliverMailDeps extends BudgetDeps, LatenessDeps {
  readonly send: (mail: OutgoingMail) => Promise<string>;
  /** The real clock in ms: a lease is technical time. */
  readonly clock: () => number;
  readonly count: (metric: 'MailSent' | 'MailResent' | 'MailUndeliverable' | 'MailHeld') => void;
  /** Where the links of mails lead, and whom their readers ask. */
  readonly frame: Pick<MailFrame, 'consoleUrl' | 'supportContact'> & {
    /** What a company publishes to prove a domain: the same whenever it is asked for. */
    readonly tokenOf: (tenantId: string, domainName: string) => string;
  };
  /** What a mail says that is made when it is sent, or undefined when there is nothing to say any more (EDGE-R9). */
  readonly freshData: (mail: MailItem, at: Instant) => Promise<MailItem['data']>;
  /** SES said no: for the operators, why. */
  readonly reportNotTaken: (mail: MailItem, error: unknown) => void;
}

type MailData = NonNullable<MailItem['data']>;

/** Longer than any send takes; whoever crashed while sending is followed after it, once (PROMISE-11). */
const LEASE_SECONDS = 15 * 60;
const MAX_ATTEMPTS = 8;
const backoffSeconds = (attempts: number): number => 60 * 2 ** attempts;

/**
 * Sends a mail once: make it, claim it under a lease, send, write down that it was sent and blank what is personal.
 * After a clear no it is free again after a growing wait; after an unknown outcome only when the lease has passed. The
 * claim is the last thing before SES: a try that ends before it has touched nothing, and does not count. `at` is the
 * business time of the sweep; the stream comes when the mail is due. A mail of a later release is left to it.
 */
export async function deliverMail(deps: DeliverMailDeps, row: MailItem, at: Instant = row.dueAt) {
  if (!isFree(row, deps.clock(), at) || !isWritable(row)) return;
  if (row.attempts >= MAX_ATTEMPTS || isUnknownAgain(row)) return giveUp(deps, row, at);
  const later = await newsAfter(deps, row, at);
  if (later) {
    await deps.replace(row, { ...closed(row, 'VOID'), supersededBy: later.mailId });
    return;
  }
  const mail = await toPresentAddress(deps, row, at);
  // Each try would leave one more link that works: only whoever has claimed the mail makes one.
  if (mail.template === 'PASSWORD_LINK') return sendLink(deps, mail, at);
  const data = isMadeAtSending(mail) ? await deps.freshData(mail, at) : (mail.data ?? {});
  if (!data) {
    await deps.replace(mail, closed(mail, 'VOID'));
    return;
  }
  const outgoing = render(deps, mail, data);
  const allowed = await counted(deps, mail, at);
  if (!allowed) return;
  const claimed = claim(allowed, deps.clock(), at);
  if (!(await deps.replace(mail, claimed))) return;
  await sendClaimed(deps, claimed, outgoing, at);
}

async function sendLink(deps: DeliverMailDeps, mail: WritableMail, at: Instant): Promise<void> {
  const allowed = await counted(deps, mail, at);
  if (!allowed) return;
  const claimed = claim(allowed, deps.clock(), at);
  if (!(await deps.replace(mail, claimed))) return;
  const data = await deps.freshData(mail, at);
  if (data) await sendClaimed(deps, claimed, render(deps, claimed, data), at);
  else await deps.replace(claimed, closed(claimed, 'VOID'));
}

async function sendClaimed(
  deps: DeliverMailDeps,
  claimed: MailItem,
  outgoing: OutgoingMail,
  at: Instant,
): Promise<void> {
  if (claimed.isResent) deps.count('MailResent');
  const messageId = await sendOrRelease(deps, claimed, outgoing, at);
  if (messageId === undefined) return;
  await deps.replace(claimed, { ...closed(claimed, 'SENT'), messageId });
  deps.count('MailSent');
}

/** One resend after an unknown outcome, no more: the next one would be a nuisance for sure. */
const isUnknownAgain = ({ state, isResent }: MailItem): boolean => state === 'SENDING' && isResent === true;

/** A lease is technical time; a day that had no room for the mail is business time. */
function isFree({ state, leaseUntil = 0, heldUntil }: MailItem, nowMs: number, at: Instant): boolean {
  const isOpen = state === 'PENDING' || state === 'SENDING';
  return isOpen && leaseUntil <= nowMs && (heldUntil === undefined || heldUntil <= at);
}

/** The sweep looks again when whoever claims it now must be done. */
const claim = ({ heldUntil: _, ...mail }: WritableMail, nowMs: number, at: Instant): WritableMail => ({
  ...mail,
  state: 'SENDING',
  attempts: mail.attempts + 1,
  // Nobody knows what became of a try whose lease has passed: this one may be the second of the same mail.
  ...(mail.state === 'SENDING' && { isResent: true as const }),
  leaseUntil: nowMs + LEASE_SECONDS * 1_000,
  sweepAt: addSeconds(at, LEASE_SECONDS),
});

async function sendOrRelease(
  deps: DeliverMailDeps,
  claimed: MailItem,
  outgoing: OutgoingMail,
  at: Instant,
): Promise<string | undefined> {
  try {
    return await deps.send(outgoing);
  } catch (error) {
    if (error instanceof MailNotTakenError) {
      deps.reportNotTaken(claimed, error);
      if (claimed.attempts >= MAX_ATTEMPTS) await giveUp(deps, claimed, at);
      else await deps.replace(claimed, released(claimed, deps.clock(), at));
      return undefined;
    }
    throw error;
  }
}

function render({ frame }: DeliverMailDeps, mail: WritableMail, data: MailData): OutgoingMail {
  const { tenantId, mailId, template, language, recipient } = mail;
  if (recipient === undefined) throw new Error('a mail that is not sent has lost its recipient');
  const tokenOf = (domainName: string) => frame.tokenOf(tenantId, domainName);
  const rendered = renderMail(template, language, data, { ...frame, tokenOf, tenantId, recipient });
  return { tenantId, mailId, template, recipient, ...rendered };
}

/** Free again after the wait: until then neither a stream record nor a sweep takes it. */
function released(claimed: MailItem, nowMs: number, at: Instant): MailItem {
  const wait = backoffSeconds(claimed.attempts);
  return { ...claimed, state: 'PENDING', leaseUntil: nowMs + wait * 1_000, sweepAt: addSeconds(at, wait) };
}

/** Enough tries, whether refused or of unknown outcome: no mail is resent without end. */
async function giveUp(deps: DeliverMailDeps, tried: MailItem, at: Instant): Promise<void> {
  const failed = { ...closed(tried, 'FAILED'), failedAt: at };
  if (await deps.replace(tried, failed)) deps.count('MailUndeliverable');
}

/** The end of a mail, out of the sweep's sight and without what is personal: it may outlive the tenant's data. */
function closed(mail: MailItem, state: 'SENT' | 'VOID' | 'FAILED'): MailItem {
  const { sweepAt: _, leaseUntil: __, heldUntil: ___, recipient: ____, data: _____, ...kept } = mail;
  if (mail.template !== 'PASSWORD_LINK') return { ...kept, state };
  // Which account, and at which address.
  const { about: ______, ...nameless } = kept;
  return { ...nameless, state };
}
