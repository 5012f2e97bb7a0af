import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readStackKey } from '../crypto/stack-key.ts';
import { signingKeysIn } from '../crypto/webhook-signature.ts';

/** So soon a new key signs, without a restart of the function. */
const KEPT_MS = 5 * 60 * 1_000;

/**
 * The keys of a secret in Secrets Manager, read again when they are five minutes old: they are exchanged while all runs.
 * While the secret cannot be read, the known keys sign on.
 */
export function createSigningKeys(client: SecretsManagerClient, arn: string, clock: () => number) {
  let known: { readonly keys: readonly Buffer[]; readonly until: number } | undefined;
  return async (): Promise<readonly Buffer[]> => {
    if (known && clock() < known.until) return known.keys;
    const keys = await readStackKey(client, arn).then(signingKeysIn, (error: unknown) => {
      if (known) return known.keys;
      throw error;
    });
    known = { keys, until: clock() + KEPT_MS };
    return keys;
  };
}
