import * as z from 'zod';
import { type SignedContent, signedHeaders } from '../../adapters/crypto/webhook-signature.ts';
import type { Answer } from '../../adapters/webhooks/webhook-sender.ts';

export interface DeliverDeps {
  /** The keys that sign now. */
  readonly keys: () => Promise<readonly Buffer[]>;
  readonly send: (headers: Readonly<Record<string, string>>, body: string) => Promise<Answer>;
  /** Lets a message come back after so many seconds. */
  readonly comeBack: (receiptHandle: string, seconds: number) => Promise<void>;
  readonly clock: () => number;
  readonly report: (failed: FailedDelivery) => void;
}

export interface FailedDelivery {
  /** Of the event; undefined when the message is none. */
  readonly id: string | undefined;
  /** The status of the answer, or why there is none. */
  readonly answer: number | string;
  readonly attempt: number;
  /** Since the event came into the queue. */
  readonly ageSeconds: number;
}

const BatchSchema = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      attributes: z.object({
        ApproximateReceiveCount: z.coerce.number(),
        SentTimestamp: z.coerce.number(),
      }),
    }),
  ),
});
type Message = z.infer<typeof BatchSchema>['Records'][number];

const EventSchema = z.object({ id: z.string().min(1) });

const FIRST_PAUSE = 5;
/** Shorter than the period of the alarm, which rings by what an attempt reports. */
const LONGEST_PAUSE = 300;
/** The receiver wants no more: it is asked rarely, until a person takes it out of the deployment. */
const GONE = 410;

/** 5, 10, 20 … 300 seconds. */
export const pauseAfter = (attempt: number, answer: number | string): number =>
  answer === GONE ? LONGEST_PAUSE : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));

/**
 * Delivers the events of a batch beside each other, each in a call of its own, signed for this attempt. An event is
 * delivered by an answer of 2xx and by nothing else: any other one comes back after a pause (PROMISE-21).
 */
export async function deliverBatch(
  deps: DeliverDeps,
  batch: unknown,
): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> {
  const { Records } = BatchSchema.parse(batch);
  const keys = await deps.keys();
  const delivered = await Promise.all(Records.map((message) => deliver(deps, keys, message)));
  return {
    batchItemFailures: Records.flatMap(({ messageId }, index) =>
      delivered[index] ? [] : [{ itemIdentifier: messageId }],
    ),
  };
}

async function deliver(deps: DeliverDeps, keys: readonly Buffer[], message: Message): Promise<boolean> {
  const { body, receiptHandle, attributes } = message;
  const { ApproximateReceiveCount: attempt, SentTimestamp } = attributes;
  const now = deps.clock();
  const id = eventIn(body);
  const answer =
    id === undefined
      ? 'NOT_AN_EVENT'
      : await answerTo(deps, keys, { id, timestamp: Math.floor(now / 1_000), body });
  if (typeof answer === 'number' && answer >= 200 && answer < 300) return true;
  const ageSeconds = Math.max(0, Math.round((now - SentTimestamp) / 1_000));
  deps.report({ id, answer, attempt, ageSeconds });
  // Without it the message comes back after the time of the queue.
  await deps.comeBack(receiptHandle, pauseAfter(attempt, answer)).catch(() => undefined);
  return false;
}

async function answerTo(
  { send }: DeliverDeps,
  keys: readonly Buffer[],
  content: SignedContent,
): Promise<number | string> {
  const answer = await send(signedHeaders(keys, content), content.body);
  return 'status' in answer ? answer.status : answer.failure;
}

function eventIn(body: string): string | undefined {
  try {
    return EventSchema.parse(JSON.parse(body)).id;
  } catch {
    return undefined;
  }
}
