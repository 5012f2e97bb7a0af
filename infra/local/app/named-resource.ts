import { REGION } from '../base/region.ts';
import type { Assembly, Resource } from './assembly.ts';
import type { Resolve } from './intrinsics.ts';

export const ACCOUNT = '000000000000';

export interface NamedResource {
  readonly reference: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Naming {
  readonly assembly: Assembly;
  readonly apiOrigin: string;
  readonly resolve: Resolve;
}

/** Answers the local names of a resource; undefined when the local run does not serve its type. */
export function describeResource(
  naming: Naming,
  id: string,
  { Type, Properties }: Resource,
): NamedResource | undefined {
  const { apiOrigin, resolve } = naming;
  const named = (property: string) => physicalName(naming, id, property);
  switch (Type) {
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName');
      return { reference: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    }
    case 'AWS::Lambda::Version':
    case 'AWS::Lambda::Alias': {
      const target = String(resolve(Properties['FunctionName']));
      const base = target.startsWith('arn:') ? target : arn('lambda', `function:${target}`);
      const qualifier = Type === 'AWS::Lambda::Alias' ? String(resolve(Properties['Name'])) : '1';
      return { reference: `${base}:${qualifier}`, attributes: { FunctionArn: base, Version: '1' } };
    }
    case 'AWS::DynamoDB::GlobalTable':
    case 'AWS::DynamoDB::Table': {
      const name = named('TableName');
      const Arn = arn('dynamodb', `table/${name}`);
      return { reference: name, attributes: { Arn, StreamArn: `${Arn}/stream/local` } };
    }
    case 'AWS::StepFunctions::StateMachine': {
      const Name = named('StateMachineName');
      const Arn = arn('states', `stateMachine:${Name}`);
      return { reference: Arn, attributes: { Arn, Name } };
    }
    case 'AWS::SQS::Queue': {
      const QueueName = named('QueueName');
      const reference = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${QueueName}`;
      return { reference, attributes: { Arn: arn('sqs', QueueName), QueueName, QueueUrl: reference } };
    }
    case 'AWS::Events::Rule': {
      const name = named('Name');
      return { reference: name, attributes: { Arn: arn('events', `rule/${name}`) } };
    }
    case 'AWS::Events::EventBus': {
      const Name = named('Name');
      return { reference: Name, attributes: { Name, Arn: arn('events', `event-bus/${Name}`) } };
    }
    case 'AWS::SES::ConfigurationSet':
      return { reference: named('Name'), attributes: {} };
    case 'AWS::IAM::Role': {
      const name = named('RoleName');
      return { reference: name, attributes: { Arn: `arn:aws:iam::${ACCOUNT}:role/${name}` } };
    }
    case 'AWS::SecretsManager::Secret':
      return { reference: arn('secretsmanager', `secret:${id}`), attributes: {} };
    case 'AWS::ApiGatewayV2::Api':
      return { reference: id, attributes: { ApiId: id, ApiEndpoint: apiOrigin } };
    case 'AWS::ApiGatewayV2::Integration':
    case 'AWS::ApiGatewayV2::Authorizer':
      return { reference: id, attributes: { AuthorizerId: id, IntegrationId: id } };
    default:
      return undefined;
  }
}

export function arn(service: string, rest: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
}

/** The name a resource has locally: its own, or its logical id without the hash that CDK appends. */
function physicalName({ assembly, resolve }: Naming, id: string, property: string): string {
  const { template } = assembly;
  const given = resolve(template.Resources[id]?.Properties[property]);
  if (typeof given === 'string') return given;
  const short = id.replace(/[0-9A-F]{8}$/, '');
  const twins = Object.keys(template.Resources).filter(
    (other) => other.replace(/[0-9A-F]{8}$/, '') === short,
  );
  return twins.length > 1 || short === '' ? id : short;
}
