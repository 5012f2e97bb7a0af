import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { MachineEnvSchema } from '../../functions/background/delivery/env.ts';
import {
  byMachineName,
  byMachineVariable,
  type MachineKind,
  type MachineName,
  WORK_KINDS,
} from '../../functions/core/lifecycle/work-kinds.ts';
import { AslStateMachine } from './asl-state-machine.ts';
import type { Variables } from './environments.ts';
import type { ServiceFunction } from './service-function.ts';

interface StateMachinesProps {
  readonly workflow: ServiceFunction<'workflow'>;
  readonly wakeSpreadSeconds: number;
  readonly isDestroyable: boolean;
}

/** The state machine of each kind of work. All their tasks are steps of one function. */
export class StateMachines extends Construct {
  readonly byName: Readonly<Record<MachineName, AslStateMachine>>;
  /** What whoever starts work reads from its environment. */
  readonly environment: Variables<typeof MachineEnvSchema>;

  constructor(scope: Construct, id: string, props: StateMachinesProps) {
    super(scope, id);
    this.byName = byMachineName((kind) => {
      const { machine, definition } = WORK_KINDS[kind];
      return new AslStateMachine(this, machine, {
        definition,
        functions: { WorkflowFunctionArn: props.workflow },
        isDestroyable: props.isDestroyable,
      });
    });
    this.environment = {
      ...byMachineVariable((kind) => this.arnOf(kind)),
      WAKE_SPREAD_SECONDS: String(props.wakeSpreadSeconds),
    };
    for (const [name, { arn }] of Object.entries(this.byName))
      new CfnOutput(Stack.of(this), `${name}MachineArn`, { value: arn });
  }

  arnOf(kind: MachineKind): string {
    return this.byName[WORK_KINDS[kind].machine].arn;
  }

  grantStart(starter: ServiceFunction): void {
    starter.allow(['states:StartExecution'], ...this.all().map(({ arn }) => arn));
  }

  /** An execution is named by its work: which ones there will be, no deploy can know. */
  grantStop(stopper: ServiceFunction): void {
    const executions = this.all().map(({ machine }) =>
      Stack.of(this).formatArn({
        service: 'states',
        resource: 'execution',
        resourceName: `${machine.stateMachineName}:*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
    stopper.allow(['states:StopExecution'], ...executions);
  }

  private all(): AslStateMachine[] {
    return Object.values(this.byName);
  }
}
