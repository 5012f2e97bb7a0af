import { SEARCHED_PRODUCT } from '../../core/accounts/search-terms.ts';
import type { AccountCommit } from '../../core/decide/accounts/accounts.ts';
import { accountItem, removedAccountItem, termItem, toItem } from './items.ts';
import { accountKey, termKey } from './keys.ts';
import type { NamedWrite } from './transaction.ts';
import { following, usageCommitWrites } from './usage-writes.ts';

/** The writes of a change of accounts; TTL is technical time, so the real clock is read here. */
export function accountWrites(table: string, commit: AccountCommit): NamedWrite<'VERSION' | 'FOLLOWS'>[] {
  const { tenantId } = commit.tenant;
  const { date } = commit.usageHead;
  return [
    ...usageCommitWrites(table, commit),
    ...commit.put.map((account) => following(table, accountItem(tenantId, account))),
    ...commit.removed.flatMap((account) => [
      {
        name: 'FOLLOWS' as const,
        write: {
          Delete: { TableName: table, Key: toItem(accountKey(tenantId, account.product, account.id)) },
        },
      },
      following(table, removedAccountItem(tenantId, account, date, Date.now())),
    ]),
    ...commit.terms.put.map((term) => following(table, termItem(tenantId, term))),
    ...commit.terms.dropped.map((term) => ({
      name: 'FOLLOWS' as const,
      write: { Delete: { TableName: table, Key: toItem(termKey(tenantId, SEARCHED_PRODUCT, term)) } },
    })),
  ];
}
