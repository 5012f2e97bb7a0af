import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, logger } from './logger.ts';

type Image = Record<string, AttributeValue>;

/**
 * The entry of a function that follows the table's stream: one record after the other in their order; the first one
 * that fails is reported, and the stream comes back from there.
 */
export function streamEntry(work: (image: Image, before: Image | undefined) => Promise<void>) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb, eventID } of Records) {
      try {
        if (dynamodb?.NewImage) {
          await work(dynamodb.NewImage as Image, dynamodb.OldImage as Image | undefined);
        }
      } catch (error) {
        logger.error('A stream record failed', { eventID, ...errorFields(error) });
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
