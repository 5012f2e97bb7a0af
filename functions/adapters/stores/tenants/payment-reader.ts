import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KstMonth } from '../../../core/business-calendar.ts';
import type { Payment } from '../../../core/model/payment.ts';
import { batchGet } from '../../table/batch-get.ts';
import { paymentFrom } from '../../table/items.ts';
import { paymentKey } from '../../table/keys.ts';

/** What finance has told of the bills of companies. */
export function createPaymentReader(client: DynamoDBClient, table: string) {
  return {
    /** By company; nothing of those of which nothing was told. */
    async payments(tenantIds: readonly string[], month: KstMonth): Promise<Map<string, Payment>> {
      const ids = [...new Set(tenantIds)];
      const items = await batchGet(
        client,
        ids.map((tenantId) => ({ table, key: paymentKey(tenantId, month) })),
      );
      return new Map(
        ids.flatMap((tenantId, index) => {
          const item = items[index];
          return item ? [[tenantId, paymentFrom(item)] as const] : [];
        }),
      );
    },
  };
}
