import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { WorkItem } from '../../../core/lifecycle/work.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { toItem, workFrom, workItem } from '../../table/items.ts';
import { workItemKey } from '../../table/keys.ts';

/** Moves work items between commits: which execution carries them. Their opening and closing belong to commits. */
export function createWorkStore(client: DynamoDBClient, table: string) {
  return {
    /** Writes `after` if the item is still as `before`; false when it has moved on, which is fine: someone else did it. */
    advance(before: WorkItem, after: WorkItem): Promise<boolean> {
      const command = new PutItemCommand(workReplacement(table, before, after));
      return isWritten(() => storeCall(() => client.send(command)));
    },
  };
}

export const createWorkReader = (client: DynamoDBClient, table: string) => ({
  async workItem(work: Parameters<typeof workItemKey>[0]): Promise<WorkItem | undefined> {
    const [item] = await batchGet(client, [{ table, key: workItemKey(work) }]);
    return item && workFrom(item);
  },
});

/** A put that goes through while the item is still as `before`: its state, version and restarts tell. */
const workReplacement = (table: string, before: WorkItem, after: WorkItem) => ({
  TableName: table,
  Item: workItem(after),
  ConditionExpression: '#state = :was AND #work.#version = :version AND #work.restarts = :restarts',
  ExpressionAttributeNames: { '#work': 'work', '#state': 'state', '#version': 'version' },
  ExpressionAttributeValues: toItem({
    ':was': before.state,
    ':version': before.version,
    ':restarts': before.restarts,
  }),
});

/** Whether a conditional write went through; false when its condition did not hold. */
export async function isWritten(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
