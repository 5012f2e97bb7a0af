import { afterAll, expect, it } from 'vitest';
import { createActivity } from '../../../infra/local/clock/activity.ts';
import { createFunctionPool } from '../../../infra/local/functions/pool.ts';
import { functionOf } from './function-of.ts';

const SLEEPS = 'export const handler = ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms, ms));';
const called = functionOf(SLEEPS, { name: 'Called' });
const other = functionOf(SLEEPS, { name: 'Other' });
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
  ({ name }) => name === 'Called',
  1,
);
afterAll(async () => {
  await pool.stop();
  called.remove();
  other.remove();
});

it.each([
  ['two events at a time for a function for which a caller waits', called, ['the short', 'the long']],
  ['one event after the other for any other', other, ['the long', 'the short']],
])('has %s', async (_, of, expected) => {
  const ended: string[] = [];
  const invoke = (name: string, ms: number) =>
    pool.invoke(of.target, { ms }).then(() => ended.push(`the ${name}`));
  await Promise.all([invoke('long', 1_500), invoke('short', 1)]);
  expect(ended).toEqual(expected);
});

it('what is put after the invocations comes when those that run have ended, and does not wait for those without a thread', async () => {
  const told: string[] = [];
  const putAfter = () => pool.afterThese(() => told.push('after it'));
  const first = pool
    .invoke(other.target, { ms: 50 }, putAfter)
    .then(() => told.push('the function has ended'));
  const next = pool.invoke(other.target, { ms: 50 }).then(() => told.push('the next one has ended'));
  await Promise.all([first, next]);
  expect(told).toEqual(['the function has ended', 'after it', 'the next one has ended']);
});

it('what is put after the invocations comes at once when none is under way, and the clock waits for it', async () => {
  const told: string[] = [];
  pool.afterThese(() => told.push('at once'));
  await activity.idle();
  expect(told).toEqual(['at once']);
});
