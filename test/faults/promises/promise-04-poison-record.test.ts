import { describe, expect } from 'vitest';
import { workFrom } from '../../../functions/adapters/table/items.ts';
import { executionName } from '../../../functions/core/lifecycle/work.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { streamEntry } from '../../../functions/runtime/stream-entry.ts';
import { deliver, type StreamRecord } from '../../../infra/local/streams/delivery.ts';
import { beginLife, live, takeRecords } from '../stories/chaos.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, type Story } from '../world/promise.ts';
import { recover, repair } from '../world/recovery.ts';

const RETRIES = 8;
logger.setLogLevel('SILENT');

/** Work whose start is refused at every try, between others, through a mapping as the stack declares it. */
const story: Story = async (world, random) => {
  const life = await beginLife(world, random, { setUp: 0.3 });
  await live(life, 4, { deliver: 0, run: 0, sweep: 0, command: 4, wait: 1 });
  await takeRecords(life);
  const work = life.seen.filter(({ after }) => after?.['work'] && after['state']?.S === 'PENDING');
  const poisoned = random.shuffled(work)[0]?.after;
  const poison = poisoned && executionName(workFrom(poisoned));
  world.stepFunctions.refuse((name) => (name === poison ? 'InvalidExecutionInput' : undefined));

  const records = work.map((change, index) => recordOf(change, index));
  const tries = new Map<string, number>();
  const handler = streamEntry(async (image, before) => {
    const name = executionName(workFrom(image));
    tries.set(name, (tries.get(name) ?? 0) + 1);
    await world.deliver({ before, after: image });
  });
  const dead: unknown[] = [];
  await deliver(
    {
      mapping: MAPPING,
      target: TARGET,
      invoke: (_, event) => Reflect.apply(handler, undefined, [event]),
      deadLetter: (_, message) => void dead.push(message),
      sleep: async () => undefined,
    },
    records,
  );

  const started = new Set(world.stepFunctions.executions.keys());
  const others = work
    .map(({ after = {} }) => executionName(workFrom(after)))
    .filter((name) => name !== poison);
  expect(others.filter((name) => !started.has(name))).toEqual([]);
  expect(dead).toHaveLength(poison === undefined ? 0 : 1);
  if (poison !== undefined)
    expect(tries.get(poison)).toBeLessThanOrEqual(RETRIES + 1 + Math.ceil(Math.log2(records.length)) + 1);

  // The dead letter holds a position only: the sweep finds the row in the table, and goes past it while it is bad.
  world.wait(300);
  const { failed } = await world.sweep();
  expect(failed).toBeLessThanOrEqual(1);
  repair(world);
  await recover(world, world.now());
  world.wait(900);
  await recover(world, world.now());
  await expectOrder(world, life.ledger);
};

const MAPPING = {
  EventSourceArn: 'stream',
  BisectBatchOnFunctionError: true,
  MaximumRetryAttempts: RETRIES,
  FunctionResponseTypes: ['ReportBatchItemFailures'],
  DestinationConfig: { OnFailure: { Destination: 'queue' } },
} as unknown as Parameters<typeof deliver>[0]['mapping'];
const TARGET = { arn: 'relay' } as unknown as Parameters<typeof deliver>[0]['target'];

function recordOf({ before, after }: { before: unknown; after: unknown }, index: number): StreamRecord {
  const dynamodb = {
    Keys: {},
    SequenceNumber: String(index),
    ApproximateCreationDateTime: 0,
    OldImage: before,
    NewImage: after,
  };
  return { eventID: `record-${index}`, dynamodb };
}

describe('PROMISE-4: a poison record', () => {
  prove('bounded tries, one dead letter, and the others go on', story);
});
