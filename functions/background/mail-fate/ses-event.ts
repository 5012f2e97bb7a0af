import * as z from 'zod';
import { instantOf } from '../../core/business-calendar.ts';
import type { AddressNews } from '../../core/decide/system/mail-fate.ts';

const Recipients = z.array(z.object({ emailAddress: z.string() }));
const Tag = z.array(z.string()).min(1).optional();

/** What SES tells EventBridge of a message; tags are those of the mail. The time of the event is the business time. */
const SesEvent = z.object({
  time: z.iso.datetime().transform((time) => instantOf(Date.parse(time))),
  detail: z.intersection(
    z.object({
      mail: z.object({
        messageId: z.string().min(1),
        destination: z.array(z.string()).default([]),
        tags: z.object({ tenant: Tag, mail: Tag }).default({}),
      }),
    }),
    z.discriminatedUnion('eventType', [
      z.object({ eventType: z.literal('Delivery') }),
      z.object({ eventType: z.literal('Reject') }),
      z.object({
        eventType: z.literal('Bounce'),
        bounce: z.object({ bounceType: z.string(), bouncedRecipients: Recipients }),
      }),
      z.object({
        eventType: z.literal('Complaint'),
        complaint: z.object({ complainedRecipients: Recipients }),
      }),
    ]),
  ),
});

type Detail = z.output<typeof SesEvent>['detail'];

export interface MailNews extends AddressNews {
  readonly tenantId: string;
  readonly mailId: string;
}

/** Undefined for a message that no mail of ours names itself in: somebody else uses the configuration set. */
export function mailNewsIn(event: unknown): MailNews | undefined {
  const { time: at, detail } = SesEvent.parse(event);
  const { messageId, tags } = detail.mail;
  const [tenantId, mailId] = [tags.tenant?.[0], tags.mail?.[0]];
  if (tenantId === undefined || mailId === undefined) return undefined;
  return { tenantId, mailId, messageId, at, ...fateIn(detail) };
}

function fateIn(detail: Detail): Pick<AddressNews, 'fate' | 'recipients'> {
  switch (detail.eventType) {
    case 'Delivery':
      return { fate: 'DELIVERED', recipients: detail.mail.destination };
    case 'Reject':
      return { fate: 'REJECTED', recipients: detail.mail.destination };
    case 'Bounce': {
      const { bounceType, bouncedRecipients } = detail.bounce;
      return {
        fate: bounceType === 'Permanent' ? 'BOUNCED' : 'SOFT_BOUNCED',
        recipients: addressesIn(bouncedRecipients),
      };
    }
    case 'Complaint':
      return { fate: 'COMPLAINED', recipients: addressesIn(detail.complaint.complainedRecipients) };
  }
}

const addressesIn = (recipients: z.output<typeof Recipients>): string[] =>
  recipients.map(({ emailAddress }) => emailAddress);
