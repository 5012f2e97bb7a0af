import { ACCOUNT } from '../app/named-resource.ts';
import { toIso } from '../clock/instants.ts';
import type { BusEvent } from './event-bus.ts';

/** A mail that SES took, with its tags. */
interface SentMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly configurationSet?: string | undefined;
}

/** The addresses of the mailbox simulator of SES, whose mails have a fate of their own; `+anything` may follow the name. */
const SIMULATOR = /^(bounce|ooto|complaint|suppressionlist|success)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

/** What SES tells the event bus of a mail that was sent with a configuration set: every other mailbox takes its mail. */
export function fatesOf(mail: SentMail, nowMs: number): BusEvent[] {
  const { configurationSet } = mail;
  if (configurationSet === undefined) return [];
  return mail.to.flatMap((address) => {
    const timestamp = toIso(nowMs);
    const [, name = 'success'] = SIMULATOR.exec(address) ?? [];
    const told = (detailType: string, eventType: string, about: object): BusEvent => ({
      source: 'aws.ses',
      'detail-type': detailType,
      resources: [`arn:aws:ses:ap-northeast-2:${ACCOUNT}:configuration-set/${configurationSet}`],
      detail: { eventType, mail: mailOf(mail, configurationSet, timestamp), ...about },
    });
    const bounce = (bounceType: string, bounceSubType: string) =>
      told('Email Bounced', 'Bounce', {
        bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: address }], timestamp },
      });
    const delivery = told('Email Delivered', 'Delivery', { delivery: { timestamp, recipients: [address] } });
    switch (name.toLowerCase()) {
      case 'bounce':
        return [bounce('Permanent', 'General')];
      case 'suppressionlist':
        return [bounce('Permanent', 'OnAccountSuppressionList')];
      case 'ooto':
        return [delivery, bounce('Transient', 'General')];
      case 'complaint':
        return [
          delivery,
          told('Email Complaint Received', 'Complaint', {
            complaint: { complainedRecipients: [{ emailAddress: address }], timestamp },
          }),
        ];
      default:
        return [delivery];
    }
  });
}

const mailOf = ({ messageId, from, to, tags }: SentMail, configurationSet: string, timestamp: string) => ({
  timestamp,
  messageId,
  source: from,
  sendingAccountId: ACCOUNT,
  destination: to,
  tags: {
    'ses:configuration-set': [configurationSet],
    ...Object.fromEntries(Object.entries(tags ?? {}).map(([name, value]) => [name, [value]])),
  },
});
