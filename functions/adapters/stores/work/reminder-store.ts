import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { WorkItem } from '../../../core/lifecycle/work.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import { newPut } from '../../table/fenced-put.ts';
import { mailItem } from '../../table/items.ts';
import { transact } from '../../table/transaction.ts';
import { workReplacement } from './work-store.ts';

/** Turns a reminder into its mail. */
export function createReminderStore(client: DynamoDBClient, table: string) {
  return {
    async putReminder(before: WorkItem, after: WorkItem, mail: MailItem): Promise<boolean> {
      const failed = await transact(client, [
        { name: 'WORK', write: { Put: workReplacement(table, before, after) } },
        { name: 'MAIL', write: newPut(table, mailItem(mail)) },
      ]);
      return failed.length === 0;
    },
  };
}
