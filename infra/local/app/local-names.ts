import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Assembly, Resource } from './assembly.ts';
import { type LocalNames, type Resolve, UnresolvableError } from './intrinsics.ts';

export const region = 'ap-northeast-2';
export const account = '000000000000';

const pseudoParameters: Record<string, string> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const GeneratedSecretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
      PasswordLength: z.number().default(32),
    })
    .optional(),
});

function arn(service: string, rest: string): string {
  return `arn:aws:${service}:${region}:${account}:${rest}`;
}

/** The name a resource has locally: its own, or its logical id without the hash that CDK appends. */
function physicalName({ template }: Assembly, id: string, property: string, resolve: Resolve): string {
  const given = resolve(template.Resources[id]?.Properties[property]);
  if (typeof given === 'string') return given;
  const short = id.replace(/[0-9A-F]{8}$/, '');
  const twins = Object.keys(template.Resources).filter(
    (other) => other.replace(/[0-9A-F]{8}$/, '') === short,
  );
  return twins.length > 1 || short === '' ? id : short;
}

type Identity = { reference: string; attributes: Record<string, string> };

/** What `Ref` and `Fn::GetAtt` give for each resource the local run serves. */
export function createLocalNames(assembly: Assembly, apiOrigin: string) {
  return (resolve: Resolve): LocalNames => {
    const known = new Map<string, Identity>();

    function describe(id: string, { Type, Properties }: Resource): Identity | undefined {
      const named = (property: string) => physicalName(assembly, id, property, resolve);
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
          const reference = `https://sqs.${region}.amazonaws.com/${account}/${QueueName}`;
          return { reference, attributes: { Arn: arn('sqs', QueueName), QueueName, QueueUrl: reference } };
        }
        case 'AWS::Events::Rule': {
          const name = named('Name');
          return { reference: name, attributes: { Arn: arn('events', `rule/${name}`) } };
        }
        case 'AWS::IAM::Role': {
          const name = named('RoleName');
          return { reference: name, attributes: { Arn: `arn:aws:iam::${account}:role/${name}` } };
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

    function identity(id: string): Identity {
      const resource = assembly.template.Resources[id];
      if (!resource) throw new UnresolvableError(`${id} is not in the template`);
      const described = known.get(id) ?? describe(id, resource);
      if (!described) throw new UnresolvableError(`${id} (${resource.Type}) is not served by the local run`);
      known.set(id, described);
      return described;
    }

    return {
      reference(id) {
        if (id === 'AWS::StackName') return assembly.stackName;
        if (id === 'AWS::StackId') return arn('cloudformation', `stack/${assembly.stackName}/local`);
        return pseudoParameters[id] ?? identity(id).reference;
      },
      attribute(id, attribute) {
        const value = identity(id).attributes[attribute];
        if (value === undefined)
          throw new UnresolvableError(`${id}.${attribute} is not served by the local run`);
        return value;
      },
      secret(secretArn, key) {
        const id = secretArn.replace(/^.*:secret:/, '');
        const resource = assembly.template.Resources[id];
        if (!resource) throw new UnresolvableError(`${secretArn} is not a secret of the template`);
        return localSecret(id, key, GeneratedSecretSchema.parse(resolve(resource.Properties)));
      },
    };
  };
}

/** Derived from the logical id, so that what was hashed with it before a restart still matches. */
function localSecret(id: string, key: string, secret: z.infer<typeof GeneratedSecretSchema>): string {
  const { SecretStringTemplate, GenerateStringKey, PasswordLength = 32 } = secret.GenerateSecretString ?? {};
  const generated = createHash('sha512')
    .update(`local secret ${id}`)
    .digest('base64url')
    .slice(0, PasswordLength);
  const text =
    secret.SecretString ??
    (GenerateStringKey
      ? JSON.stringify({
          ...Object(JSON.parse(SecretStringTemplate ?? '{}')),
          [GenerateStringKey]: generated,
        })
      : generated);
  return key === '' ? text : String(Object(JSON.parse(text))[key]);
}
