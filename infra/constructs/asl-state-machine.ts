import { readFileSync } from 'node:fs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';
import type { ServiceFunction } from './service-function.ts';
import { MachineLogGroup } from './service-log-group.ts';

interface AslStateMachineProps {
  /** The name of the file in `statemachines/`, without its ending. */
  readonly definition: string;
  /** The functions that stand as `${…}` in the definition. */
  readonly functions: Readonly<Record<string, ServiceFunction>>;
  readonly isDestroyable: boolean;
}

/** The state machine of a file in `statemachines/`, which may invoke exactly the functions it names. */
export class AslStateMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { definition, functions, isDestroyable }: AslStateMachineProps) {
    super(scope, id);
    const arns = Object.entries(functions).map(([name, { lambda }]) => [name, lambda.functionArn] as const);
    this.machine = new StateMachine(this, 'Machine', {
      // fromFile would move the text into a bucket: here it stays readable in the template.
      definitionBody: DefinitionBody.fromString(readFileSync(`statemachines/${definition}.asl.json`, 'utf8')),
      definitionSubstitutions: Object.fromEntries(arns),
      stateMachineType: StateMachineType.STANDARD,
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      logs: {
        destination: new MachineLogGroup(this, id, { isDestroyable }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    // grantInvoke would also grant every version and alias of the functions.
    this.machine.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns.map(([, arn]) => arn) }),
    );
    pinLogicalId(this.machine, `${id}Machine`);
    // An execution that waits keeps the role it was started with.
    pinLogicalId(this.machine.role, `${id}MachineRole`);
  }

  get arn(): string {
    return this.machine.stateMachineArn;
  }
}
