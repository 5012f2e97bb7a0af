import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Environments, FunctionName } from './environments.ts';
import { ServiceLogGroup } from './service-log-group.ts';
import type { Settings } from './settings.ts';

interface ServiceFunctionProps<Name extends FunctionName> {
  readonly name: Name;
  readonly description: string;
  readonly environment: Environments[Name];
  readonly timeout: Duration;
  readonly memorySize?: number;
  readonly reservedConcurrency?: number;
  readonly settings: Pick<Settings, 'bundles' | 'isDestroyable' | 'stage'>;
}

/** Stages of one account do not add up. */
export const metricsNamespaceOf = ({ stage }: Pick<Settings, 'stage'>): string => `Smartwork/${stage}`;

/** A bundled function with a role that may write its own log and nothing else until it is allowed to. */
export class ServiceFunction<Name extends FunctionName = FunctionName> extends Construct {
  readonly name: Name;
  readonly lambda: LambdaFunction;
  /** Under which the function counts what happens. */
  readonly metricsNamespace: string;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Name>) {
    super(scope, id);
    this.name = props.name;
    this.metricsNamespace = metricsNamespaceOf(props.settings);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new ServiceLogGroup(this, 'Logs', props.settings);
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundleOf(props.name, props.settings.bundles)),
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout,
      reservedConcurrentExecutions: props.reservedConcurrency,
      role,
      logGroup,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: this.metricsNamespace,
      },
    });
  }

  allow(actions: readonly string[], ...resources: string[]): void {
    this.allowWhen({}, actions, ...resources);
  }

  allowWhen(conditions: Record<string, unknown>, actions: readonly string[], ...resources: string[]): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources, conditions }));
  }
}

function bundleOf(name: FunctionName, bundles: string): string {
  const folder = join(bundles, name);
  if (existsSync(join(folder, 'index.mjs'))) return folder;
  throw new Error(
    `no bundle of the function ${name}: functions/…/${name}/handler.ts is missing or was not bundled`,
  );
}
