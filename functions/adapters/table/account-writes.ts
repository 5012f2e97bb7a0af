import type { MemberCommit } from '../../core/decide/accounts/accounts.ts';
import { memberItem, removedMemberItem, toItem } from './items.ts';
import { memberKey } from './keys.ts';
import type { NamedWrite } from './transaction.ts';
import { following, usageCommitWrites } from './usage-writes.ts';

/** The writes of a change of accounts; TTL is technical time, so the real clock is read here. */
export function memberWrites(table: string, commit: MemberCommit): NamedWrite<'VERSION' | 'FOLLOWS'>[] {
  const { tenantId } = commit.tenant;
  const { date } = commit.usageHead;
  return [
    ...usageCommitWrites(table, commit),
    ...commit.put.map((member) => following(table, memberItem(tenantId, member))),
    ...commit.removed.flatMap((account) => [
      {
        name: 'FOLLOWS' as const,
        write: {
          Delete: { TableName: table, Key: toItem(memberKey(tenantId, account.product, account.id)) },
        },
      },
      following(table, removedMemberItem(tenantId, account, date, Date.now())),
    ]),
  ];
}
