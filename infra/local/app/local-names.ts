import { REGION } from '../base/region.ts';
import type { Assembly } from './assembly.ts';
import { type LocalNames, type Resolve, UnresolvableError } from './intrinsics.ts';
import { localSecret } from './local-secret.ts';
import { ACCOUNT, arn, describeResource, type NamedResource } from './named-resource.ts';

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** Answers `Ref`, `Fn::GetAtt` and secrets for each resource that the local run serves. */
export function createLocalNames(assembly: Assembly, apiOrigin: string) {
  return (resolve: Resolve): LocalNames => {
    const { stackName, template } = assembly;
    const known = new Map<string, NamedResource>();

    function resourceOf(id: string): NamedResource {
      const resource = template.Resources[id];
      if (!resource) throw new UnresolvableError(`${id} is not in the template`);
      const described = known.get(id) ?? describeResource({ assembly, apiOrigin, resolve }, id, resource);
      if (!described) throw new UnresolvableError(`${id} (${resource.Type}) is not served by the local run`);
      known.set(id, described);
      return described;
    }

    return {
      reference(id) {
        if (id === 'AWS::StackName') return stackName;
        if (id === 'AWS::StackId') return arn('cloudformation', `stack/${stackName}/local`);
        return PSEUDO_PARAMETERS[id] ?? resourceOf(id).reference;
      },
      attribute(id, attribute) {
        const value = resourceOf(id).attributes[attribute];
        if (value === undefined)
          throw new UnresolvableError(`${id}.${attribute} is not served by the local run`);
        return value;
      },
      secret(secretArn, key) {
        const id = secretArn.replace(/^.*:secret:/, '');
        const resource = template.Resources[id];
        if (!resource) throw new UnresolvableError(`${secretArn} is not a secret of the template`);
        return localSecret(id, key, resolve(resource.Properties));
      },
    };
  };
}
