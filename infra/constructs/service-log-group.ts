import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** A log that ends: a group that Lambda makes by itself would be kept for ever. */
export class ServiceLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, { isDestroyable }: { readonly isDestroyable: boolean }) {
    super(scope, id, {
      retention: isDestroyable ? RetentionDays.ONE_WEEK : RetentionDays.ONE_MONTH,
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }
}
