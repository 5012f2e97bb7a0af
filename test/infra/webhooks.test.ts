import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../functions/background/webhook/deliver.ts';
import { rolesOfFunctions, statementsOf } from './roles.ts';
import { synthesize } from './synthesize.ts';

const URL = 'https://workplace.company.example/events';
const without = synthesize();
const stack = synthesize({ webhooks: `WORKPLACE=${URL}` });
const { template, ofType } = stack;
const idOf = (type: string, prefix: string): string =>
  ofType(type).find(([id]) => id.startsWith(prefix))?.[0] ?? `no ${prefix}`;
const QUEUE = idOf('AWS::SQS::Queue', 'WebhooksWorkplaceQueue');
const DEAD_LETTERS = idOf('AWS::SQS::Queue', 'WebhooksWorkplaceDeadLetters');
const KEYS = idOf('AWS::SecretsManager::Secret', 'WebhooksWorkplaceKeys');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

describe('the webhook of a product', () => {
  it('is not there without the option', () => {
    expect(Object.keys(without.resources).filter((id) => id.startsWith('Webhook'))).toEqual([]);
    expect(JSON.stringify(without.resources)).not.toContain('WEBHOOK');
  });

  it('changes nothing else of the stack, but for the widget of the dead letters', () => {
    const common = Object.entries(stack.resources).filter(
      ([id, { Type }]) => id in without.resources && Type !== 'AWS::CloudWatch::Dashboard',
    );
    expect(Object.keys(without.resources).filter((id) => !(id in stack.resources))).toEqual([]);
    for (const [id, resource] of common) expect(resource).toEqual(without.resources[id]);
  });

  it('gets what concerns the product and the company as a whole, as the queue of a rule on the bus', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: { Ref: idOf('AWS::Events::EventBus', 'EventsBus') },
      EventPattern: {
        source: ['smartwork.subscriptions'],
        detail: {
          $or: [{ data: { product: ['WORKPLACE'] } }, { data: { product: [{ exists: false }] } }],
        },
      },
      Targets: [
        Match.objectLike({
          Arn: arnOf(QUEUE),
          InputPath: '$.detail',
          DeadLetterConfig: { Arn: arnOf(DEAD_LETTERS) },
        }),
      ],
    });
  });

  it('PROMISE-21 keeps an event for two weeks, and tries it a thousand times before it is a dead letter', () => {
    template.hasResource('AWS::SQS::Queue', {
      Properties: {
        MessageRetentionPeriod: 14 * 24 * 3_600,
        RedrivePolicy: { deadLetterTargetArn: arnOf(DEAD_LETTERS), maxReceiveCount: 1_000 },
        SqsManagedSseEnabled: true,
        // Six times what the function may take.
        VisibilityTimeout: 150,
      },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Timeout: 25,
      Environment: {
        Variables: Match.objectLike({
          PRODUCT: 'WORKPLACE',
          WEBHOOK_URL: URL,
          SIGNING_KEYS_ARN: { Ref: KEYS },
        }),
      },
    });
  });

  it('holds nobody else: the queue has a function of its own, five at a time, and each event counts alone', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf(QUEUE),
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('may read its own key and its own queue, and nothing else', () => {
    const role = rolesOfFunctions(stack).get('webhook');
    const granted = statementsOf(stack).filter((statement) => statement.role === role);
    const resources = granted.flatMap((one) =>
      one.actions
        .filter((action) => !action.startsWith('logs:'))
        .map((action) => [action, JSON.stringify(one.resources)]),
    );
    for (const [action, on] of resources)
      expect([action, on]).toEqual([
        action,
        JSON.stringify([action?.startsWith('sqs:') ? arnOf(QUEUE) : { Ref: KEYS }]),
      ]);
    expect(resources.map(([action]) => action).sort()).toEqual([
      'secretsmanager:GetSecretValue',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ]);
  });

  it('is written to by the rule alone', () => {
    const [policy] = ofType('AWS::SQS::QueuePolicy').filter(([, { Properties }]) =>
      JSON.stringify(Properties['Queues']).includes(QUEUE),
    );
    expect(policy?.[1].Properties['PolicyDocument']).toMatchObject({
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: {
            ArnEquals: { 'aws:SourceArn': arnOf(idOf('AWS::Events::Rule', 'WebhooksWorkplaceRule')) },
          },
        },
      ],
    });
  });

  it('has a key that Secrets Manager makes, of letters and digits: base64 that no template holds', () => {
    expect(stack.resources[KEYS]?.Properties['GenerateSecretString']).toEqual({
      ExcludePunctuation: true,
      PasswordLength: 48,
    });
    expect(template.toJSON()['Outputs'].WebhookWorkplaceKeysArn.Value).toEqual({ Ref: KEYS });
  });

  it('rings for events that are not taken, for dead letters and for crashes', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => JSON.stringify(alarm.Properties));
    const added = alarms.filter((text) => /WebhookAge|WebhooksWorkplace/.test(text));
    expect(added).toHaveLength(4);
    expect(added.filter((text) => text.includes('a-webhook-is-not-taken'))).toHaveLength(2);
  });

  it('rings for events that nobody tries, and by one event alone until it is taken', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateAgeOfOldestMessage',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [QUEUE, 'QueueName'] } }],
      Statistic: 'Maximum',
      Threshold: 15 * 60,
    });
    const [tried] = ofType('AWS::CloudWatch::Alarm').filter(
      ([, { Properties }]) => Properties['MetricName'] === 'WebhookAge',
    );
    // Each period has an attempt in it, also when each hangs: else the alarm would go and come.
    expect(tried?.[1].Properties['Period']).toBeGreaterThan(pauseAfter(1_000, 500) + 20);
  });
});

it('each product has a webhook, a key and a function of its own', () => {
  const both = synthesize({ webhooks: 'WORKPLACE=https://a.example,NAVER_WORKS=https://b.example' });
  const own = (type: string, part: string) =>
    both.ofType(type).filter(([id]) => id.startsWith('Webhooks') && id.includes(part));
  expect(own('AWS::Lambda::Function', 'Function')).toHaveLength(2);
  expect(own('AWS::SecretsManager::Secret', 'Keys')).toHaveLength(2);
  expect(own('AWS::Events::Rule', 'Rule')).toHaveLength(2);
});
