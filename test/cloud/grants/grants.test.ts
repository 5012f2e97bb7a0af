import { expect, it } from 'vitest';
import { grantsOf, withoutGrant } from './grants.ts';

const table = (name: string) => ({ 'Fn::GetAtt': [`${name}Table`, 'Arn'] });
const index = { 'Fn::Join': ['', [table('Subscriptions'), '/index/due']] };
const policy = (role: string, ...Statement: object[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'Default',
    PolicyDocument: { Statement, Version: '2012-10-17' },
    Roles: [{ Ref: role }],
  },
});
const allow = (Action: string | string[], Resource: unknown, more = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

const LINKS = { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LINKS#*'] } } };
const template = {
  Resources: {
    SweepPolicy: policy(
      'SweepRole8A7451E2',
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], 'log'),
      allow(['dynamodb:PutItem', 'dynamodb:Query'], [table('Subscriptions'), index]),
      allow('dynamodb:PutItem', table('Credentials'), LINKS),
      allow('states:StartExecution', ['one', 'two']),
    ),
    PublicPolicy: policy(
      'RequestsPublicRole604FEAB0',
      allow('dynamodb:BatchGetItem', table('Subscriptions')),
    ),
    Topic: { Type: 'AWS::SNS::Topic' },
  },
};
const nameIt = ({ name }: { name: string }) => name;

it('names each action of a role on a table, and what is worth something only together once', () => {
  expect(grantsOf(template).map(nameIt)).toEqual([
    'Sweep: writes its log',
    'Sweep: dynamodb:PutItem on Subscriptions',
    'Sweep: dynamodb:PutItem on Subscriptions/index/due',
    'Sweep: dynamodb:Query on Subscriptions',
    'Sweep: dynamodb:Query on Subscriptions/index/due',
    'Sweep: dynamodb:PutItem on Credentials',
    'Sweep: states:StartExecution',
    'Public: dynamodb:BatchGetItem on Subscriptions',
  ]);
});

it('takes one grant out and leaves all others, with their conditions', () => {
  for (const grant of grantsOf(template)) {
    const left = withoutGrant(template, grant);
    const others = grantsOf(template)
      .map(nameIt)
      .filter((name) => name !== grant.name);
    expect(grantsOf(left).map(nameIt)).toEqual(others);
    expect(left.Resources['Topic']).toEqual(template.Resources.Topic);
  }
  const [log] = grantsOf(template);
  if (!log) throw new Error('no grant');
  const text = JSON.stringify(withoutGrant(template, log));
  expect(text).toContain(JSON.stringify(LINKS).slice(1, -1));
  expect(text).not.toContain('logs:');
});
