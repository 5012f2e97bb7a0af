import { expect, it } from 'vitest';
import type { LocalFunction } from '../../../infra/local/app/resources.ts';
import { type BusEvent, createEventBus } from '../../../infra/local/events/event-bus.ts';

const revive: LocalFunction = {
  name: 'Revive',
  arn: 'arn:aws:lambda:ap-northeast-2:000000000000:function:Revive',
  role: 'Role',
  bundle: '',
  exportName: 'handler',
  timeoutMs: 1000,
  memoryMb: 128,
  concurrency: undefined,
  environment: {},
};
const pattern = JSON.stringify({
  source: ['aws.states'],
  'detail-type': ['Step Functions Execution Status Change'],
  detail: { status: ['FAILED', 'ABORTED'] },
});
const change = (status: string, source = 'aws.states'): BusEvent => ({
  source,
  'detail-type': 'Step Functions Execution Status Change',
  resources: [],
  detail: { status },
});

function bus(failures = 0) {
  const got: unknown[] = [];
  let left = failures;
  const publish = createEventBus({
    rules: [{ name: 'Deaths', bus: 'default', pattern, functionArns: [revive.arn], queueTargets: [] }],
    functions: [revive],
    invoke: async (target, event) => {
      got.push([target.name, event]);
      if (left-- > 0) throw new Error('not now');
    },
    enqueue: () => {},
    now: () => Date.UTC(2026, 6, 1, 0, 0, 0, 500),
  });
  return { publish, got };
}

it('hands an event to the functions of the rules that it matches, with the time of the local clock', async () => {
  const { publish, got } = bus();
  for (const event of [change('RUNNING'), change('ABORTED'), change('FAILED', 'aws.other')]) publish(event);
  expect(got).toMatchObject([
    ['Revive', { version: '0', time: '2026-07-01T00:00:00Z', detail: { status: 'ABORTED' } }],
  ]);
});

it('tries a function that fails twice more', async () => {
  const { publish, got } = bus(2);
  publish(change('FAILED'));
  await expect.poll(() => got.length).toBe(3);
});

it('puts into a queue what the rule says of the event', () => {
  const put: [string, unknown][] = [];
  const rule = { bus: 'default', pattern, functionArns: [] };
  const publish = createEventBus({
    rules: [
      { ...rule, name: 'All', queueTargets: [{ arn: 'all', path: undefined }] },
      { ...rule, name: 'Detail', queueTargets: [{ arn: 'detail', path: '$.detail' }] },
      { ...rule, name: 'Nowhere', queueTargets: [{ arn: 'nowhere', path: '$.no.where' }] },
    ],
    functions: [],
    invoke: async () => undefined,
    enqueue: (arn, body) => void put.push([arn, JSON.parse(body)]),
    now: () => Date.UTC(2026, 6, 1),
  });
  const sent = publish(change('FAILED'));
  publish(change('RUNNING'));
  expect(put).toEqual([
    ['all', sent],
    ['detail', { status: 'FAILED' }],
    ['nowhere', sent],
  ]);
});
