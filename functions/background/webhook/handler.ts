import { createSecrets } from '../../adapters/crypto/stack-key.ts';
import { createMessageDelay, createQueues } from '../../adapters/queues/message-queue.ts';
import { createSigningKeys } from '../../adapters/webhooks/signing-keys.ts';
import { createWebhookSender } from '../../adapters/webhooks/webhook-sender.ts';
import { logger } from '../../runtime/logger.ts';
import { measure } from '../../runtime/metrics.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { taskEntry } from '../../runtime/task-entry.ts';
import { type DeliverDeps, deliverBatch } from './deliver.ts';
import { EnvSchema } from './env.ts';

const env = parseEnv(EnvSchema);
const deps: DeliverDeps = {
  keys: createSigningKeys(createSecrets(), env.SIGNING_KEYS_ARN, Date.now),
  send: createWebhookSender(env.WEBHOOK_URL),
  comeBack: createMessageDelay(createQueues(), env.QUEUE_URL),
  // The real clock: receivers refuse a signature that is minutes old.
  clock: Date.now,
  report: ({ id, answer, attempt, ageSeconds }) => {
    const { PRODUCT: product } = env;
    logger.warn('A receiver has not taken an event', { product, eventId: id, answer, attempt, ageSeconds });
    measure('WebhookAge', ageSeconds);
  },
};

/** The queue hands over what the rule of a product has put into it. */
export const handler = taskEntry((event) => deliverBatch(deps, event));
