import { afterAll, expect, it } from 'vitest';
import { createActivity } from '../../../infra/local/clock/activity.ts';
import { createFunctionPool } from '../../../infra/local/functions/pool.ts';
import { functionOf } from './function-of.ts';

const { target, remove } = functionOf(
  'export const handler = ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms, ms));',
);
const activity = createActivity();
const endpoints = {
  dynamodb: '',
  stepFunctions: '',
  eventBridge: '',
  ses: '',
  secrets: '',
  queues: '',
  dns: '',
};
const pool = createFunctionPool(
  () => endpoints,
  activity,
  () => undefined,
  1,
);
afterAll(async () => {
  await pool.stop();
  remove();
});

it('what is put after the invocations comes when those under way have ended', async () => {
  const told: string[] = [];
  const invocation = pool.invoke(target, { ms: 50 }).then(() => told.push('the function has ended'));
  pool.afterThese(() => told.push('after it'));
  const later = pool.invoke(target, { ms: 500 }).then(() => told.push('a later one has ended'));
  await Promise.all([invocation, later]);
  expect(told).toEqual(['the function has ended', 'after it', 'a later one has ended']);
});

it('what is put after the invocations comes at once when none is under way, and the clock waits for it', async () => {
  const told: string[] = [];
  pool.afterThese(() => told.push('at once'));
  await activity.idle();
  expect(told).toEqual(['at once']);
});
