import { SESClient, SESServiceException, SendEmailCommand } from '@aws-sdk/client-ses';
import type { OutgoingMail } from '../../core/mails/render.ts';

/** SES did not take the mail: it was certainly not sent. A failure without this name leaves that open. */
export class MailNotTakenError extends Error {
  override readonly name = 'MailNotTakenError';
}

/** SendEmail has no idempotency token: one try a call, so that the row of the mail decides about another one. */
export const createSes = (): SESClient => new SESClient({ maxAttempts: 1 });

/** Sends and answers the message ID. */
export function createEmailSender(client: SESClient, sender: string) {
  return async ({ recipient, subject, text, html, ...ids }: OutgoingMail): Promise<string> => {
    const command = new SendEmailCommand({
      Source: sender,
      Destination: { ToAddresses: [recipient] },
      Message: {
        Subject: { Data: subject, Charset: 'UTF-8' },
        Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
      },
      Tags: [
        { Name: 'template', Value: ids.template },
        { Name: 'mail', Value: ids.mailId },
        { Name: 'tenant', Value: ids.tenantId },
      ],
    });
    try {
      const { MessageId = '' } = await client.send(command);
      return MessageId;
    } catch (error) {
      if (isRefusedBySes(error)) throw new MailNotTakenError('SES did not take the mail', { cause: error });
      throw error;
    }
  };
}

/** A throttle or a 4xx is a clear no; a 5xx or a broken connection may have been a yes. */
function isRefusedBySes(error: unknown): boolean {
  const status = error instanceof SESServiceException ? (error.$metadata.httpStatusCode ?? 500) : 500;
  return status < 500;
}
