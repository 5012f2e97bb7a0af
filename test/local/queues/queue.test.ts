import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocalFunction } from '../../../infra/local/app/resources.ts';
import { createQueue } from '../../../infra/local/queues/queue.ts';

interface Handed {
  readonly Records: readonly {
    readonly messageId: string;
    readonly receiptHandle: string;
    readonly body: string;
    readonly attributes: { readonly ApproximateReceiveCount: string };
  }[];
}

/** A queue whose function fails on the messages that it is told to. */
function desk(failing: Set<string>, { tries = 3, BatchSize = 2 } = {}) {
  const handed: string[][] = [];
  const receipts: string[] = [];
  const dead: unknown[] = [];
  const gone: string[] = [];
  const target: LocalFunction = { name: 'Taker' } as LocalFunction;
  const queue = createQueue({
    queue: { name: 'Q', arn: 'arn:aws:sqs:r:a:Q', hiddenMs: 1_000, redrive: { arn: 'dead', tries } },
    mapping: {
      id: 'Mapping',
      EventSourceArn: 'arn:aws:sqs:r:a:Q',
      FunctionName: 'Taker',
      BatchSize,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 1 },
    },
    target,
    invoke: async (_, event) => {
      const { Records } = event as Handed;
      handed.push(Records.map(({ body, attributes }) => `${body} ${attributes.ApproximateReceiveCount}`));
      receipts.push(...Records.map(({ receiptHandle }) => receiptHandle));
      if (Records.some(({ body }) => body === '"crash"')) throw new Error('crash');
      const failed = Records.filter(({ body }) => failing.has(body));
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    },
    deadLetter: (_, message) => void dead.push(message),
    gone: (id) => void gone.push(id),
  });
  const send = (body: string) => queue.send({ id: body, queueArn: queue.arn, body, sentAt: Date.now() });
  return { queue, send, handed, receipts, dead, gone };
}

describe('a queue of the local run', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('hands messages over in batches, so many at a time as the mapping says', async () => {
    const { queue, send, handed } = desk(new Set());
    for (const body of ['"a"', '"b"', '"c"', '"d"']) send(body);
    expect(handed).toEqual([['"a" 1']]);
    await pass(0);
    expect(handed).toEqual([['"a" 1'], ['"b" 1', '"c" 1'], ['"d" 1']]);
    expect(queue.messages()).toEqual([]);
  });

  it('hands over again what was not taken, alone, and after many tries to the dead letters', async () => {
    const { queue, send, handed, dead, gone } = desk(new Set(['"b"']), { tries: 2 });
    for (const body of ['"a"', '"b"', '"c"']) send(body);
    await pass(0);
    expect(queue.messages()).toEqual(['b']);
    await pass(1_000);
    expect(handed.at(-1)).toEqual(['"b" 2']);
    await pass(1_000);
    expect(dead).toEqual(['b']);
    expect(queue.messages()).toEqual([]);
    expect(gone).toEqual(['"a"', '"c"', '"b"']);
  });

  it('takes a crash for a failure of the whole batch', async () => {
    const { send, handed } = desk(new Set());
    send('"crash"');
    await pass(0);
    await pass(1_000);
    expect(handed).toEqual([['"crash" 1'], ['"crash" 2']]);
  });

  it('lets a message come back when its function says so', async () => {
    const { queue, send, handed, receipts } = desk(new Set(['"a"']));
    send('"a"');
    await pass(0);
    expect(queue.changeVisibility(receipts[0] ?? '', 200)).toBe(true);
    expect(queue.changeVisibility('another', 200)).toBe(false);
    await pass(200);
    expect(handed).toHaveLength(2);
  });

  it('tries what waits at once when the clock is moved', async () => {
    const { queue, send, handed } = desk(new Set(['"a"']));
    send('"a"');
    await pass(0);
    queue.tryAgain();
    expect(handed).toHaveLength(2);
  });
});
