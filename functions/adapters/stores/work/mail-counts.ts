import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addDays, epochOf, type KstDate, startOfKstDay } from '../../../core/business-calendar.ts';
import type { MailShare } from '../../../core/mails/mail-budget.ts';
import { addToCount } from '../../table/bounded-count.ts';
import { mailCountKey } from '../../table/credential-keys.ts';
import { isWritten } from './work-store.ts';

/** The mails of each day by address and by company. */
export const createMailCounts = (client: DynamoDBClient, table: string, secret: string) => ({
  /** Counts one; false when there were as many as there may be. No two get the last one. */
  countMail: (share: MailShare, day: KstDate): Promise<boolean> =>
    isWritten(() =>
      addToCount(client, table, {
        key: mailCountKey(secret, share, day),
        by: 1,
        most: share.most,
        forgottenFrom: epochOf(startOfKstDay(addDays(day, 2))) / 1_000,
      }),
    ),
});
