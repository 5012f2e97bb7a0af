import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../core/business-calendar.ts';
import type { Account } from '../core/login-verdict.ts';
import type { Tenant } from '../core/tenant.ts';
import { noTries } from '../core/throttle.ts';
import { accountFrom, wantedAccount } from './account-items.ts';
import type { AccountTables } from './account-store.ts';
import { batchGet } from './batch-get.ts';
import { accountItem, linkFrom, linkItem, triesItem } from './credential-items.ts';
import { linkKey, triesKey } from './credential-keys.ts';
import { versionCheck } from './fenced-put.ts';
import { tenantFrom, toItem } from './items.ts';
import { tenantKey } from './keys.ts';
import type { PasswordHash } from './password-hash.ts';
import type { TokenCheck } from './reset-token.ts';
import { transact } from './transaction.ts';

/** A link whose token is the given one. */
export interface FoundLink extends TokenCheck {
  /** To whom it was sent; undefined when nobody has the ID any more. */
  readonly account: Account | undefined;
  readonly tenant: Tenant;
  readonly accountId: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

/** Finds links by their token and uses them up. */
export function createRedeemStore(client: DynamoDBClient, { subscriptions, credentials }: AccountTables) {
  return {
    /** The link of the token, whether it is still in time or not; undefined when it was used, replaced or never was. */
    async find(check: TokenCheck, now: Instant): Promise<FoundLink | undefined> {
      const { tenantId, slot } = check;
      const [item, tenant] = await batchGet(client, [
        { table: credentials, key: linkKey(tenantId, slot) },
        { table: subscriptions, key: tenantKey(tenantId) },
      ]);
      if (!item || !tenant) return undefined;
      const { tokenHash, ...link } = linkFrom(item);
      if (tokenHash !== check.tokenHash) return undefined;
      const known = await batchGet(client, wantedAccount(subscriptions, tenantId, link.accountId));
      const account = accountFrom(link.accountId, known, now);
      return { ...check, ...link, account, tenant: account?.tenant ?? tenantFrom(tenant) };
    },

    /**
     * The new password, the end of the link and of all locks, in one transaction: of two at the same time one wins. It
     * goes through only while the tenant is as it was read, so no password comes back behind the end of the data.
     */
    async redeem(link: FoundLink, hash: PasswordHash, now: Instant): Promise<boolean> {
      const { tenantId, accountId, askedAt, tokenHash, expiresAt, tenant } = link;
      const isSame = {
        ConditionExpression: '#tokenHash = :tokenHash',
        ExpressionAttributeNames: { '#tokenHash': 'tokenHash' },
        ExpressionAttributeValues: toItem({ ':tokenHash': tokenHash }),
      };
      const put = (Item: ReturnType<typeof toItem>) => ({ Put: { TableName: credentials, Item } });
      const failed = await transact(client, [
        {
          name: 'LINK',
          write: { Put: { ...put(linkItem(link, { accountId, askedAt, expiresAt })).Put, ...isSame } },
        },
        {
          name: 'TENANT',
          write: versionCheck(subscriptions, tenantKey(tenantId), tenant.version),
        },
        { name: 'ACCOUNT', write: put(accountItem(tenantId, accountId, hash, now)) },
        {
          name: 'TRIES',
          write: put(triesItem(triesKey('LOGIN', tenantId, accountId), noTries(now))),
        },
      ]);
      return failed.length === 0;
    },
  };
}
