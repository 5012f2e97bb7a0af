// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${…} is what Fn::Sub reads
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../../infra/local/app/intrinsics.ts';
import { createLocalNames } from '../../../infra/local/app/local-names.ts';

const template = {
  Parameters: { BootstrapVersion: { Default: '/cdk-bootstrap/version' } },
  Resources: {
    Items12AB34CD: { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} },
    Work9F8E7D6C: { Type: 'AWS::Lambda::Function', Properties: {} },
    Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Work9F8E7D6C' }, Name: 'live' } },
    Named: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead-letters' } },
    Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} },
    Key: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 40 } },
    },
    Login: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        GenerateSecretString: { SecretStringTemplate: '{"user":"root"}', GenerateStringKey: 'password' },
      },
    },
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  },
};
const names = createLocalNames(
  { stackName: 'stack', template, assetPath: () => undefined },
  'http://localhost:3000',
);
const resolve = createResolver(template, names);
const arnOf = (service: string, rest: string) => `arn:aws:${service}:ap-northeast-2:000000000000:${rest}`;

describe('the intrinsics of a template', () => {
  it.each([
    [{ Ref: 'Items12AB34CD' }, 'Items'],
    [{ 'Fn::GetAtt': ['Items12AB34CD', 'Arn'] }, arnOf('dynamodb', 'table/Items')],
    [{ 'Fn::GetAtt': 'Work9F8E7D6C.Arn' }, arnOf('lambda', 'function:Work')],
    [{ Ref: 'Live' }, `${arnOf('lambda', 'function:Work')}:live`],
    [{ 'Fn::GetAtt': ['Named', 'QueueName'] }, 'dead-letters'],
    [{ Ref: 'Machine' }, arnOf('states', 'stateMachine:Machine')],
    [{ Ref: 'BootstrapVersion' }, '/cdk-bootstrap/version'],
    [
      { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, { Ref: 'AWS::StackName' }]] },
      'a-ap-northeast-2-stack',
    ],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [
      { 'Fn::Sub': 'on ${AWS::Partition} ${Items12AB34CD.Arn} ${!Kept}' },
      `on aws ${arnOf('dynamodb', 'table/Items')} \${Kept}`,
    ],
    [
      { 'Fn::Sub': ['${A}/${Machine}', { A: { Ref: 'Named' } }] },
      `https://sqs.ap-northeast-2.amazonaws.com/000000000000/dead-letters/${arnOf('states', 'stateMachine:Machine')}`,
    ],
    [{ a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }, 2] }, { b: [1, 2] }],
  ])('resolves %j', (value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('puts a stable local value in the place of a secret', () => {
    const reference = {
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Key' }, ':SecretString:::}}']],
    };
    const value = resolve(reference);
    expect(value).toMatch(/^[\w-]{40}$/);
    expect(resolve(reference)).toBe(value);
  });

  it('reads one field of a secret that is an object', () => {
    const field = (name: string) => ({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Login' }, `:SecretString:${name}::}}`]],
    });
    expect(resolve(field('user'))).toBe('root');
    expect(resolve(field('password'))).toMatch(/^[\w-]{32}$/);
  });

  it.each([
    [{ Ref: 'Pool' }, 'Pool (AWS::Cognito::UserPool) is not served by the local run'],
    [{ Ref: 'Nowhere' }, 'Nowhere is not in the template'],
    [{ 'Fn::GetAtt': ['Items12AB34CD', 'Colour'] }, 'Items12AB34CD.Colour is not served by the local run'],
    [{ 'Fn::ImportValue': 'Other' }, 'Fn::ImportValue is not known to the local run'],
  ])('names what it cannot resolve: %j', (value, message) => {
    expect(() => resolve(value)).toThrow(message);
  });
});
