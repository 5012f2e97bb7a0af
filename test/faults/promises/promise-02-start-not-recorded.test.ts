import { describe, expect } from 'vitest';
import { beginLife, live, takeRecords } from '../stories/chaos.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover, repair } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const started = ({ stepFunctions }: World): string[] => [...stepFunctions.executions.keys()];

/** All starts happen and none is written down; the records come again while the executions run, or after they did. */
const story: Story = async (world, random) => {
  const life = await beginLife(world, random, { setUp: random.chance(0.5) ? 1 : 0 });
  await live(life, 4, { deliver: 0, run: 0, sweep: 0, command: 6, wait: 1 });
  await takeRecords(life);
  const isAfterStart = random.chance(0.5);
  world.setFaults((role, call) => {
    if (role !== 'relay') return undefined;
    if (isAfterStart && call === 'StartExecution') return 'DIES_AFTER';
    return call === 'PutItem' ? random.one(['DIES_BEFORE', 'REFUSED', 'ANSWER_LOST']) : undefined;
  });
  for (const record of life.seen) await world.deliver(record).catch(() => undefined);
  repair(world);
  const names = started(world);
  if (random.chance(0.5))
    for (const { name } of random.shuffled(world.machines.due())) await world.machines.run(name);
  for (const record of random.shuffled(life.seen)) await world.deliver(record);
  expect(started(world)).toEqual(names);
  await recover(world, world.now());
  await expectOrder(world, life.ledger);
};

describe('PROMISE-2: the relay dies after StartExecution, before it is written down', () => {
  const title = 'the second start does nothing';
  prove(title, story, {
    meets: ['relay DIES_AFTER StartExecution', 'relay DIES_BEFORE PutItem', 'relay ANSWER_LOST PutItem'],
  });
  proveForReal(title, story);
});
