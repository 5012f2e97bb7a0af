import { describe, expect } from 'vitest';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { beginLife, live, takeRecords } from '../stories/chaos.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';

const proveForReal = realEngine();

const story: Story = async (world, random) => {
  const life = await beginLife(world, random, { setUp: random.chance(0.5) ? 1 : 0 });
  const { size } = world.stepFunctions.executions;
  const error = random.one(['ThrottlingException', 'ExecutionLimitExceeded']);
  world.stepFunctions.refuse(() => error);
  await live(life, 8, { deliver: 6, run: 2, sweep: 3, command: 8 });
  expect(world.stepFunctions.executions.size).toBe(size);
  // Commands are decided by the state alone: none of them hears of it.
  expect(life.ledger.unknown).toBe(0);
  expect(life.ledger.refused).not.toContain('BUSY');
  await takeRecords(life);
  const withStream = random.chance(0.5);
  await recover(world, addSeconds(world.now(), 86_400), { withStream });
  await expectOrder(world, life.ledger);
};

describe('PROMISE-13: StartExecution is throttled or at its limit', () => {
  const title = 'rows stay pending, commands go through, and all starts once it is over';
  prove(title, story);
  proveForReal(title, story);
});
