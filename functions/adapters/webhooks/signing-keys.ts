import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readStackKey } from '../crypto/stack-key.ts';
import { signingKeysIn } from '../crypto/webhook-signature.ts';

/** So soon a new key signs, without a restart of the function. */
const KEPT_MS = 5 * 60 * 1_000;

/** The keys of a secret in Secrets Manager, read again when they are five minutes old: they are exchanged while all runs. */
export function createSigningKeys(client: SecretsManagerClient, arn: string, clock: () => number) {
  let known: { readonly keys: readonly Buffer[]; readonly until: number } | undefined;
  return async (): Promise<readonly Buffer[]> => {
    if (!known || known.until <= clock())
      known = { keys: signingKeysIn(await readStackKey(client, arn)), until: clock() + KEPT_MS };
    return known.keys;
  };
}
