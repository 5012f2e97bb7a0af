import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { storeCall } from './dynamo.ts';
import { toItem } from './items.ts';

interface Counting {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly by: number;
  /** Fails where there were as many already: no two get the last one. Without it there is no bound. */
  readonly most?: number | undefined;
  /** For the table's TTL, in seconds. The time is part of the key, so this tidies up and decides nothing. */
  readonly forgottenFrom: number;
}

/** Adds to a count of a day or an hour. */
export async function addToCount(
  client: DynamoDBClient,
  table: string,
  { key, by, most, forgottenFrom }: Counting,
): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table,
    Key: toItem(key),
    UpdateExpression: 'SET #expires = :expires ADD #count :by',
    ...(most !== undefined && { ConditionExpression: 'attribute_not_exists(#count) OR #count < :most' }),
    ExpressionAttributeNames: { '#count': 'count', '#expires': 'expiresAtEpoch' },
    ExpressionAttributeValues: toItem({ ':by': by, ':expires': forgottenFrom, ':most': most }),
  });
  await storeCall(() => client.send(command));
}
