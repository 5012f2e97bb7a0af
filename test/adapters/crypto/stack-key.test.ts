import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeEach, expect, it } from 'vitest';
import { createSecrets, readStackKey } from '../../../functions/adapters/crypto/stack-key.ts';
import { mockEvery } from '../../support/aws/sdk-mocks.ts';

const ARN = 'arn:aws:secretsmanager:ap-northeast-2:1:secret:TriesKey';
const secrets = mockEvery(SecretsManagerClient);
beforeEach(() => secrets.reset());

it('a key is read from the secret that the configuration names', async () => {
  secrets.on(GetSecretValueCommand, { SecretId: ARN }).resolves({ SecretString: 'k'.repeat(64) });
  expect(await readStackKey(createSecrets(), ARN)).toBe('k'.repeat(64));
});

it('a key may be as short as sixteen characters', async () => {
  secrets.on(GetSecretValueCommand).resolves({ SecretString: 'k'.repeat(16) });
  expect(await readStackKey(createSecrets(), ARN)).toHaveLength(16);
});

it.each([undefined, '', 'k'.repeat(15)])('a function does not start with the key %j', async (text) => {
  secrets.on(GetSecretValueCommand).resolves(text === undefined ? {} : { SecretString: text });
  await expect(readStackKey(createSecrets(), ARN)).rejects.toThrow(ARN);
});
