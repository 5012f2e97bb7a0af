import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { GroupCommit } from '../../core/groups/group-commit.ts';
import type { Group } from '../../core/model/group.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import { batchGet } from '../table/batch-get.ts';
import { commitWrites, groupWrite } from '../table/commit-writes.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from '../table/idempotency-items.ts';
import { groupFrom } from '../table/items.ts';
import { groupKey } from '../table/keys.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../table/stored-response.ts';
import { transact } from '../table/transaction.ts';
import { groupsOf } from './group-loader.ts';
import { createGroupReader } from './group-reader.ts';
import { createUsageReader } from './usage-reader.ts';

export interface LoadedGroup {
  readonly group: Group | undefined;
  readonly answered: IdempotencyRecord | undefined;
}

/** What a command on a group reads and writes: the group, the companies it concerns, and the answers kept for repeats. */
export function createGroupStore(client: DynamoDBClient, table: string, idempotencyTable: string) {
  const { knownCompanies } = createGroupReader(client, table);
  const { withUsage } = createUsageReader(client, table);
  return {
    /** The group and what was answered before under the key of the call, in one read. */
    async load(groupId: string, call: IdempotentCall | undefined): Promise<LoadedGroup> {
      const answer = call ? [{ table: idempotencyTable, key: idempotencyKey(call) }] : [];
      const [group, answered] = await batchGet(client, [{ table, key: groupKey(groupId) }, ...answer]);
      return { group: group && groupFrom(group), answered: answered && idempotencyFrom(answered) };
    },

    /** Companies with their groups, of which one may be known, in the order asked; undefined where there is none. */
    async companies(tenantIds: readonly string[], known?: Group): Promise<(StoredTenant | undefined)[]> {
      const ids = [...new Set(tenantIds)];
      const found = await Promise.all((await knownCompanies(ids)).map(withUsage));
      const others = found.flatMap((stored) =>
        stored && stored.tenant.group?.groupId !== known?.groupId ? [stored.tenant] : [],
      );
      const groups = await groupsOf(client, table, others);
      const groupOf = ({ tenant: { group } }: StoredTenant) =>
        group?.groupId === known?.groupId ? known : groups.get(group?.groupId ?? '');
      const companies = found.map((stored) => stored && { ...stored, group: groupOf(stored) });
      return tenantIds.map((tenantId) => companies[ids.indexOf(tenantId)]);
    },

    /** The group, and the one from which a company comes, by their versions, with the companies that the decision concerns, by theirs. */
    async commit(
      { group, former, commits }: GroupCommit,
      kept: StoredResponse | undefined,
    ): Promise<CommitOutcome> {
      const writes = [
        groupWrite(table, group),
        ...(former ? [groupWrite(table, former)] : []),
        // What they say of the group is in it already: an item is written once in a transaction.
        ...commits.flatMap((commit) => commitWrites(table, { ...commit, group: undefined })),
        ...responseWrites(idempotencyTable, kept),
      ];
      return outcomeOf(await transact(client, writes));
    },
  };
}
