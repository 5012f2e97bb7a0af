import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesize.ts';

const { template, ofType } = synthesize();
const MAPPING = 'AWS::Lambda::EventSourceMapping';

describe('what follows the stream', () => {
  it.each([
    // What is void may have an execution to be stopped.
    ['RelayFunction', 'WORK#', ['PENDING', 'VOID'], 25, ['UNPUBLISHED#']],
    ['SendMailFunction', 'MAIL#', ['PENDING'], 10, []],
  ])('%s gets items whose key begins with %s in the states %j', (consumer, prefix, states, batch, due) => {
    template.hasResourceProperties(MAPPING, {
      FunctionName: { Ref: Match.stringLikeRegexp(`^${consumer}`) },
      EventSourceArn: { 'Fn::GetAtt': ['SubscriptionsTable', 'StreamArn'] },
      BatchSize: batch,
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              dynamodb: { NewImage: { sk: { S: [{ prefix }] }, state: { S: states } } },
            }),
          },
          // The bus is told of what stands there; once it is told, the item is written without it.
          ...due.map((shard) => ({
            Pattern: JSON.stringify({ dynamodb: { NewImage: { duePk: { S: [{ prefix: shard }] } } } }),
          })),
        ],
      },
    });
  });

  it('gives a poison record up after bounded tries, alone, to a queue (PROMISE-4)', () => {
    const mappings = ofType(MAPPING);
    expect(mappings).toHaveLength(2);
    template.allResourcesProperties(MAPPING, {
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 8,
      MaximumRecordAgeInSeconds: 6 * 3600,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

describe('the sweep', () => {
  it('runs every five minutes, four beside each other, each with its share of the shards (EDGE-I12)', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [0, 1, 2, 3].map((part) =>
        Match.objectLike({
          InputTransformer: Match.objectLike({
            InputTemplate: `{"time":<time>,"part":${part},"parts":4}`,
          }),
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweepFunction'), 'Arn'] },
          RetryPolicy: { MaximumEventAgeInSeconds: 300, MaximumRetryAttempts: 2 },
          DeadLetterConfig: {
            Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ScheduleDeadLetters'), 'Arn'] },
          },
        }),
      ),
    });
  });

  it('is not repeated after a failure: the next run finds the same', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^SweepFunction') },
      MaximumRetryAttempts: 0,
    });
  });
});

describe('the event bus', () => {
  it('has the name of the stage, and an archive of its events for those who have missed some', () => {
    template.hasResourceProperties('AWS::Events::EventBus', { Name: 'smartwork-prod' });
    template.hasResourceProperties('AWS::Events::Archive', {
      SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EventsBus'), 'Arn'] },
      EventPattern: { source: ['smartwork.subscriptions'] },
      RetentionDays: 90,
    });
  });
});

describe('dead executions', () => {
  it('of every state machine are told to the function that starts their work again (PROMISE-17)', () => {
    const machines = ofType('AWS::StepFunctions::StateMachine').map(([id]) => ({ Ref: id }));
    template.hasResourceProperties('AWS::Events::Rule', {
      State: 'ENABLED',
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { status: ['ABORTED', 'FAILED', 'TIMED_OUT'], stateMachineArn: machines },
      },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ReviveFunction'), 'Arn'] },
          DeadLetterConfig: {
            Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeathsDeadLetters'), 'Arn'] },
          },
        }),
      ],
    });
  });

  it('that could not be handled after three tries are kept', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^ReviveFunction') },
      MaximumRetryAttempts: 2,
      DestinationConfig: {
        OnFailure: {
          Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeathsDeadLetters'), 'Arn'] },
        },
      },
    });
  });
});

describe('the queues of dead letters', () => {
  it('keep them encrypted for two weeks', () => {
    expect(ofType('AWS::SQS::Queue')).toHaveLength(5);
    template.allResourcesProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 14 * 24 * 3600,
      SqsManagedSseEnabled: true,
    });
  });
});

/** The only configuration set of a stack. */
const setIn = (template: Template): string =>
  Object.keys(template.findResources('AWS::SES::ConfigurationSet'))[0] ?? '';
const setOf = (template: Template) => ({
  'Fn::Join': [
    '',
    [
      'arn:aws:ses:ap-northeast-2:',
      { Ref: 'AWS::AccountId' },
      ':configuration-set/',
      { Ref: setIn(template) },
    ],
  ],
});

describe('the mails', () => {
  it('are sent with a configuration set, whose events come to one function and to no other stage', () => {
    const set = { Ref: setIn(template) };
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: set,
      EventDestination: {
        Enabled: true,
        EventBridgeDestination: { EventBusArn: Match.anyValue() },
        MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject'],
      },
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': ['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected'],
        detail: { mail: { tags: { 'ses:configuration-set': [set] } } },
      },
      Targets: [
        Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 21_600 } }),
      ],
    });
    for (const name of ['send-mail', 'sweep'])
      template.hasResourceProperties('AWS::Lambda::Function', {
        Environment: {
          Variables: Match.objectLike({ CONFIGURATION_SET: set, POWERTOOLS_SERVICE_NAME: name }),
        },
      });
  });

  it('leave from the sender that the deploy names, and from no other', () => {
    const { template: other } = synthesize({ sender: 'hello@company.example' });
    const anyIdentity = {
      'Fn::Join': ['', ['arn:aws:ses:ap-northeast-2:', { Ref: 'AWS::AccountId' }, ':identity/*']],
    };
    for (const id of ['SendMailRole', 'SweepRole']) {
      other.hasResourceProperties('AWS::IAM::Policy', {
        Roles: [{ Ref: Match.stringLikeRegexp(`^${id}`) }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            {
              Effect: 'Allow',
              Action: 'ses:SendEmail',
              Condition: { StringEquals: { 'ses:FromAddress': 'hello@company.example' } },
              // Of a recipient too: in its sandbox SES asks for the right on that one.
              Resource: [setOf(other), anyIdentity],
            },
          ]),
        },
      });
    }
  });
});
