import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { addDays, epochOf, type KstDate, startOfKstDay } from '../../../core/business-calendar.ts';
import type { MailShare } from '../../../core/mails/mail-budget.ts';
import { mailCountKey } from '../../table/credential-keys.ts';
import { storeCall } from '../../table/dynamo.ts';
import { toItem } from '../../table/items.ts';
import { isWritten } from './work-store.ts';

/** The mails of each day by address and by company. */
export const createMailCounts = (client: DynamoDBClient, table: string, secret: string) => ({
  /** Counts one; false when there were as many as there may be. No two get the last one. */
  countMail: (share: MailShare, day: KstDate): Promise<boolean> =>
    isWritten(() =>
      storeCall(() =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem(mailCountKey(secret, share, day)),
            UpdateExpression: 'SET #expires = :expires ADD #count :one',
            ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
            ExpressionAttributeNames: { '#count': 'count', '#expires': 'expiresAtEpoch' },
            ExpressionAttributeValues: toItem({
              ':one': 1,
              ':most': share.most,
              ':expires': forgottenFrom(day),
            }),
          }),
        ),
      ),
    ),
});

/** For the table's TTL: the day is part of the key, so this tidies up and decides nothing. */
const forgottenFrom = (day: KstDate): number => epochOf(startOfKstDay(addDays(day, 2))) / 1_000;
