import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockEvery } from './sdk-mocks.ts';

/** Every key of the stack, for handlers that read them when they load. */
export const mockStackKeys = () =>
  mockEvery(SecretsManagerClient)
    .on(GetSecretValueCommand)
    .resolves({ SecretString: 'a-secret-of-the-stack' });
