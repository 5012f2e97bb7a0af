import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Account } from '../../../core/accounts/accounts.ts';
import { isFoundBy, SEARCHED_PRODUCT, type SearchTerm } from '../../../core/accounts/search-terms.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { accountFrom, type Item, termFrom, toItem } from '../../table/items.ts';
import { accountKey, accountsPrefix, partitionOf, termsPrefix } from '../../table/keys.ts';

/** What accounts are looked for by: the beginning of the ID, of the address, or of any part of the name. */
export type AccountSearch =
  | SearchTerm
  | { readonly by: 'ID'; readonly text: string; readonly isWhole: boolean };

/** A place in the answer: companies by their IDs, in each the sort keys of what was found. */
export interface SearchPlace {
  readonly tenantId: string;
  readonly sortKey: string;
}

export interface FoundAccount {
  readonly tenantId: string;
  readonly account: Account;
}

interface Candidate extends SearchPlace {
  /** The item of the account, or of the term that leads to it. */
  readonly item: Item;
}

/** All sort keys that the search finds begin with it. */
export const searchPrefixOf = (search: AccountSearch): string =>
  search.by === 'ID'
    ? `${accountsPrefix(SEARCHED_PRODUCT)}${search.text}`
    : termsPrefix(SEARCHED_PRODUCT, search);

/** Companies that are asked beside each other. */
const AT_ONCE = 8;

/**
 * Finds accounts of several companies by keys: what is read is what is found, and one query a company that is asked
 * (ADR 25).
 */
export function createAccountSearch(client: DynamoDBClient, table: string) {
  /** Eventually consistent, at half the price: who was registered this second is found in the next one. */
  async function candidatesIn(
    tenantId: string,
    search: AccountSearch,
    limit: number,
    after: string | undefined,
  ): Promise<Candidate[]> {
    const pk = partitionOf(tenantId);
    const query = new QueryCommand({
      TableName: table,
      Limit: limit,
      KeyConditionExpression:
        // Stryker disable next-line ConditionalExpression: only a search by ID knows whether it is whole
        search.by === 'ID' && search.isWhole
          ? 'pk = :company AND sk = :prefix'
          : 'pk = :company AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: toItem({ ':company': pk, ':prefix': searchPrefixOf(search) }),
      ...(after !== undefined && { ExclusiveStartKey: toItem({ pk, sk: after }) }),
    });
    const { Items = [] } = await storeCall(() => client.send(query));
    // Stryker disable next-line OptionalChaining: an item has its keys
    return Items.map((item) => ({ tenantId, sortKey: item['sk']?.S ?? '', item }));
  }

  /** The account of each candidate, as far as it is one: an item of a term may have been left behind. */
  async function accountsOf(
    candidates: readonly Candidate[],
    search: AccountSearch,
  ): Promise<FoundAccount[]> {
    if (search.by === 'ID')
      return candidates.map(({ tenantId, item }) => ({ tenantId, account: accountFrom(item) }));
    const terms = candidates.map(({ tenantId, item }) => ({ tenantId, term: termFrom(item) }));
    const keys = terms.map(({ tenantId, term }) => accountKey(tenantId, SEARCHED_PRODUCT, term.id));
    const items = await batchGet(
      client,
      distinct(keys).map((key) => ({ table, key })),
    );
    const bySortKey = new Map(items.flatMap((item) => (item ? [[nameOf(item), accountFrom(item)]] : [])));
    return terms.flatMap(({ tenantId, term }, index) => {
      const account = bySortKey.get(JSON.stringify(keys[index]));
      return account && isFoundBy(account, search, term) ? [{ tenantId, account }] : [];
    });
  }

  /** A page of what is found in these companies, which are in the order of their IDs; it may have less than `limit`. */
  return async (
    tenantIds: readonly string[],
    search: AccountSearch,
    { limit, after }: { readonly limit: number; readonly after: SearchPlace | undefined },
  ): Promise<{ readonly found: FoundAccount[]; readonly next: SearchPlace | undefined }> => {
    const left = tenantIds.filter((tenantId) => after === undefined || tenantId >= after.tenantId);
    const candidates: Candidate[] = [];
    // Stryker disable next-line EqualityOperator: behind the last company nobody is asked
    for (let start = 0; start < left.length && candidates.length <= limit; start += AT_ONCE) {
      const room = limit + 1 - candidates.length;
      const asked = left.slice(start, start + AT_ONCE);
      const pages = await Promise.all(
        asked.map((tenantId) =>
          candidatesIn(tenantId, search, room, tenantId === after?.tenantId ? after.sortKey : undefined),
        ),
      );
      candidates.push(...pages.flat());
    }
    const examined = candidates.slice(0, limit);
    const last = candidates.length > limit ? examined.at(-1) : undefined;
    return { found: await accountsOf(examined, search), next: last && placeOf(last) };
  };
}
export type FindAccounts = ReturnType<typeof createAccountSearch>;

const placeOf = ({ tenantId, sortKey }: Candidate): SearchPlace => ({ tenantId, sortKey });

// Stryker disable next-line OptionalChaining: an item has its keys
const nameOf = (item: Item): string => JSON.stringify({ pk: item['pk']?.S, sk: item['sk']?.S });

/** BatchGetItem refuses a key that comes twice. */
const distinct = <Key>(keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [JSON.stringify(key), key])).values(),
];
