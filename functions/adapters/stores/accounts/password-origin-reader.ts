import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type KnownPasswords, PASSWORD_ORIGIN } from '../../../core/accounts/account-password.ts';
import { batchGet } from '../../table/batch-get.ts';
import { originFrom } from '../../table/credential-items.ts';
import { initialPasswordKey, passwordKey } from '../../table/credential-keys.ts';

/** Reads when and by whom the passwords of accounts were set: no hash leaves the table. */
export function createPasswordOriginReader(client: DynamoDBClient, credentials: string) {
  return async (tenantId: string, accountIds: readonly string[]): Promise<(id: string) => KnownPasswords> => {
    const ids = [...new Set(accountIds)];
    const keys = [initialPasswordKey(tenantId), ...ids.map((id) => passwordKey(tenantId, id))];
    const items = await batchGet(
      client,
      keys.map((key) => ({ table: credentials, key })),
      PASSWORD_ORIGIN,
    );
    const [initial, ...own] = items.map((item) => item && originFrom(item));
    const byId = new Map(ids.map((id, index) => [id, own[index]]));
    return (id) => ({ own: byId.get(id), initial });
  };
}
