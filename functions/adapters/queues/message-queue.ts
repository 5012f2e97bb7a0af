import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';

/** A batch waits for it: a queue that hangs is given up, and the message comes back by itself. */
const TIMEOUTS = { connectionTimeout: 300, requestTimeout: 1_000, throwOnRequestTimeout: true };

/** The address of the service is that of the Region, and of no queue. */
export const createQueues = (): SQSClient =>
  new SQSClient({ maxAttempts: 2, requestHandler: TIMEOUTS, useQueueUrlAsEndpoint: false });

/** Lets a message that is being handled come back after so many seconds. */
export function createMessageDelay(client: SQSClient, queueUrl: string) {
  return async (receiptHandle: string, seconds: number): Promise<void> => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  };
}
