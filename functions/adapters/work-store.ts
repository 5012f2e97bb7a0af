import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { WorkItem } from '../core/work.ts';
import { storeCall } from './dynamo.ts';
import { toItem } from './items.ts';
import { workItemKey } from './keys.ts';

export type WorkStore = ReturnType<typeof createWorkStore>;

/** Moves work items between commits: which execution carries them. Their opening and closing belong to commits. */
export function createWorkStore(client: DynamoDBClient, table: string) {
  return {
    /** Writes `after` if the item is still as `before`; false when it has moved on, which is fine: someone else did it. */
    async advance(before: WorkItem, after: WorkItem): Promise<boolean> {
      const command = new UpdateItemCommand({
        TableName: table,
        Key: toItem(workItemKey(before)),
        UpdateExpression: 'SET #work = :work, #state = :state, sweepAt = :sweepAt',
        ConditionExpression: '#state = :was AND #work.#version = :version AND #work.hop = :hop',
        ExpressionAttributeNames: { '#work': 'work', '#state': 'state', '#version': 'version' },
        ExpressionAttributeValues: marshall(
          {
            ':work': after,
            ':state': after.state,
            ':sweepAt': after.sweepAt,
            ':was': before.state,
            ':version': before.version,
            ':hop': before.hop,
          },
          { removeUndefinedValues: true },
        ),
      });
      return isWritten(() => storeCall(() => client.send(command)));
    },
  };
}

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
