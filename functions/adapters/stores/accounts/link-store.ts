import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LinkRow } from '../../../core/accounts/password-link.ts';
import { addSeconds, type Instant } from '../../../core/business-calendar.ts';
import type { Tenant } from '../../../core/model/tenant.ts';
import { addressMark, newResetToken } from '../../crypto/tokens.ts';
import { linkItem } from '../../table/credential-items.ts';
import { versionCheck } from '../../table/fenced-put.ts';
import { tenantKey } from '../../table/keys.ts';
import { transact } from '../../table/transaction.ts';
import type { AccountTables } from './account-store.ts';

/** A link lives for 24 hours from the mail that brings it. */
const LINK_SECONDS = 86_400;

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

/** Makes the tokens of links. What is kept is a hash: the answer is the only place that ever holds the token. */
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
      const expiresAt = addSeconds(now, LINK_SECONDS);
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
