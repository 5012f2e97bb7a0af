import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SHARED_LIMITS, type SharedLimit } from '../../../core/accounts/login-tries.ts';
import { epochOf, type Instant } from '../../../core/business-calendar.ts';
import { keyedHash } from '../../crypto/keyed-hash.ts';
import { addToCount } from '../../table/bounded-count.ts';
import { sharedTriesKey } from '../../table/credential-keys.ts';
import { isWritten } from '../work/work-store.ts';
import type { CountingTables } from './account-store.ts';

/** Counts the tries of strangers that a company, or a place, has in common. */
export function createSharedTries(client: DynamoDBClient, { credentials, triesSecret }: CountingTables) {
  const add = (by: number, limit: SharedLimit, of: string, now: Instant, most?: number): Promise<void> =>
    addToCount(client, credentials, {
      key: sharedTriesKey(triesSecret, limit, of, now),
      by,
      most,
      forgottenFrom: Math.floor(epochOf(now) / 1_000) + 7_200,
    });

  return {
    /** The name of the place that this address is in, as it is kept; one for all who do not tell it. */
    placeOf: (network: string | undefined): string => keyedHash(triesSecret, 'PLACE', network ?? ''),

    /** Counts a try within the hour; false when there were as many as there may be. No two get the last one. */
    countShared: (limit: SharedLimit, of: string, now: Instant): Promise<boolean> =>
      isWritten(() => add(1, limit, of, now, SHARED_LIMITS[limit])),

    /** A right password takes its try back, and makes room for a mistyped one of a colleague. */
    takeBackShared: (limit: SharedLimit, of: string, now: Instant): Promise<void> => add(-2, limit, of, now),
  };
}
