import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  type ResourceStatus,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { retainedBy, TAKEN_OVER } from '../../infra/tools/retained-resources.ts';
import { synthesize } from './synthesize.ts';

const cloudFormation = mockClient(CloudFormationClient);
beforeEach(() => cloudFormation.reset());

const ARN = 'arn:aws:cloudformation:ap-northeast-2:111122223333:stack/smartwork-prod/1';
const TABLE = 'AWS::DynamoDB::GlobalTable';
const event = (
  id: string,
  type: string,
  found: string,
  status: ResourceStatus = 'DELETE_SKIPPED',
): StackEvent => ({
  StackId: ARN,
  StackName: 'smartwork-prod',
  EventId: `${id}-${found}`,
  Timestamp: new Date('2026-11-30T00:00:00Z'),
  LogicalResourceId: id,
  PhysicalResourceId: found,
  ResourceType: type,
  ResourceStatus: status,
});
const retained = () => retainedBy(new CloudFormationClient({ region: 'ap-northeast-2' }), ARN);
const pages = (...all: StackEvent[][]) =>
  all.reduce(
    (mock, StackEvents, index) =>
      mock.resolvesOnce({
        StackEvents,
        ...(index + 1 < all.length && { NextToken: String(index) }),
      }),
    cloudFormation.on(DescribeStackEventsCommand, { StackName: ARN }),
  );

it('names the tables, keys and users that a deleted stack has kept, from all pages of its events', async () => {
  pages(
    [event('SubscriptionsTable', TABLE, 'prod-Subscriptions'), event('Relay', 'AWS::Lambda::Function', 'r')],
    [
      event('TriesKey', 'AWS::SecretsManager::Secret', 'arn:of:TriesKey'),
      event('UserPool', 'AWS::Cognito::UserPool', 'ap-northeast-2_1'),
    ],
  );
  expect(await retained()).toEqual({
    SubscriptionsTable: { TableName: 'prod-Subscriptions' },
    TriesKey: { Id: 'arn:of:TriesKey' },
    UserPool: { UserPoolId: 'ap-northeast-2_1' },
  });
});

it('takes the last of several, and none that was deleted', async () => {
  pages([
    event('SubscriptionsTable', TABLE, 'the-last'),
    event('SubscriptionsTable', TABLE, 'replaced-long-ago'),
    event('CredentialsTable', TABLE, 'gone', 'DELETE_COMPLETE'),
  ]);
  expect(await retained()).toEqual({ SubscriptionsTable: { TableName: 'the-last' } });
});

it('refuses a stack that has kept nothing', async () => {
  pages([event('SubscriptionsTable', TABLE, 'there', 'CREATE_COMPLETE')]);
  await expect(retained()).rejects.toThrow('give the ARN of a deleted stack');
});

it('what outlives a stack is taken over, except for machines and logs, which a new stack makes anew', () => {
  const madeAnew = ['AWS::StepFunctions::StateMachine', 'AWS::Logs::LogGroup'];
  const kept = Object.values(synthesize().resources).filter(
    ({ DeletionPolicy }) => DeletionPolicy === 'Retain',
  );
  const types = [...new Set(kept.map(({ Type }) => Type))].filter((type) => !madeAnew.includes(type));
  expect(types.sort()).toEqual(Object.keys(TAKEN_OVER).sort());
});

it('what is taken over names nothing of the stack, so that it can be there before all else', () => {
  const kept = Object.entries(synthesize().resources).filter(([, { Type }]) => Type in TAKEN_OVER);
  expect(kept).toHaveLength(6);
  for (const [id, resource] of kept)
    expect(JSON.stringify(resource), id).not.toMatch(/"(Ref|Fn::GetAtt|DependsOn)"/);
});
