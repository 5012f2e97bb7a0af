import { SESClient, SESServiceException, SendEmailCommand } from '@aws-sdk/client-ses';
import type { OutgoingMail } from '../../core/mails/render.ts';

/** SES did not take the mail: it was certainly not sent. A failure without this name leaves that open. */
export class MailNotTakenError extends Error {
  override readonly name = 'MailNotTakenError';
}

/** SES takes no mail of the account: too many at once or today, paused, or not permitted. The mail is not to blame. */
export class SendingRefusedError extends Error {
  override readonly name = 'SendingRefusedError';
}

/** SendEmail has no idempotency token: one try a call, so that the row of the mail decides about another one. */
export const createSes = (): SESClient => new SESClient({ maxAttempts: 1, cacheMiddleware: true });

/** Sends and answers the message ID. */
export function createEmailSender(
  client: SESClient,
  from: { readonly sender: string; readonly configurationSet: string },
) {
  return async ({ recipient, subject, text, html, ...ids }: OutgoingMail): Promise<string> => {
    const command = new SendEmailCommand({
      Source: from.sender,
      // By it SES tells what becomes of the mail.
      ConfigurationSetName: from.configurationSet,
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
      if (isOfAccount(error)) throw new SendingRefusedError('SES takes no mails', { cause: error });
      if (isRefusedBySes(error)) throw new MailNotTakenError('SES did not take the mail', { cause: error });
      throw error;
    }
  };
}

/** What SES says of the account, its set-up or its rights; a daily quota comes as a throttle. */
const OF_ACCOUNT: readonly string[] = [
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExist',
  'ConfigurationSetDoesNotExistException',
  'MailFromDomainNotVerifiedException',
];
/** The sender, or in the sandbox the recipient: SES has one code for it and for a bad mail. */
const NOT_VERIFIED = /address is not verified|sending paused|account is disabled/i;

function isOfAccount(error: unknown): boolean {
  if (!isRefusedBySes(error) || !(error instanceof SESServiceException)) return false;
  const { httpStatusCode: status } = error.$metadata;
  return (
    status === 403 || status === 429 || OF_ACCOUNT.includes(error.name) || NOT_VERIFIED.test(error.message)
  );
}

/** A 4xx is a clear no; a 5xx or a broken connection may have been a yes. */
function isRefusedBySes(error: unknown): boolean {
  const status = error instanceof SESServiceException ? (error.$metadata.httpStatusCode ?? 500) : 500;
  return status < 500;
}
