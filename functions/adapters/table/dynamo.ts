import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { StoreBusyError } from '../../core/refusals/refusals.ts';

/**
 * The SDK waits with full jitter, when throttled up to 1 s and 2 s: the two calls of a request take 6 s at most, and
 * the caller hears of it before the function's 10 s are over (PROMISE-12). A fourth try could wait 4 s more.
 */
const MAX_ATTEMPTS = 3;

/** A call of the table takes milliseconds: a connection that hangs is given up long before the function is. */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true };

export const createDynamo = (config: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: MAX_ATTEMPTS,
    // No command of ours brings middleware: the steps of a call are put together once, not at each call.
    cacheMiddleware: true,
    requestHandler: TIMEOUTS,
    ...config,
  });

/** By name: an error that an operation does not declare arrives as the SDK's base class. */
const BUSY_ERRORS = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TransactionConflictException',
  'TimeoutError',
]);

const MAX_TRIES = 4;

/**
 * Runs a store call; what may pass with time becomes StoreBusyError. The SDK has tried it again by then, unless a write
 * of one item met a transaction: that is tried again here.
 */
export async function storeCall<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Error && isPassing(error))) throw error;
      if (error.name !== 'TransactionConflictException' || attempt === MAX_TRIES)
        throw new StoreBusyError('the table did not take the call', { cause: error });
    }
    await pauseBefore(attempt);
  }
}

const isPassing = (error: Error): boolean => BUSY_ERRORS.has(error.name) || isBrokenConnection(error);

/** Node's own errors of the network have a code such as ECONNRESET or EAI_AGAIN; those of a wrong call begin with ERR_. */
const isBrokenConnection = ({ code }: Error & { readonly code?: unknown }): boolean =>
  /^E(AI_)?[A-Z]+$/.test(String(code));

const FIRST_PAUSE_MS = 25;

/** A pause that grows with each try, with full jitter so that those who collided do not collide again. */
export async function pauseBefore(attempt: number): Promise<void> {
  const pause = Math.random() * FIRST_PAUSE_MS * 2 ** attempt;
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
}
