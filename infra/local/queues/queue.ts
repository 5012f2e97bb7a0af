import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { LocalFunction, LocalQueue, QueueMapping } from '../app/resources.ts';
import type { Message } from './messages.ts';

export interface QueueDeps {
  readonly queue: LocalQueue;
  readonly mapping: QueueMapping;
  readonly target: LocalFunction;
  readonly invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
  readonly deadLetter: (queueArn: string, message: unknown) => void;
  /** It was taken, or is a dead letter now. */
  readonly gone: (id: string) => void;
}

interface Waiting extends Message {
  receives: number;
  receipt: string;
  /** Until it comes back; undefined while it is there to be taken. */
  timer?: NodeJS.Timeout | undefined;
}

const AnswerSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish(),
});

/**
 * A queue with the function that takes its messages: what it does not take comes back after a while, and after many tries
 * goes to the queue of dead letters. It goes by real time, not by the local clock: what its messages are for is outside.
 */
export function createQueue({ queue, mapping, target, invoke, deadLetter, gone }: QueueDeps) {
  let there: Waiting[] = [];
  const hidden = new Set<Waiting>();
  const handled = new Set<Waiting>();
  let running = 0;
  let isStopped = false;

  function pump(): void {
    while (!isStopped && there.length > 0 && running < mapping.ScalingConfig.MaximumConcurrency)
      void handOver(there.splice(0, mapping.BatchSize));
  }

  async function handOver(batch: readonly Waiting[]): Promise<void> {
    running += 1;
    for (const message of batch) {
      message.receives += 1;
      message.receipt = randomUUID();
      handled.add(message);
      hide(message, queue.hiddenMs);
    }
    const failed = await failedOf(batch);
    for (const message of batch) {
      handled.delete(message);
      if (failed.has(message.id)) continue;
      remove(message);
      gone(message.id);
    }
    running -= 1;
    pump();
  }

  async function failedOf(batch: readonly Waiting[]): Promise<ReadonlySet<string>> {
    const all = new Set(batch.map(({ id }) => id));
    try {
      const answer = await invoke(target, { Records: batch.map(recordOf) });
      if (!mapping.FunctionResponseTypes.includes('ReportBatchItemFailures')) return new Set();
      const failures = AnswerSchema.parse(answer ?? {}).batchItemFailures ?? [];
      return new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
    } catch {
      return all;
    }
  }

  const recordOf = ({ id, body, sentAt, receives, receipt }: Waiting) => ({
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: queue.arn.split(':')[3],
  });

  function hide(message: Waiting, ms: number): void {
    clearTimeout(message.timer);
    hidden.add(message);
    message.timer = setTimeout(show, ms, message);
    message.timer.unref();
  }

  function remove(message: Waiting): void {
    clearTimeout(message.timer);
    hidden.delete(message);
  }

  function show(message: Waiting): void {
    remove(message);
    const { redrive } = queue;
    if (redrive && message.receives >= redrive.tries) {
      deadLetter(redrive.arn, JSON.parse(message.body));
      gone(message.id);
    } else there.push(message);
    pump();
  }

  return {
    arn: queue.arn,
    send(message: Message): void {
      there.push({ ...message, receives: 0, receipt: '' });
      pump();
    },
    /** Answers false when no message that is being handled has the receipt. */
    changeVisibility(receipt: string, ms: number): boolean {
      const message = [...hidden].find((one) => one.receipt === receipt);
      if (message) hide(message, ms);
      return message !== undefined;
    },
    /** What waits for its time is tried at once. */
    tryAgain(): void {
      for (const message of [...hidden]) if (!handled.has(message)) show(message);
    },
    messages: (): unknown[] => [...there, ...hidden].map(({ body }) => JSON.parse(body)),
    stop(): void {
      isStopped = true;
      for (const message of hidden) clearTimeout(message.timer);
      there = [];
    },
  };
}
