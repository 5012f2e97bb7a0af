import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { passwordOf } from '../../../core/accounts/account-password.ts';
import type { LoginId } from '../../../core/accounts/login-id.ts';
import type { LoginCounts } from '../../../core/accounts/login-tries.ts';
import type { LinkHolder } from '../../../core/accounts/password-link.ts';
import type { Instant } from '../../../core/business-calendar.ts';
import { batchGet } from '../../table/batch-get.ts';
import {
  passwordFrom,
  type StoredPassword,
  type StoredTries,
  triesFrom,
  triesItem,
} from '../../table/credential-items.ts';
import { initialPasswordKey, passwordKey, type TriesKind, triesKey } from '../../table/credential-keys.ts';
import { storeCall } from '../../table/dynamo.ts';
import { toItem } from '../../table/items.ts';
import type { NamedWrite } from '../../table/transaction.ts';
import { createClaimReader } from '../tenants/claims.ts';
import { isWritten } from '../work/work-store.ts';
import { loginAccountFrom, wantedAccount } from './account-items.ts';

export interface AccountTables {
  readonly subscriptions: string;
  readonly credentials: string;
}

/** With the key under which tries are counted. */
export interface CountingTables extends AccountTables {
  readonly triesSecret: string;
}

/** The item, password and tries of a login ID; the tries exist also for an ID that nobody has. */
export interface AccountLookup {
  /** What the tries of the whole company are counted under, whether it exists or not. */
  readonly company: string;
  readonly triesKey: ReturnType<typeof triesKey>;
  readonly tries: StoredTries | undefined;
  /** Undefined when nobody has the login ID. */
  readonly account: LinkHolder | undefined;
  /** Of its own, or the one that the administrator has set for all. */
  readonly password: StoredPassword | undefined;
}

/** No tenant has this ID: what nobody has is looked up like what somebody has. */
const NO_TENANT = `t${'0'.repeat(20)}`;

/** Finds accounts and counts the tries on them. */
export function createAccountStore(
  client: DynamoDBClient,
  { subscriptions, credentials, triesSecret }: CountingTables,
) {
  const { ownerOf } = createClaimReader(client, subscriptions);

  async function read(
    kind: TriesKind,
    company: string,
    tenantId: string,
    accountId: string,
    now: Instant,
  ): Promise<AccountLookup> {
    const tries = triesKey(triesSecret, kind, company, accountId);
    const [ownItem, initialItem, counted, ...known] = await batchGet(client, [
      { table: credentials, key: passwordKey(tenantId, accountId) },
      { table: credentials, key: initialPasswordKey(tenantId) },
      { table: credentials, key: tries },
      ...wantedAccount(subscriptions, tenantId, accountId),
    ]);
    const account = loginAccountFrom(accountId, known, now);
    const [own, initial] = [ownItem, initialItem].map((item) => item && passwordFrom(item));
    return {
      company,
      triesKey: tries,
      tries: counted && triesFrom(counted),
      account: account && { ...account, passwordId: own?.passwordId },
      password: account && passwordOf({ own, initial }, account),
    };
  }

  return {
    /** By the login ID: two reads, whether there is such an account or not. */
    async lookUp(kind: TriesKind, { accountId, realm }: LoginId, now: Instant): Promise<AccountLookup> {
      const owner = await ownerOf(realm);
      return read(kind, owner ?? JSON.stringify(realm), owner ?? NO_TENANT, accountId, now);
    },

    /** An account of a known company. */
    lookUpIn: (kind: TriesKind, tenantId: string, accountId: string, now: Instant): Promise<AccountLookup> =>
      read(kind, tenantId, tenantId, accountId, now),

    /** Counts a try; false when another one was counted since the lookup. */
    countTry({ triesKey: key, tries }: AccountLookup, after: LoginCounts): Promise<boolean> {
      const command = new PutItemCommand(triesReplacement(credentials, key, tries, after));
      return isWritten(() => storeCall(() => client.send(command)));
    },

    /** Wipes the tries out, also one that was counted meanwhile. */
    async putTries({ triesKey: key }: AccountLookup, counts: LoginCounts): Promise<void> {
      const command = new PutItemCommand({ TableName: credentials, Item: triesItem(key, counts) });
      await storeCall(() => client.send(command));
    },
  };
}

/** Counts a try within a transaction. */
export const triesWrite = (
  table: string,
  { triesKey: key, tries }: AccountLookup,
  after: LoginCounts,
): NamedWrite<'TRIES'> => ({
  name: 'TRIES',
  write: { Put: triesReplacement(table, key, tries, after) },
});

/** A put that goes through while nobody else has counted a try. */
const triesReplacement = (
  table: string,
  key: AccountLookup['triesKey'],
  before: StoredTries | undefined,
  after: LoginCounts,
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
