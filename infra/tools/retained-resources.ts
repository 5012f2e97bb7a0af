import { type CloudFormationClient, paginateDescribeStackEvents } from '@aws-sdk/client-cloudformation';

/** Each kind of resource that a new stack takes over, with the property by which CloudFormation finds it. */
export const TAKEN_OVER: Readonly<Record<string, string>> = {
  'AWS::Cognito::UserPool': 'UserPoolId',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::SecretsManager::Secret': 'Id',
};

/** What `cdk import --resource-mapping` reads: by logical ID, how each resource is found. */
export type ResourceMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a deleted stack has left behind and a new one takes over. CloudFormation knows it for 90 days, by the ARN only. */
export async function retainedBy(client: CloudFormationClient, StackName: string): Promise<ResourceMapping> {
  const found = new Map<string, Readonly<Record<string, string>>>();
  // The newest comes first: a resource that was replaced before is not the one that had the data last.
  for await (const { StackEvents = [] } of paginateDescribeStackEvents({ client }, { StackName }))
    for (const {
      LogicalResourceId: id,
      PhysicalResourceId,
      ResourceStatus,
      ResourceType = '',
    } of StackEvents) {
      const property = TAKEN_OVER[ResourceType];
      if (ResourceStatus !== 'DELETE_SKIPPED' || !property || !id || !PhysicalResourceId || found.has(id))
        continue;
      found.set(id, { [property]: PhysicalResourceId });
    }
  if (found.size === 0)
    throw new Error(`${StackName} has left nothing behind: give the ARN of a deleted stack`);
  return Object.fromEntries(found);
}
