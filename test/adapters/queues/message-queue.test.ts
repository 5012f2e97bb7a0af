import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { createMessageDelay, createQueues } from '../../../functions/adapters/queues/message-queue.ts';
import { mockEvery } from '../../support/aws/sdk-mocks.ts';

it('lets a message come back after some seconds', async () => {
  const sqs = mockEvery(SQSClient);
  sqs.on(ChangeMessageVisibilityCommand).resolves({});
  await createMessageDelay(new SQSClient(), 'https://queue')('receipt', 20);
  expect(sqs.call(0).args[0].input).toEqual({
    QueueUrl: 'https://queue',
    ReceiptHandle: 'receipt',
    VisibilityTimeout: 20,
  });
});

it('a queue that hangs is asked twice at most, at the address of the Region and of no queue', async () => {
  const { config } = createQueues();
  expect(await config.maxAttempts()).toBe(2);
  expect(config.useQueueUrlAsEndpoint).toBe(false);
});
