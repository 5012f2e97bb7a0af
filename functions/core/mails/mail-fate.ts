import type { Instant } from '../business-calendar.ts';
import { closedMail, type FATES, type MailItem } from './mail-item.ts';

/** What SES tells of a message after it took it. */
export interface FateNews {
  readonly fate: (typeof FATES)[number];
  readonly messageId: string;
  readonly at: Instant;
}

/** News of one message come twice and in any order: the later one of the list stays. */
const RANK = {
  SOFT_BOUNCED: 0,
  DELIVERED: 1,
  REJECTED: 2,
  BOUNCED: 3,
  COMPLAINED: 4,
} as const satisfies Record<FateNews['fate'], number>;

/** The mail with its fate; undefined when the news change nothing, or are of a message that was sent before a retry. */
export function mailAfter(mail: MailItem, { fate, messageId, at }: FateNews): MailItem | undefined {
  if (!isOfLastMessage(mail, messageId)) return undefined;
  if (mail.fate && RANK[mail.fate.kind] >= RANK[fate]) return undefined;
  const { failedAt: _, ...ended } = closedMail(mail, 'SENT');
  return { ...ended, messageId, fate: { kind: fate, at } };
}

/**
 * The news may come before the sender has written down that SES took the mail, or after a try of unknown outcome: they
 * decide it. A message that the row knows was sent before a retry.
 */
function isOfLastMessage({ state, messageId }: MailItem, told: string): boolean {
  if (state === 'SENT') return messageId === undefined || messageId === '' || messageId === told;
  return (state === 'SENDING' || state === 'FAILED') && messageId !== told;
}

/** What a fate says about the address; undefined: nothing. */
export function troubleOf(fate: FateNews['fate']): 'BOUNCES' | 'COMPLAINS' | undefined {
  if (fate === 'BOUNCED') return 'BOUNCES';
  return fate === 'COMPLAINED' ? 'COMPLAINS' : undefined;
}
