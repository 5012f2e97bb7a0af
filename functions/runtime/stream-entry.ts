import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, logger } from './logger.ts';

type Image = Record<string, AttributeValue>;

/**
 * The entry of a function that follows the table's stream: one record after the other in their order; the first one
 * that fails is reported, and the stream comes back from there. `afterwards` gets what was done with, once the work is
 * done: what fails in it fails no record.
 */
export function streamEntry(
  work: (image: Image, before: Image | undefined) => Promise<void>,
  afterwards: (images: readonly Image[]) => Promise<void> = async () => {},
) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const done: Image[] = [];
    const failed = await firstFailure(Records, work, done);
    await afterwards(done).catch((error: unknown) =>
      logger.warn('What follows the records of a stream has failed', errorFields(error)),
    );
    return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
  };
}

async function firstFailure(
  records: DynamoDBStreamEvent['Records'],
  work: (image: Image, before: Image | undefined) => Promise<void>,
  done: Image[],
): Promise<string | undefined> {
  for (const { dynamodb, eventID } of records) {
    if (!dynamodb?.NewImage) continue;
    const image = dynamodb.NewImage as Image;
    try {
      await work(image, dynamodb.OldImage as Image | undefined);
      done.push(image);
    } catch (error) {
      logger.error('A stream record failed', { eventID, ...errorFields(error) });
      return dynamodb.SequenceNumber ?? '';
    }
  }
  return undefined;
}
