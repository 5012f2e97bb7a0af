import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { findFunction, type LocalFunction, type Resources } from '../app/resources.ts';
import { AwsError, serveAwsJson } from '../base/aws-json.ts';
import type { Stops } from '../base/stop.ts';
import type { Activity } from '../clock/activity.ts';
import type { FunctionPool } from '../functions/pool.ts';
import type { Message } from './messages.ts';
import { createQueue } from './queue.ts';

/** The messages of a queue: those that no function has taken. */
export interface QueueContent {
  readonly name: string;
  readonly messages: readonly unknown[];
}

export interface QueuesDeps {
  readonly resources: Resources;
  /** The functions are started after the queues, whose address they are given. */
  readonly pool: () => Pick<FunctionPool, 'run'>;
  readonly activity: Activity;
  readonly data: {
    readonly messages: () => readonly Message[];
    readonly saveMessage: (message: Message) => void;
    readonly saveMessageGone: (id: string) => void;
  };
  readonly stops: Stops;
}

/** One that hangs holds no time travel for longer. */
const PATIENCE_MS = 1_000;

const DelaySchema = z.object({
  QueueUrl: z.string(),
  ReceiptHandle: z.string(),
  VisibilityTimeout: z.number().min(0).max(43_200),
});

/** The queues of the template, and of the API of SQS what a function asks for that handles a message. */
export async function startQueues({ resources, pool, activity, data, stops }: QueuesDeps) {
  const { queueMappings, functions } = resources;
  const { saveMessageGone: gone } = data;
  const kept = data.messages();
  const dead = kept.filter(({ queueArn }) => queueMappings.every((each) => each.EventSourceArn !== queueArn));
  const deadLetter = (queueArn: string, message: unknown): void =>
    void dead.push(saved(queueArn, JSON.stringify(message)));
  const queues = queueMappings.flatMap((mapping) => {
    const queue = resources.queues.find(({ arn }) => arn === mapping.EventSourceArn);
    const target = findFunction(functions, mapping.FunctionName);
    return queue && target ? [createQueue({ queue, mapping, target, invoke, deadLetter, gone })] : [];
  });
  for (const { stop } of queues) stops.add(stop);

  function saved(queueArn: string, body: string): Message {
    const message = { id: randomUUID(), queueArn, body, sentAt: Date.now() };
    data.saveMessage(message);
    return message;
  }

  const send = (message: Message): void => queues.find(({ arn }) => arn === message.queueArn)?.send(message);

  /** A receiver that answers soon is waited for, so that a journey sees what it has done. */
  async function invoke(of: LocalFunction, event: unknown): Promise<unknown> {
    const ended = activity.begin();
    const impatient = setTimeout(ended, PATIENCE_MS);
    try {
      return await pool().run(of, event);
    } finally {
      clearTimeout(impatient);
      ended();
    }
  }

  function call(operation: string, input: unknown): object {
    if (operation !== 'ChangeMessageVisibility')
      throw new AwsError('UnsupportedOperation', `${operation} is not served locally`);
    const { data, error } = DelaySchema.safeParse(input);
    if (!data) throw new AwsError('InvalidParameterValue', z.prettifyError(error));
    const isKnown = queues.some((queue) =>
      queue.changeVisibility(data.ReceiptHandle, data.VisibilityTimeout * 1_000),
    );
    if (!isKnown) throw new AwsError('ReceiptHandleIsInvalid', 'no message has this receipt handle');
    return {};
  }

  const url = await serveAwsJson({ port: 0, prefix: 'AmazonSQS', call, stops });
  return {
    url,
    deadLetter,
    enqueue: (queueArn: string, body: string): void => send(saved(queueArn, body)),
    /** Hands out what the last run has left, once the functions are there. */
    restore: (): void => kept.forEach(send),
    tryAgain(): void {
      for (const { tryAgain } of queues) tryAgain();
    },
    contents: (): QueueContent[] =>
      resources.queues.map(({ name, arn }) => ({
        name,
        messages: [
          ...dead.filter(({ queueArn }) => queueArn === arn).map(({ body }) => JSON.parse(body)),
          ...(queues.find((queue) => queue.arn === arn)?.messages() ?? []),
        ],
      })),
  };
}
