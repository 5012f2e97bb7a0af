import * as z from 'zod';
import { addSeconds, type Instant, InstantSchema, instantOf, later } from '../business-calendar.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { stored } from '../stored.ts';
import { isMailTemplateName, type MailTemplateName } from './template-names.ts';

/** The sweep sends what the stream did not within this time. */
const SEND_GRACE = 2 * 60;

/** What becomes of a mail that SES took; a soft bounce is one of a mailbox that is full or away. */
export const FATES = ['SOFT_BOUNCED', 'DELIVERED', 'REJECTED', 'BOUNCED', 'COMPLAINED'] as const;

/** A mail that a decision asks for: one row a business event, so it is sent once. */
export interface MailRequest {
  readonly template: MailTemplateName;
  readonly recipient: string;
  /** It goes to the notification address: late, to the present one. */
  readonly isToProfile?: true;
  readonly language: Language;
  readonly data: Readonly<Record<string, unknown>>;
  /** The name of the reminder, to be asked again when the mail is sent (EDGE-R9). */
  readonly reminder?: string;
  /**
   * What the mail tells of: products, the name of the logins, or the account with the address of a link. Later mails about
   * all of them may replace it.
   */
  readonly about?: readonly string[];
}

/**
 * A mail as work with a recipient. The recipient and the data are frozen when the mail is asked for and blanked when
 * it is sent or given up: they are personal.
 */
export const MailItemSchema = stored({
  tenantId: z.string(),
  /** Unique within the tenant; also the tag by which SES events name the mail. */
  mailId: z.string(),
  /** A name that this release does not know is that of a later one, which sends the mail. */
  template: z.string(),
  language: z.enum(LANGUAGES),
  recipient: z.string().optional(),
  isToProfile: z.literal(true).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  reminder: z.string().optional(),
  about: z.array(z.string()).readonly().optional(),
  /** SENDING holds a lease; FAILED was given up; VOID is not true any more. */
  state: z.enum(['PENDING', 'SENDING', 'SENT', 'FAILED', 'VOID']),
  dueAt: InstantSchema,
  sweepAt: InstantSchema.optional(),
  /** The day had no room for it: until then it waits. */
  heldUntil: InstantSchema.optional(),
  /** It is on the counts of its day. */
  isCounted: z.literal(true).optional(),
  /** The later mail that made it out of date, so that it was not sent. */
  supersededBy: z.string().optional(),
  /** How often it was handed to SES. */
  attempts: z.int().min(0),
  /** It was handed to SES again after a try of unknown outcome: it may have come twice. */
  isResent: z.literal(true).optional(),
  /** Technical time: until then whoever claimed the mail may be sending it. */
  leaseUntil: z.number().optional(),
  messageId: z.string().optional(),
  /** What SES has told of that message. */
  fate: stored({ kind: z.enum(FATES), at: InstantSchema }).optional(),
  /** SES takes no mail of the account at all: since when, and how often it was asked. These are no tries of the mail. */
  refused: stored({ since: InstantSchema, times: z.int().min(1) }).optional(),
  /** When it was given up. */
  failedAt: InstantSchema.optional(),
});
export type MailItem = z.infer<typeof MailItemSchema>;

/** Since when somebody has to see to it; undefined as long as it is in order. */
export function mailStuckSince(mail: MailItem): Instant | undefined {
  if (mail.state === 'FAILED') return mail.failedAt ?? mail.dueAt;
  // Stryker disable next-line OptionalChaining: what is lost has a fate
  return isLost(mail) ? mail.fate?.at : undefined;
}

/** Since when the sweep can send it: not before the end of the lease under which its sender may still hold it. */
export const sweptSince = ({ sweepAt, leaseUntil }: MailItem): Instant | undefined =>
  sweepAt && leaseUntil !== undefined ? later(sweepAt, instantOf(leaseUntil)) : sweepAt;

const LOST: readonly string[] = ['SOFT_BOUNCED', 'BOUNCED', 'REJECTED'];
/** SES took it, and its reader does not have it. */
export const isLost = ({ state, fate }: MailItem): boolean =>
  state === 'SENT' && fate !== undefined && LOST.includes(fate.kind);

/** The end of a mail, out of the sweep's sight and without what is personal: it may outlive the tenant's data. */
export function closedMail(mail: MailItem, state: 'SENT' | 'VOID' | 'FAILED'): MailItem {
  const { sweepAt: _, leaseUntil: __, heldUntil: ___, recipient: ____, data: _____, ...rest } = mail;
  const { refused: ______, ...kept } = rest;
  if (mail.template !== 'PASSWORD_LINK') return { ...kept, state };
  // Which account, and at which address.
  const { about: _______, ...nameless } = kept;
  return { ...nameless, state };
}

/** A mail that was given up or came back, whose news its reader has otherwise: nobody has to see to it any more. */
export const dismissedMail = ({ failedAt: _, ...mail }: MailItem): MailItem => ({ ...mail, state: 'VOID' });

/** A mail that this release can write. */
export type WritableMail = MailItem & { readonly template: MailTemplateName };
export const isWritable = (mail: MailItem): mail is WritableMail => isMailTemplateName(mail.template);

/** A mail that was given up or came back, to be tried again as if it were new; the text of a reminder is made when it is sent. */
export const retriedMail = (
  { failedAt: _, heldUntil: __, fate: ___, isResent: ____, ...mail }: MailItem,
  made: Pick<MailItem, 'recipient' | 'language' | 'data'>,
  now: Instant,
): MailItem => ({
  ...mail,
  ...made,
  state: 'PENDING',
  dueAt: now,
  sweepAt: addSeconds(now, SEND_GRACE),
  attempts: 0,
});

/**
 * Whether what the mail says is made when it is sent: a reminder has to be true by then (EDGE-R9), and the link of a
 * password may stand in no row.
 */
export const isMadeAtSending = ({ reminder, template }: MailItem): boolean =>
  reminder !== undefined || template === 'PASSWORD_LINK';

/** The row of a mail; what asked for it is named by `id`, unique within the tenant. */
export const mailItemOf = (request: MailRequest, tenantId: string, id: string, now: Instant): MailItem => ({
  ...request,
  tenantId,
  mailId: `${id}-${request.template}`,
  state: 'PENDING',
  dueAt: now,
  sweepAt: addSeconds(now, SEND_GRACE),
  attempts: 0,
});
