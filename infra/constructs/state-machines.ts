import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { MachineEnvSchema } from '../../functions/background/delivery/env.ts';
import { AslStateMachine } from './asl-state-machine.ts';
import type { Variables } from './environments.ts';
import type { ServiceFunction } from './service-function.ts';

interface StateMachinesProps {
  readonly workflow: ServiceFunction<'workflow'>;
  readonly wakeSpreadSeconds: number;
  readonly isDestroyable: boolean;
}

export type MachineName =
  | 'Provision'
  | 'TrialExpiry'
  | 'PaidSwitch'
  | 'Cancellation'
  | 'ContractRenewal'
  | 'ServiceSettings'
  | 'DataDeletion'
  | 'DomainVerification';

/** The state machine of each kind of work. All their tasks are steps of one function. */
export class StateMachines extends Construct {
  readonly byName: Readonly<Record<MachineName, AslStateMachine>>;
  /** What whoever starts work reads from its environment. */
  readonly environment: Variables<typeof MachineEnvSchema>;

  constructor(scope: Construct, id: string, props: StateMachinesProps) {
    super(scope, id);
    const machine = (name: MachineName, definition: string): AslStateMachine =>
      new AslStateMachine(this, name, {
        definition,
        functions: { WorkflowFunctionArn: props.workflow },
        isDestroyable: props.isDestroyable,
      });
    this.byName = {
      Provision: machine('Provision', 'provision'),
      TrialExpiry: machine('TrialExpiry', 'trial-expiry'),
      PaidSwitch: machine('PaidSwitch', 'paid-switch'),
      Cancellation: machine('Cancellation', 'cancellation'),
      ContractRenewal: machine('ContractRenewal', 'contract-renewal'),
      ServiceSettings: machine('ServiceSettings', 'service-settings'),
      DataDeletion: machine('DataDeletion', 'data-deletion'),
      DomainVerification: machine('DomainVerification', 'domain-verification'),
    };
    this.environment = {
      PROVISION_MACHINE_ARN: this.byName.Provision.arn,
      TRIAL_EXPIRY_MACHINE_ARN: this.byName.TrialExpiry.arn,
      PAID_SWITCH_MACHINE_ARN: this.byName.PaidSwitch.arn,
      CANCELLATION_MACHINE_ARN: this.byName.Cancellation.arn,
      CONTRACT_RENEWAL_MACHINE_ARN: this.byName.ContractRenewal.arn,
      SERVICE_SETTINGS_MACHINE_ARN: this.byName.ServiceSettings.arn,
      DATA_DELETION_MACHINE_ARN: this.byName.DataDeletion.arn,
      DOMAIN_VERIFICATION_MACHINE_ARN: this.byName.DomainVerification.arn,
      WAKE_SPREAD_SECONDS: String(props.wakeSpreadSeconds),
    };
    for (const [name, { arn }] of Object.entries(this.byName))
      new CfnOutput(Stack.of(this), `${name}MachineArn`, { value: arn });
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
