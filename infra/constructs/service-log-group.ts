import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** A log that ends: a group that Lambda makes by itself would be kept for ever. */
export class ServiceLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, { isDestroyable }: { readonly isDestroyable: boolean }) {
    super(scope, id, {
      retention: retentionOf(isDestroyable),
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }
}

/**
 * The log of a state machine. The prefix spares the policy by which CloudWatch Logs lets services write: its size is
 * limited for the whole account. It goes with the stack, because a name that is left behind stands in the way of the
 * next stack; the histories of the executions are kept elsewhere.
 */
export class MachineLogGroup extends LogGroup {
  constructor(scope: Construct, machine: string, { isDestroyable }: { readonly isDestroyable: boolean }) {
    super(scope, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${Stack.of(scope).stackName}-${machine}`,
      retention: retentionOf(isDestroyable),
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

const retentionOf = (isDestroyable: boolean) =>
  isDestroyable ? RetentionDays.ONE_WEEK : RetentionDays.ONE_MONTH;
