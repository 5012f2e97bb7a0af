import { expect, it } from 'vitest';
import { noFaults } from '../../../infra/local/faults/rates.ts';
import { seeded } from '../../../infra/local/faults/seeded.ts';
import { createStreamFaults } from '../../../infra/local/faults/stream-faults.ts';

const shardOf = (record: string): string => record.charAt(0);
const RECORDS = ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'c2'];

it('mixes the shards, and keeps the order in each', () => {
  const faults = createStreamFaults(seeded(1), noFaults());
  const orders = Array.from({ length: 50 }, () => faults.mixed(RECORDS, shardOf));
  expect(new Set(orders.map(String)).size).toBeGreaterThan(20);
  for (const order of orders) {
    expect([...order].sort()).toEqual([...RECORDS].sort());
    for (const shard of ['a', 'b', 'c']) {
      const own = order.filter((record) => shardOf(record) === shard);
      expect(own).toEqual([...own].sort());
    }
  }
});

it('delivers every batch, some of them twice and some late', async () => {
  const counts = noFaults();
  const faults = createStreamFaults(seeded(2), counts);
  let delivered = 0;
  for (let batch = 0; batch < 60; batch++)
    await faults.deliver(async () => {
      delivered += 1;
    });
  expect(counts.batches).toBe(60);
  expect(counts.repeated).toBeGreaterThan(5);
  expect(counts.late).toBeGreaterThan(5);
  expect(delivered).toBe(60 + counts.repeated);
});
