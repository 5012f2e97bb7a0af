import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addSeconds, type Instant } from '../core/business-calendar.ts';
import type { Tenant } from '../core/tenant.ts';
import type { AccountTables } from './account-store.ts';
import { linkItem } from './credential-items.ts';
import { versionCheck } from './fenced-put.ts';
import { tenantKey } from './keys.ts';
import { newResetToken } from './reset-token.ts';
import { transact } from './transaction.ts';

/** A link lives for 24 hours from the mail that brings it. */
const LINK_SECONDS = 86_400;

export interface LinkRequest {
  readonly accountId: string;
  /** The mail may leave later, when the ID is somebody else's. */
  readonly askedAt: Instant;
}

export interface NewLink {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Makes the tokens of links. What is kept is a hash: the answer is the only place that ever holds the token. */
export function createLinkStore(client: DynamoDBClient, { subscriptions, credentials }: AccountTables) {
  return {
    /**
     * A new token for the account; any older one is worth nothing from now on. Undefined when the tenant has changed
     * since it was read: no link stands behind the end of the data.
     */
    async putLink(
      { tenantId, version }: Tenant,
      { accountId, askedAt }: LinkRequest,
      now: Instant,
    ): Promise<NewLink | undefined> {
      const { token, ...check } = newResetToken(tenantId, accountId);
      const expiresAt = addSeconds(now, LINK_SECONDS);
      const Item = linkItem(check, { accountId, askedAt, tokenHash: check.tokenHash, expiresAt });
      const failed = await transact(client, [
        { name: 'TENANT', write: versionCheck(subscriptions, tenantKey(tenantId), version) },
        { name: 'LINK', write: { Put: { TableName: credentials, Item } } },
      ]);
      return failed.length === 0 ? { token, expiresAt } : undefined;
    },
  };
}
