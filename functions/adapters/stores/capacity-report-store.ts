import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CapacityReport } from '../../core/decide/used-bytes.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../table/stored-response.ts';
import { transact } from '../table/transaction.ts';
import { usageCommitWrites } from '../table/usage-writes.ts';

/** Writes what a product reports as used, with the answer that is kept, if it is to be kept. */
export function createCapacityReportStore(client: DynamoDBClient, table: string, idempotencyTable: string) {
  return {
    async commitReport(report: CapacityReport, kept: StoredResponse | undefined): Promise<CommitOutcome> {
      const writes = [...usageCommitWrites(table, report), ...responseWrites(idempotencyTable, kept)];
      return outcomeOf(await transact(client, writes));
    },
  };
}
