import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { GroupCommit } from '../../../core/groups/group-commit.ts';
import type { Group } from '../../../core/model/group.ts';
import { batchGet } from '../../table/batch-get.ts';
import { commitWrites, groupWrite } from '../../table/commit-writes.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from '../../table/idempotency-items.ts';
import { groupFrom } from '../../table/items.ts';
import { groupKey } from '../../table/keys.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../../table/stored-response.ts';
import { transact } from '../../table/transaction.ts';
import { createGroupReader } from './group-reader.ts';

export interface LoadedGroup {
  readonly group: Group | undefined;
  readonly answered: IdempotencyRecord | undefined;
}

/** What a command on a group reads and writes: the group, the companies it concerns, and the answers kept for repeats. */
export function createGroupStore(client: DynamoDBClient, table: string, idempotencyTable: string) {
  const { companies } = createGroupReader(client, table);
  return {
    companies,

    /** The group and what was answered before under the key of the call, in one read. */
    async load(groupId: string, call: IdempotentCall | undefined): Promise<LoadedGroup> {
      const answer = call ? [{ table: idempotencyTable, key: idempotencyKey(call) }] : [];
      const [group, answered] = await batchGet(client, [{ table, key: groupKey(groupId) }, ...answer]);
      return { group: group && groupFrom(group), answered: answered && idempotencyFrom(answered) };
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
