import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Retries of single calls: full jitter, bounded so that a caller hears within seconds (promise 12). */
const MAX_ATTEMPTS = 5;

export const createDynamo = (): DynamoDBClient => new DynamoDBClient({ maxAttempts: MAX_ATTEMPTS });

/** The table was throttled, in conflict or away after all retries; nothing was written. The name is known to the ASL. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}

const BUSY_ERRORS = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TimeoutError',
]);

/** Runs a store call; what may pass with time becomes StoreBusyError. */
export async function storeCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && BUSY_ERRORS.has(error.name)) {
      throw new StoreBusyError('the table did not take the call', { cause: error });
    }
    throw error;
  }
}

const FIRST_PAUSE_MS = 25;

/** A pause that grows with each try, with full jitter so that those who collided do not collide again. */
export const pauseBefore = (attempt: number, random: () => number = Math.random): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, random() * FIRST_PAUSE_MS * 2 ** attempt));
