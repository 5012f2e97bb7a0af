import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesize.ts';

const prod = synthesize();
const dev = synthesize({ stage: 'dev' });
const TABLE = 'AWS::DynamoDB::GlobalTable';
const TABLES = ['CredentialsTable', 'IdempotencyTable', 'SubscriptionsTable'];
const MACHINES = [
  'CancellationMachine',
  'ContractRenewalMachine',
  'DataDeletionMachine',
  'DomainVerificationMachine',
  'PaidSwitchMachine',
  'ProvisionMachine',
  'ServiceSettingsMachine',
  'TrialExpiryMachine',
];

describe('the tables', () => {
  it.each(TABLES)('%s can be restored to any second, is protected and outlives the stack', (id) => {
    expect(prod.resources[id]).toMatchObject({
      Type: TABLE,
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          },
        ],
      },
    });
  });

  it.each(TABLES)('%s goes with a stack of the stage dev', (id) => {
    expect(dev.resources[id]).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: { Replicas: [{ DeletionProtectionEnabled: false }] },
    });
  });

  it('only Subscriptions has a stream: hashes and stored responses stay where they are', () => {
    const streams = prod.ofType(TABLE).filter(([, { Properties }]) => 'StreamSpecification' in Properties);
    expect(streams.map(([id]) => id)).toEqual(['SubscriptionsTable']);
    prod.template.hasResourceProperties(TABLE, {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      GlobalSecondaryIndexes: [
        Match.objectLike({ IndexName: 'owner', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        Match.objectLike({ IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        Match.objectLike({ IndexName: 'all', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        Match.objectLike({ IndexName: 'stuck', Projection: { ProjectionType: 'KEYS_ONLY' } }),
      ],
    });
  });

  it('Subscriptions and its index of due work are warm from the start where the deploy says so, and nothing else is', () => {
    const warm = { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 20_000 };
    const { resources } = synthesize({ warmWrites: '20000' });
    const { Properties } = Object(resources['SubscriptionsTable']);
    const { WarmThroughput, GlobalSecondaryIndexes: indexes } = Properties;
    expect(WarmThroughput).toEqual(warm);
    expect(indexes.map((index: object) => [Object(index).IndexName, Object(index).WarmThroughput])).toEqual([
      ['owner', undefined],
      ['due', warm],
      ['all', undefined],
      ['stuck', undefined],
    ]);
    expect(JSON.stringify(prod.resources)).not.toContain('WarmThroughput');
    expect(() => synthesize({ warmWrites: '3999' })).toThrow('warmWrites');
  });

  it('only answers, links, tries and who was removed are forgotten by time (EDGE-T10)', () => {
    const forgetting = prod
      .ofType(TABLE)
      .filter(([, { Properties }]) => 'TimeToLiveSpecification' in Properties);
    const Properties = { TimeToLiveSpecification: { AttributeName: 'expiresAtEpoch', Enabled: true } };
    expect(forgetting.toSorted(([a], [b]) => (a < b ? -1 : 1))).toMatchObject([
      ['CredentialsTable', { Properties }],
      ['IdempotencyTable', { Properties }],
      ['SubscriptionsTable', { Properties }],
    ]);
  });
});

describe('the logical ids that a deploy may not change', () => {
  it('are these: a new one replaces the resource, and with a state machine end all its executions', () => {
    const types = [
      TABLE,
      'AWS::StepFunctions::StateMachine',
      'AWS::ApiGatewayV2::Api',
      'AWS::SecretsManager::Secret',
      'AWS::Cognito::UserPool',
    ];
    expect(types.flatMap((type) => prod.ofType(type).map(([id]) => id)).sort()).toEqual(
      [...TABLES, ...MACHINES, 'HttpApi', 'TrialFingerprintKey', 'TriesKey', 'UserPool'].sort(),
    );
  });

  it('include what an execution that waits keeps from its start: the role, and the function it calls', () => {
    for (const id of MACHINES) {
      expect(prod.resources[id]?.Properties['RoleArn']).toEqual({ 'Fn::GetAtt': [`${id}Role`, 'Arn'] });
    }
    expect(prod.resources['WorkflowFunction']?.Type).toBe('AWS::Lambda::Function');
  });

  it.each([...MACHINES, 'TrialFingerprintKey', 'TriesKey', 'UserPool'])('%s outlives the stack', (id) => {
    expect(prod.resources[id]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

describe('the keys of hashes', () => {
  it.each([
    ['TRIAL_FINGERPRINT_KEY_ARN', 'TrialFingerprintKey'],
    ['TRIES_KEY_ARN', 'TriesKey'],
  ])('%s names one that AWS generates: it stands in no template and in no configuration', (variable, id) => {
    expect(prod.resources[id]?.Properties).toMatchObject({
      GenerateSecretString: { PasswordLength: 64 },
    });
    prod.template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          [variable]: { Ref: id },
        },
      },
    });
    expect(JSON.stringify(prod.ofType('AWS::Lambda::Function'))).not.toContain('resolve:secretsmanager');
  });

  it('a deploy over a running stack keeps them: what makes them is what it was', () => {
    for (const id of ['TrialFingerprintKey', 'TriesKey']) {
      expect(prod.resources[id]?.Properties['GenerateSecretString']).toEqual({
        ExcludePunctuation: true,
        PasswordLength: 64,
      });
      expect(Object.keys(prod.resources[id]?.Properties ?? {}).sort()).toEqual([
        'Description',
        'GenerateSecretString',
      ]);
    }
  });
});
