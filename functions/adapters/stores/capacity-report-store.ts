import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CapacityReport } from '../../core/decide/used-bytes.ts';
import { answerWrites, type CommitOutcome, type KeptAnswer, outcomeOf } from '../table/stored-response.ts';
import { transact } from '../table/transaction.ts';
import { usageCommitWrites } from '../table/usage-writes.ts';

/** Writes what a product reports as used, with the answer that is kept, if it is to be kept. */
export function createCapacityReportStore(client: DynamoDBClient, table: string, idempotencyTable: string) {
  return {
    async commitReport(report: CapacityReport, kept: KeptAnswer | undefined): Promise<CommitOutcome> {
      const writes = [...usageCommitWrites(table, report), ...answerWrites(idempotencyTable, kept)];
      return outcomeOf(await transact(client, writes));
    },
  };
}
