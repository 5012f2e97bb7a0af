import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Account, AccountRecords } from '../../../core/accounts/accounts.ts';
import { batchGet } from '../../table/batch-get.ts';
import { accountFrom, type Item, removedOnFrom } from '../../table/items.ts';
import { accountKey, removedAccountKey } from '../../table/keys.ts';

/** What BatchGetItem takes. */
const KEYS_AT_ONCE = 100;

/**
 * Reads what is known of these accounts, strongly consistent. To be read after the head that fences their change:
 * then nobody has changed them between.
 */
export function createAccountReader(client: DynamoDBClient, table: string) {
  return async (
    tenantId: string,
    asked: readonly Pick<Account, 'product' | 'id'>[],
  ): Promise<AccountRecords> => {
    const wanted = asked.flatMap(({ product, id }) => [
      { table, key: accountKey(tenantId, product, id) },
      { table, key: removedAccountKey(tenantId, product, id) },
    ]);
    // Stryker disable next-line ArithmeticOperator: a page of nothing is no call
    const pages = Array.from({ length: Math.ceil(wanted.length / KEYS_AT_ONCE) }, (_, page) =>
      wanted.slice(page * KEYS_AT_ONCE, (page + 1) * KEYS_AT_ONCE),
    );
    const items = (await Promise.all(pages.map((page) => batchGet(client, page)))).flat();
    const known = new Map(
      asked.map((account, index) => [nameOf(account), accountOf(items[index * 2], items[index * 2 + 1])]),
    );
    return (product, id) => known.get(nameOf({ product, id })) ?? accountOf(undefined, undefined);
  };
}

const accountOf = (account: Item | undefined, removed: Item | undefined) => ({
  account: account && accountFrom(account),
  goneOn: removed && removedOnFrom(removed),
});

const nameOf = ({ product, id }: Pick<Account, 'product' | 'id'>): string => `${product} ${id}`;
