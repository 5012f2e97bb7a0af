import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const SHORTEST = 16;
/** A function that starts waits for it: a connection that hangs is given up while the start has time for two more tries. */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true };
const MAX_ATTEMPTS = 3;

export const createSecrets = (): SecretsManagerClient =>
  new SecretsManagerClient({ maxAttempts: MAX_ATTEMPTS, requestHandler: TIMEOUTS });

/** A key that the stack made, read when the function starts: no configuration holds it. */
export async function readStackKey(client: SecretsManagerClient, arn: string): Promise<string> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (SecretString.length < SHORTEST) throw new Error(`the secret ${arn} holds no key`);
  return SecretString;
}
