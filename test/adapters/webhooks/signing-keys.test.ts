import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeEach, expect, it } from 'vitest';
import { createSigningKeys } from '../../../functions/adapters/webhooks/signing-keys.ts';
import { mockEvery } from '../../support/aws/sdk-mocks.ts';

const secrets = mockEvery(SecretsManagerClient);
const keyOf = (text: string) => Buffer.from(text.padEnd(24, '.'));
const secretOf = (...texts: string[]) =>
  texts.map((text) => `whsec_${keyOf(text).toString('base64')}`).join(' ');
beforeEach(() => secrets.reset());

it('are read once in five minutes: a key that is exchanged signs soon', async () => {
  let now = 0;
  const keys = createSigningKeys(new SecretsManagerClient(), 'arn:of:the:keys', () => now);
  secrets
    .on(GetSecretValueCommand, { SecretId: 'arn:of:the:keys' })
    .resolves({ SecretString: secretOf('old') });
  expect(await keys()).toEqual([keyOf('old')]);
  secrets.on(GetSecretValueCommand).resolves({ SecretString: secretOf('new', 'old') });
  now = 299_999;
  expect(await keys()).toEqual([keyOf('old')]);
  now = 300_000;
  expect(await keys()).toEqual([keyOf('new'), keyOf('old')]);
  expect(secrets.calls()).toHaveLength(2);
});

it('are none of a secret that holds something else', async () => {
  secrets.on(GetSecretValueCommand).resolves({ SecretString: 'a password of somebody' });
  const keys = createSigningKeys(new SecretsManagerClient(), 'arn', () => 0);
  await expect(keys()).rejects.toThrow('at least 24 bytes');
});

it('sign on while the secret cannot be read; without any known key nothing is signed', async () => {
  let now = 0;
  secrets
    .on(GetSecretValueCommand)
    .resolvesOnce({ SecretString: secretOf('old') })
    .rejects(new Error('down'));
  const keys = createSigningKeys(new SecretsManagerClient(), 'arn', () => now);
  await keys();
  now = 300_000;
  expect(await keys()).toEqual([keyOf('old')]);
  await expect(createSigningKeys(new SecretsManagerClient(), 'arn', () => now)()).rejects.toThrow('down');
});
