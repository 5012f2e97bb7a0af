import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setByUser } from '../../../core/accounts/account-password.ts';
import type { LinkHolder } from '../../../core/accounts/password-link.ts';
import type { Instant } from '../../../core/business-calendar.ts';
import type { PasswordHash } from '../../crypto/password-hash.ts';
import type { TokenCheck } from '../../crypto/tokens.ts';
import { batchGet } from '../../table/batch-get.ts';
import { linkFrom, passwordFrom, type StoredLink } from '../../table/credential-items.ts';
import { linkKey, passwordKey } from '../../table/credential-keys.ts';
import { versionCheck } from '../../table/fenced-put.ts';
import { tenantKey } from '../../table/keys.ts';
import { passwordWrites, whileCurrent } from '../../table/password-writes.ts';
import { transact } from '../../table/transaction.ts';
import { loginAccountFrom, wantedAccount } from './account-items.ts';
import type { CountingTables } from './account-store.ts';

/** A link whose token is the given one, with whom it was sent to. */
export interface FoundLink extends StoredLink {
  readonly account: LinkHolder;
}

/** Finds links by their token and uses them up. */
export function createRedeemStore(
  client: DynamoDBClient,
  { subscriptions, credentials, triesSecret }: CountingTables,
) {
  return {
    /**
     * The link of the token, whether it is still worth something or not; undefined when it never was, or when nobody has
     * the ID any more.
     */
    async find({ tenantId, tokenHash }: TokenCheck, now: Instant): Promise<FoundLink | undefined> {
      const [item] = await batchGet(client, [{ table: credentials, key: linkKey(tenantId, tokenHash) }]);
      if (!item) return undefined;
      const link = linkFrom(item);
      const [own, ...known] = await batchGet(client, [
        { table: credentials, key: passwordKey(tenantId, link.accountId) },
        ...wantedAccount(subscriptions, tenantId, link.accountId),
      ]);
      const account = loginAccountFrom(link.accountId, known, now);
      return account && { ...link, account: { ...account, passwordId: own && passwordFrom(own).passwordId } };
    },

    /**
     * The new password, and with it the end of all links and locks, in one transaction: of two at the same time one wins.
     * It goes through only while the tenant is as it was read, so no password comes back behind the end of the data.
     */
    async redeem(link: FoundLink, hash: PasswordHash, now: Instant): Promise<boolean> {
      const { accountId, replaces } = link;
      const { tenantId, version } = link.account.tenant;
      const failed = await transact(client, [
        { name: 'TENANT', write: versionCheck(subscriptions, tenantKey(tenantId), version) },
        ...passwordWrites(
          { table: credentials, triesSecret },
          { tenantId, accountId, hash, origin: setByUser(now) },
          whileCurrent(replaces),
        ),
      ]);
      return failed.length === 0;
    },
  };
}
