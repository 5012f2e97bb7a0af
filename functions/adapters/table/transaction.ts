import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { StoreBusyError } from '../../core/refusals/refusals.ts';
import { pauseBefore, storeCall } from './dynamo.ts';
import type { Item } from './items.ts';

/** One write of a transaction with the name under which its failed condition is reported. */
export interface NamedWrite<Name extends string> {
  readonly name: Name;
  readonly write: TransactWriteItem;
  /** A conflict on this write is an answer, not a reason to try again: all who write it do the same. */
  readonly isExclusive?: true;
}

export interface FailedCondition<Name extends string> {
  readonly name: Name;
  /** The item that stands there instead, when the write asked for it. */
  readonly found: Item | undefined;
}

const MAX_TRIES = 4;

/**
 * All of the writes or none. Answers the conditions that failed (none: written). A conflict with another transaction is
 * tried again with a growing pause and ends as StoreBusyError, with nothing written.
 */
export async function transact<Name extends string>(
  client: DynamoDBClient,
  writes: readonly NamedWrite<Name>[],
): Promise<FailedCondition<Name>[]> {
  for (let attempt = 1; ; attempt++) {
    const reasons = await tryOnce(client, writes);
    const failed = reasons.flatMap((reason, index) => failedCondition(writes[index], reason));
    if (reasons.length === 0 || failed.length > 0) return failed;
    if (attempt === MAX_TRIES) throw new StoreBusyError(`the transaction met ${codesOf(reasons)}`);
    await pauseBefore(attempt);
  }
}

async function tryOnce<Name extends string>(
  client: DynamoDBClient,
  writes: readonly NamedWrite<Name>[],
): Promise<CancellationReason[]> {
  const command = new TransactWriteItemsCommand({ TransactItems: writes.map(({ write }) => write) });
  try {
    await storeCall(() => client.send(command));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return refusalsOf(error.CancellationReasons ?? []);
  }
}

const TRANSIENT = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Anything but a failed condition or a passing fault is a mistake of ours, such as an item over the size limit. */
function refusalsOf(reasons: CancellationReason[]): CancellationReason[] {
  const known = new Set([...TRANSIENT, 'ConditionalCheckFailed', 'None']);
  const unknown = reasons.filter(({ Code = 'None' }) => !known.has(Code));
  if (unknown.length > 0 || reasons.length === 0)
    throw new Error(`the transaction was cancelled: ${codesOf(unknown)}`);
  return reasons;
}

function failedCondition<Name extends string>(
  write: NamedWrite<Name> | undefined,
  reason: CancellationReason,
): FailedCondition<Name>[] {
  // Stryker disable next-line ArrayDeclaration: there is a reason for each write and no other
  if (!write) return [];
  if (reason.Code === 'ConditionalCheckFailed') return [{ name: write.name, found: reason.Item }];
  const isHeld = write.isExclusive && reason.Code === 'TransactionConflict';
  return isHeld ? [{ name: write.name, found: undefined }] : [];
}

const codesOf = (reasons: readonly CancellationReason[]): string =>
  reasons.map(({ Code = 'None' }) => Code).join(', ') || 'no reason';

/** Accounts of one company come in parallel, so a few races in a row are nothing unusual. */
const MAX_RACES = 5;

/**
 * The loser of a race against another writer tries again after a pause, on the new state. An attempt that
 * lost answers undefined; so does this when every one has lost.
 */
export async function untilWon<T>(attempt: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 1; ; tries++) {
    const won = await attempt();
    if (won !== undefined || tries === MAX_RACES) return won;
    await pauseBefore(tries);
  }
}
