import { CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * CloudFormation replaces what changes its logical id: data would be left behind in an orphan, and deleting a state
 * machine ends every execution it has. Moving code must not do that.
 */
export function pinLogicalId(construct: Construct, logicalId: string): void {
  const resource = construct.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} has no resource to pin`);
  resource.overrideLogicalId(logicalId);
}
