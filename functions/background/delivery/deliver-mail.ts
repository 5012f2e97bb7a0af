import { MailNotTakenError, SendingRefusedError } from '../../adapters/email/email-sender.ts';
import { addSeconds, type Instant, secondsBetween } from '../../core/business-calendar.ts';
import type { MailFrame } from '../../core/mails/framed.ts';
import {
  closedMail,
  isMadeAtSending,
  isWritable,
  type MailItem,
  type WritableMail,
} from '../../core/mails/mail-item.ts';
import type { OutgoingMail } from '../../core/mails/render.ts';
import { renderMail } from '../../core/mails/render.ts';
import { type BudgetDeps, counted, type LatenessDeps, newsAfter, toPresentAddress } from './may-send.ts';

export interface DeliverMailDeps extends BudgetDeps, LatenessDeps {
  readonly send: (mail: OutgoingMail) => Promise<string>;
  /** The real clock in ms: a lease is technical time. */
  readonly clock: () => number;
  readonly count: (
    metric: 'MailSent' | 'MailResent' | 'MailUndeliverable' | 'MailHeld' | 'SendingRefused',
  ) => void;
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

/** Longer than any send takes. When a sender has crashed, another one takes its place after it, once (PROMISE-11). */
const LEASE_SECONDS = 15 * 60;
const MAX_ATTEMPTS = 8;
/** So long SES may refuse the account: then what a mail says is old news. */
const REFUSED_SECONDS = 3 * 86_400;
const MAX_REFUSED_WAIT = 60 * 60;
const backoffSeconds = (attempts: number): number => 60 * 2 ** attempts;

/**
 * Sends a mail once: make it, claim it under a lease, send, write down that it was sent and blank what is personal.
 * After a clear no it is free again after a growing wait; after an unknown outcome only when the lease has passed. A no
 * to the whole account is no try of the mail. The claim is the last thing before SES: a try that ends before it has
 * touched nothing, and does not count. `at` is the business time of the sweep; the stream comes when the mail is due. A
 * mail of a later release is left to it.
 */
export async function deliverMail(deps: DeliverMailDeps, row: MailItem, at: Instant = row.dueAt) {
  if (!isFree(row, deps.clock(), at) || !isWritable(row)) return;
  if (row.attempts >= MAX_ATTEMPTS || isUnknownAgain(row)) return giveUp(deps, row, at);
  const later = await newsAfter(deps, row, at);
  if (later) {
    await deps.replace(row, { ...closedMail(row, 'VOID'), supersededBy: later.mailId });
    return;
  }
  const mail = await toPresentAddress(deps, row, at);
  // Each try would leave one more link that works: so the mail is claimed before its link is made.
  if (mail.template === 'PASSWORD_LINK') return sendLink(deps, mail, at);
  const data = isMadeAtSending(mail) ? await deps.freshData(mail, at) : (mail.data ?? {});
  if (!data) {
    await deps.replace(mail, closedMail(mail, 'VOID'));
    return;
  }
  const outgoing = render(deps, mail, data);
  const claimed = await countedAndClaimed(deps, mail, at);
  if (claimed) await sendClaimed(deps, claimed, outgoing, at);
}

async function sendLink(deps: DeliverMailDeps, mail: WritableMail, at: Instant): Promise<void> {
  const claimed = await countedAndClaimed(deps, mail, at);
  if (!claimed) return;
  const data = await deps.freshData(mail, at);
  if (data) await sendClaimed(deps, claimed, render(deps, claimed, data), at);
  else await deps.replace(claimed, closedMail(claimed, 'VOID'));
}

/** Undefined when the day has no room for it, or when another one was faster. */
async function countedAndClaimed(
  deps: DeliverMailDeps,
  mail: WritableMail,
  at: Instant,
): Promise<WritableMail | undefined> {
  const allowed = await counted(deps, mail, at);
  if (!allowed) return undefined;
  const claimed = claim(allowed, deps.clock());
  return (await deps.replace(mail, claimed)) ? claimed : undefined;
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
  await deps.replace(claimed, { ...closedMail(claimed, 'SENT'), messageId });
  deps.count('MailSent');
}

/** One resend after an unknown outcome, no more: the next one would be a nuisance for sure. */
const isUnknownAgain = ({ state, isResent }: MailItem): boolean => state === 'SENDING' && isResent === true;

/** A lease is technical time; a day that had no room for the mail is business time. */
function isFree({ state, leaseUntil = 0, heldUntil }: MailItem, nowMs: number, at: Instant): boolean {
  const isOpen = state === 'PENDING' || state === 'SENDING';
  return isOpen && leaseUntil <= nowMs && (heldUntil === undefined || heldUntil <= at);
}

/** Its place in the index stays: the sweep meets it, and leaves it alone until the lease has passed. */
const claim = ({ heldUntil: _, ...mail }: WritableMail, nowMs: number): WritableMail => ({
  ...mail,
  state: 'SENDING',
  attempts: mail.attempts + 1,
  // Nobody knows what became of a try whose lease has passed: this one may be the second of the same mail.
  ...(mail.state === 'SENDING' && { isResent: true as const }),
  leaseUntil: nowMs + LEASE_SECONDS * 1_000,
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
    if (error instanceof SendingRefusedError) {
      deps.reportNotTaken(claimed, error);
      await waitForAccount(deps, claimed, at);
      return undefined;
    }
    if (error instanceof MailNotTakenError) {
      deps.reportNotTaken(claimed, error);
      if (claimed.attempts >= MAX_ATTEMPTS) await giveUp(deps, claimed, at);
      else await deps.replace(claimed, released(claimed, deps.clock(), at));
      return undefined;
    }
    throw error;
  }
}

/** SES takes no mail of the account: this one waits without losing a try, up to three days. */
async function waitForAccount(deps: DeliverMailDeps, claimed: MailItem, at: Instant): Promise<void> {
  deps.count('SendingRefused');
  const { since, times } = claimed.refused ?? { since: at, times: 0 };
  const untried = { ...claimed, attempts: claimed.attempts - 1 };
  if (secondsBetween(since, at) >= REFUSED_SECONDS) return giveUp(deps, claimed, at, untried);
  const wait = Math.min(backoffSeconds(times), MAX_REFUSED_WAIT);
  const refused = { ...untried, refused: { since, times: times + 1 } };
  await deps.replace(claimed, free(refused, wait, deps.clock(), at));
}

function render({ frame }: DeliverMailDeps, mail: WritableMail, data: MailData): OutgoingMail {
  const { tenantId, mailId, template, language, recipient } = mail;
  if (recipient === undefined) throw new Error('a mail that is not sent has lost its recipient');
  const tokenOf = (domainName: string) => frame.tokenOf(tenantId, domainName);
  const rendered = renderMail(template, language, data, { ...frame, tokenOf, tenantId, recipient });
  return { tenantId, mailId, template, recipient, ...rendered };
}

/** Free again after the wait: until then neither a stream record nor a sweep takes it. */
const released = (claimed: MailItem, nowMs: number, at: Instant): MailItem =>
  free(claimed, backoffSeconds(claimed.attempts), nowMs, at);

const free = (claimed: MailItem, wait: number, nowMs: number, at: Instant): MailItem => ({
  ...claimed,
  state: 'PENDING',
  leaseUntil: nowMs + wait * 1_000,
  sweepAt: addSeconds(at, wait),
});

/** Enough tries, whether refused or of unknown outcome: no mail is resent without end. */
async function giveUp(deps: DeliverMailDeps, tried: MailItem, at: Instant, after = tried): Promise<void> {
  const failed = { ...closedMail(after, 'FAILED'), failedAt: at };
  if (await deps.replace(tried, failed)) deps.count('MailUndeliverable');
}
