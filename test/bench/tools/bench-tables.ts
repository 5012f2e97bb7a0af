import { callAws } from '../../../infra/local/base/wire.ts';
import { TABLE_SCHEMAS } from '../../support/aws/table-schemas.ts';

/** The three tables of the stack. */
export async function createBenchTables(endpoint: string) {
  const kinds = { subscriptions: 'subscriptions', credentials: 'plain', idempotency: 'by-pk' } as const;
  for (const [name, kind] of Object.entries(kinds)) {
    const input = { TableName: `bench-${name}`, BillingMode: 'PAY_PER_REQUEST', ...TABLE_SCHEMAS[kind] };
    await callAws(endpoint, 'DynamoDB_20120810.CreateTable', input);
  }
  return {
    subscriptions: 'bench-subscriptions',
    credentials: 'bench-credentials',
    idempotency: 'bench-idempotency',
  };
}
