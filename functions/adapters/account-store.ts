import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { ProductSchema } from '../core/catalog/codes.ts';
import type { LoginId } from '../core/login-id.ts';
import type { Account } from '../core/login-verdict.ts';
import type { Tries } from '../core/throttle.ts';
import { batchGet } from './batch-get.ts';
import { createClaimReader } from './claims.ts';
import {
  passwordFrom,
  type StoredPassword,
  type StoredTries,
  triesFrom,
  triesItem,
} from './credential-items.ts';
import { accountKey, initialPasswordKey, type TriesKind, triesKey } from './credential-keys.ts';
import { storeCall } from './dynamo.ts';
import { type Item, profileFrom, tenantFrom, toItem } from './items.ts';
import { memberKey, profileKey, tenantKey } from './keys.ts';
import { isWritten } from './work-store.ts';

export interface AccountTables {
  readonly subscriptions: string;
  readonly credentials: string;
}

/** What is known about a login ID; the tries also of one that nobody has. */
export interface Look {
  readonly triesKey: ReturnType<typeof triesKey>;
  readonly tries: StoredTries | undefined;
  /** Undefined when nobody has the login ID. */
  readonly account: (Account & { readonly email: string | undefined }) | undefined;
  /** Of its own, or the one that the administrator has set for all. */
  readonly password: StoredPassword | undefined;
}

/** No tenant has this ID: what nobody has is looked up like what somebody has. */
const NO_TENANT = `t${'0'.repeat(20)}`;

/** Strict: an address that stands elsewhere must not be taken for none. */
const MemberSchema = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  id: z.string(),
  email: z.string().optional(),
  role: z.string().optional(),
});

/** Finds accounts by their login IDs and counts the tries on them. */
export function createAccountStore(client: DynamoDBClient, { subscriptions, credentials }: AccountTables) {
  const { ownerOf } = createClaimReader(client, subscriptions);

  return {
    /** Two reads, whether there is such an account or not. */
    async look(kind: TriesKind, { accountId, realm }: LoginId): Promise<Look> {
      const owner = await ownerOf(realm);
      const tenantId = owner ?? NO_TENANT;
      const tries = triesKey(kind, owner ?? JSON.stringify(realm), accountId);
      const [tenant, profile, own, initial, counted, ...members] = await batchGet(client, [
        { table: subscriptions, key: tenantKey(tenantId) },
        { table: subscriptions, key: profileKey(tenantId) },
        { table: credentials, key: accountKey(tenantId, accountId) },
        { table: credentials, key: initialPasswordKey(tenantId) },
        { table: credentials, key: tries },
        ...ProductSchema.options.map((product) => ({
          table: subscriptions,
          key: memberKey(tenantId, product, accountId),
        })),
      ]);
      const account = tenant && profile && accountFrom(accountId, tenant, profile, members);
      const password = own ?? initial;
      return {
        triesKey: tries,
        tries: counted && triesFrom(counted),
        account,
        password: account && password && passwordFrom(password),
      };
    },

    /** Counts a try; false when another one was counted since the look. */
    countTry({ triesKey: key, tries }: Look, after: Tries): Promise<boolean> {
      const command = new PutItemCommand(triesReplacement(credentials, key, tries, after));
      return isWritten(() => storeCall(() => client.send(command)));
    },

    /** Wipes the tries out, whoever has counted one meanwhile. */
    async putTries({ triesKey: key }: Look, tries: Tries): Promise<void> {
      const command = new PutItemCommand({ TableName: credentials, Item: triesItem(key, tries) });
      await storeCall(() => client.send(command));
    },
  };
}

/** A put that goes through while nobody else has counted a try. */
export const triesReplacement = (
  table: string,
  key: Look['triesKey'],
  before: StoredTries | undefined,
  after: Tries,
) => ({
  TableName: table,
  Item: triesItem(key, after),
  ...(before
    ? {
        ConditionExpression: '#fence = :fence',
        ExpressionAttributeNames: { '#fence': 'fence' },
        ExpressionAttributeValues: toItem({ ':fence': before.fence }),
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' }),
});

/** The top administrator, or whoever is registered for a product; undefined for anybody else. */
function accountFrom(
  accountId: string,
  tenantItem: Item,
  profileItem: Item,
  members: readonly (Item | undefined)[],
): Look['account'] {
  const [tenant, profile] = [tenantFrom(tenantItem), profileFrom(profileItem)];
  const isTopAdministrator = accountId === profile.adminId;
  const registered = ProductSchema.options.filter((_, index) => members[index]);
  if (!isTopAdministrator && registered.length === 0) return undefined;
  const emails = members.flatMap((item) => (item ? (MemberSchema.parse(unmarshall(item)).email ?? []) : []));
  return {
    tenant,
    profile,
    accountId,
    isTopAdministrator,
    products: isTopAdministrator ? ProductSchema.options : registered,
    email: isTopAdministrator ? profile.notificationEmail : emails[0],
  };
}
