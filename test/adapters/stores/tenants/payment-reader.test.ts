import { expect, it } from 'vitest';
import { createPaymentReader } from '../../../../functions/adapters/stores/tenants/payment-reader.ts';
import { paymentItem } from '../../../../functions/adapters/table/items.ts';
import type { Payment } from '../../../../functions/core/model/payment.ts';
import { memoryStore } from '../../../faults/engine/store.ts';
import { REQUESTED_AT } from '../../../support/tenants.ts';

const payment = (month: Payment['month'], total: number): Payment => ({
  month,
  status: 'PAID',
  total,
  since: REQUESTED_AT,
});

it('tells of each company what finance has told of the month, and nothing of the others', async () => {
  const { client, tables, put } = memoryStore();
  const [first, third] = [payment('2026-06', 1_000), payment('2026-06', 3_000)];
  await put('subscriptions', [
    paymentItem('t1', first),
    paymentItem('t2', payment('2026-05', 2_000)),
    paymentItem('t3', third),
  ]);
  const { payments } = createPaymentReader(client, tables.subscriptions);
  expect([...(await payments(['t3', 't2', 't1', 't3'], '2026-06'))]).toEqual([
    ['t3', third],
    ['t1', first],
  ]);
  expect((await payments([], '2026-06')).size).toBe(0);
});
