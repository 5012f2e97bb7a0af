import { scryptSync } from 'node:crypto';
import { SESClient, SESServiceException, SendEmailCommand } from '@aws-sdk/client-ses';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../functions/adapters/crypto/password-hash.ts';
import { createEmailSender, createSes } from '../../functions/adapters/email/email-sender.ts';
import { createDynamo } from '../../functions/adapters/table/dynamo.ts';
import { named } from '../support/aws/dynamo.ts';
import { mockEvery } from '../support/aws/sdk-mocks.ts';
import { TENANT_ID } from '../support/tenants.ts';

const ses = mockEvery(SESClient);
beforeEach(() => {
  ses.reset();
});

describe('sending a mail', () => {
  const send = createEmailSender(new SESClient(), {
    sender: 'service@smartwork.example',
    configurationSet: 'mails',
  });
  const mail = {
    tenantId: TENANT_ID,
    mailId: '2-SETUP_COMPLETE',
    template: 'SETUP_COMPLETE',
    recipient: 'boss@acme.com',
    subject: '준비 완료',
    text: 'text',
    html: '<p>html</p>',
  };
  const refusedWith = (httpStatusCode?: number, name = 'Throttling', message = '') =>
    new SESServiceException({
      name,
      message,
      $fault: 'client',
      $metadata: httpStatusCode === undefined ? {} : { httpStatusCode },
    });

  it('goes to one recipient, in UTF-8, as text and HTML, tagged with its id', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'message-1' });
    expect(await send(mail)).toBe('message-1');
    const input = ses.commandCalls(SendEmailCommand)[0]?.args[0].input;
    expect(input).toEqual({
      Source: 'service@smartwork.example',
      ConfigurationSetName: 'mails',
      Destination: { ToAddresses: ['boss@acme.com'] },
      Message: {
        Subject: { Data: '준비 완료', Charset: 'UTF-8' },
        Body: {
          Text: { Data: 'text', Charset: 'UTF-8' },
          Html: { Data: '<p>html</p>', Charset: 'UTF-8' },
        },
      },
      Tags: [
        { Name: 'template', Value: 'SETUP_COMPLETE' },
        { Name: 'mail', Value: '2-SETUP_COMPLETE' },
        { Name: 'tenant', Value: TENANT_ID },
      ],
    });
    // What SES takes as a tag.
    for (const { Value } of input?.Tags ?? []) expect(Value).toMatch(/^[\w-]{1,256}$/);
  });

  it.each([
    [400, 'MessageRejected', 'Address blacklisted.'],
    [400, 'InvalidParameterValue', 'Domain contains illegal character'],
    [413, 'RequestTooLarge', ''],
  ])('PROMISE-11: a %i %s is a clear no to the mail', async (status, name, message) => {
    ses.on(SendEmailCommand).rejects(refusedWith(status, name, message));
    await expect(send(mail)).rejects.toMatchObject({ name: 'MailNotTakenError', cause: { name } });
  });

  it.each([
    [400, 'Throttling', 'Maximum sending rate exceeded.'],
    [400, 'Throttling', 'Daily message quota exceeded.'],
    [429, 'TooManyRequests', ''],
    [403, 'AccessDenied', 'is not authorized to perform ses:SendEmail'],
    [400, 'AccountSendingPausedException', ''],
    [400, 'ConfigurationSetSendingPausedException', ''],
    [400, 'ConfigurationSetDoesNotExist', ''],
    [400, 'MessageRejected', 'Email address is not verified. The following identities failed the check: a@b'],
  ])('PROMISE-11: a %i %s is a no to the account: "%s"', async (status, name, message) => {
    ses.on(SendEmailCommand).rejects(refusedWith(status, name, message));
    await expect(send(mail)).rejects.toMatchObject({ name: 'SendingRefusedError', cause: { name } });
  });

  it.each([
    ['a 500', refusedWith(500), 'Throttling'],
    ['a 503', refusedWith(503), 'Throttling'],
    ['an answer without a status', refusedWith(), 'Throttling'],
    ['a time-out', named('TimeoutError'), 'TimeoutError'],
    ['a broken connection', named('ECONNRESET'), 'ECONNRESET'],
  ])('PROMISE-11: %s may have been a yes', async (_, error, name) => {
    ses.on(SendEmailCommand).rejects(error);
    await expect(send(mail)).rejects.toMatchObject({ name });
  });

  it('PROMISE-11: the SDK itself never sends a second time', async () => {
    expect(await createSes().config.maxAttempts()).toBe(1);
  });
});

it('PROMISE-12: single calls to the table are tried again, but not for long', async () => {
  expect(await createDynamo().config.maxAttempts()).toBe(3);
});

it('a password is kept as scrypt with N=2^17, r=8, p=1 and its own salt', async () => {
  const hash = await hashPassword('Sm4rtW0rk!9', Buffer.from('0123456789abcdef'));
  expect(hash).toEqual({
    algorithm: 'scrypt',
    n: 131_072,
    r: 8,
    p: 1,
    salt: Buffer.from('0123456789abcdef').toString('base64url'),
    key: expect.stringMatching(/^[\w-]{43}$/),
  });
});

it('a password is known again by its hash, whatever that cost, and by no other; without a hash none is', async () => {
  const salt = Buffer.from('0123456789abcdef');
  const key = scryptSync('Sm4rtW0rk!9', salt, 32, { N: 1_024, r: 8, p: 1 }).toString('base64url');
  const cost = { algorithm: 'scrypt', n: 1_024, r: 8, p: 1 } as const;
  const hash = { ...cost, salt: salt.toString('base64url'), key };
  expect(await isPassword('Sm4rtW0rk!9', hash)).toBe(true);
  expect(await isPassword('sm4rtW0rk!9', hash)).toBe(false);
  expect(await isPassword('Sm4rtW0rk!9', undefined)).toBe(false);
});

it('a password is the same however its letters are put together, and a hash of no possible cost is an error', async () => {
  const cost = { algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 'c2FsdA' } as const;
  const key = scryptSync('비밀'.normalize('NFC'), Buffer.from('salt'), 32, { N: 2, r: 1, p: 1 });
  const hash = { ...cost, key: key.toString('base64url') };
  expect(await isPassword('비밀'.normalize('NFD'), hash)).toBe(true);
  await expect(isPassword('비밀', { ...hash, n: 3 })).rejects.toThrow();
});
