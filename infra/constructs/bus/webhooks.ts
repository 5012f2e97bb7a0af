import { type IEventBus, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { BUS_SOURCE } from '../../../functions/core/views/bus/bus-event.ts';
import { DeadLetterQueue } from '../dead-letter-queue.ts';
import { ServiceFunction } from '../service-function.ts';
import type { Settings, WebhookEndpoint } from '../settings.ts';

interface WebhooksProps {
  readonly bus: IEventBus;
  readonly settings: Settings;
}

/** What delivers the events of one product. */
interface Delivery {
  readonly product: Product;
  readonly sender: ServiceFunction<'webhook'>;
  /** In which the events wait. */
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
}

/** Ten seconds for the answers of a batch, and at worst nine for the keys before and three for the queue after it. */
const TIMEOUT = Duration.seconds(25);
/** After this time a message comes back, when the function has set no pause. AWS advises six times its timeout. */
const HIDDEN = Duration.seconds(150);
const BATCH = 10;
/** So many batches at a time, so at most 50 calls of one receiver. A function of its own, so nobody else waits for it. */
const MOST_AT_A_TIME = 5;
export const MOST_CALLS = MOST_AT_A_TIME * BATCH;
/** At pauses of up to 5 minutes, three and a half days. It is the most that SQS counts. */
const TRIES = 1_000;
/** Base64 of 36 bytes, in letters and digits alone. */
const KEY_LENGTH = 48;

/** What the parts of a delivery are called by. */
export const webhookName = (product: Product): string =>
  product
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');

/**
 * Delivers the events of the bus by HTTP, signed as Standard Webhooks, to the products that have an endpoint: of each a
 * rule, a queue in which they wait until the receiver has taken them, and a function that signs and sends (ADR 42).
 */
export class Webhooks extends Construct {
  readonly deliveries: readonly Delivery[];

  constructor(scope: Construct, id: string, props: WebhooksProps) {
    super(scope, id);
    this.deliveries = props.settings.webhooks.map((endpoint) => this.deliverTo(endpoint, props));
  }

  private deliverTo({ product, url }: WebhookEndpoint, { bus, settings }: WebhooksProps): Delivery {
    const name = webhookName(product);
    const deadLetters = new DeadLetterQueue(this, `${name}DeadLetters`);
    const queue = new Queue(this, `${name}Queue`, {
      visibilityTimeout: HIDDEN,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: TRIES },
    });
    const keys = new Secret(this, `${name}Keys`, {
      description: `Signs the events that are delivered to ${product}`,
      generateSecretString: { passwordLength: KEY_LENGTH, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const sender = new ServiceFunction(this, name, {
      name: 'webhook',
      description: `Delivers the events of ${product} by HTTP`,
      environment: {
        PRODUCT: product,
        WEBHOOK_URL: url,
        SIGNING_KEYS_ARN: keys.secretArn,
        QUEUE_URL: queue.queueUrl,
      },
      timeout: TIMEOUT,
      settings,
    });
    sender.allow(['secretsmanager:GetSecretValue'], keys.secretArn);
    sender.lambda.addEventSource(
      new SqsEventSource(queue, {
        batchSize: BATCH,
        maxConcurrency: MOST_AT_A_TIME,
        reportBatchItemFailures: true,
      }),
    );
    new Rule(this, `${name}Rule`, {
      description: `Hands what concerns ${product} to its queue`,
      eventBus: bus,
      // What GET …/events?product= shows, and what the product is asked for.
      eventPattern: {
        source: [BUS_SOURCE],
        detail: { $or: [{ data: { product: [product] } }, { data: { product: [{ exists: false }] } }] },
      },
      targets: [
        new SqsQueue(queue, {
          message: RuleTargetInput.fromEventPath('$.detail'),
          deadLetterQueue: deadLetters,
        }),
      ],
    });
    new CfnOutput(Stack.of(this), `Webhook${name}KeysArn`, { value: keys.secretArn });
    return { product, sender, queue, deadLetters };
  }
}
