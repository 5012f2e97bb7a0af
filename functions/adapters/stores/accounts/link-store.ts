import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type LinkRow, linkExpiry } from '../../../core/accounts/password-link.ts';
import type { Instant } from '../../../core/business-calendar.ts';
import type { Tenant } from '../../../core/model/tenant.ts';
import { addressMark, newResetToken } from '../../crypto/tokens.ts';
import { linkItem } from '../../table/credential-items.ts';
import { versionCheck } from '../../table/fenced-put.ts';
import { tenantKey } from '../../table/keys.ts';
import { transact } from '../../table/transaction.ts';
import type { AccountTables } from './account-store.ts';

export interface LinkRequest extends Pick<LinkRow, 'accountId' | 'replaces'> {
  /** Where the link goes, when it is worth something only while this is the account's own address. */
  readonly ownAddress: string | undefined;
  /** The mail may leave later, when the ID is somebody else's. */
  readonly askedAt: Instant;
}

export interface NewLink {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Makes the tokens of links. The table keeps a hash: only the answer ever holds the token. */
export function createLinkStore(client: DynamoDBClient, { subscriptions, credentials }: AccountTables) {
  return {
    /**
     * A new token for the account, beside those that it has. Undefined when the tenant has changed since it was read: no
     * link stands behind the end of the data.
     */
    async putLink(
      { tenantId, version }: Tenant,
      { ownAddress, ...request }: LinkRequest,
      now: Instant,
    ): Promise<NewLink | undefined> {
      const { token, ...check } = newResetToken(tenantId);
      const expiresAt = linkExpiry(now);
      const sentTo = ownAddress === undefined ? undefined : addressMark(token, ownAddress);
      const Item = linkItem(check, { ...request, sentTo, expiresAt });
      const failed = await transact(client, [
        { name: 'TENANT', write: versionCheck(subscriptions, tenantKey(tenantId), version) },
        { name: 'LINK', write: { Put: { TableName: credentials, Item } } },
      ]);
      return failed.length === 0 ? { token, expiresAt } : undefined;
    },
  };
}
