/**
 * Which AWS operations a bundle can call, read from its text: the SDK keeps the name of each command and of each
 * client as strings, also when minified, and esbuild drops the commands that are not used.
 */

/** `x = makeBuilder(endpointParameters, "DynamoDB_20120810", "DynamoDBClient", …)` */
const builderPattern = /([\w$]+)\s*=\s*[\w$]+\([\w$]+,\s*"[^"]+",\s*"(\w+)Client",/g;
/** `class … extends x(…, …, "GetItem", …)` */
const commandPattern = /extends\s+([\w$]+)\([^()]*?"(\w+)",\s*[\w$]+\)/g;

const prefixes: Record<string, string> = {
  DynamoDB: 'dynamodb',
  EventBridge: 'events',
  SFN: 'states',
  SES: 'ses',
  SESv2: 'ses',
  SecretsManager: 'secretsmanager',
};

/** The SDK bundles these to find credentials and endpoints on its own; the function's code does not call them. */
const credentialClients = new Set(['SSO', 'SSOOIDC', 'STS', 'Signin', 'CognitoIdentity']);
const endpointDiscovery = 'dynamodb:DescribeEndpoints';

export function sdkOperations(bundleText: string): string[] {
  const clients = new Map<string, string>();
  for (const [, builder, client] of bundleText.matchAll(builderPattern)) {
    if (builder && client) clients.set(builder, client);
  }
  const operations = new Set<string>();
  for (const [, builder = '', command] of bundleText.matchAll(commandPattern)) {
    const client = clients.get(builder);
    if (client === undefined || credentialClients.has(client)) continue;
    operations.add(`${prefixes[client] ?? client.toLowerCase()}:${command}`);
  }
  operations.delete(endpointDiscovery);
  return [...operations].sort();
}

/** What a role needs for an operation where IAM has no action of that name: one of the list is enough. */
const transactionActions: Record<string, readonly string[]> = {
  'dynamodb:TransactWriteItems': [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ],
  'dynamodb:TransactGetItems': ['dynamodb:GetItem'],
  'ses:SendBulkEmail': ['ses:SendEmail', 'ses:SendBulkEmail'],
};

/** The IAM actions of which a role must have at least one to call the operation. */
export function actionsFor(operation: string): readonly string[] {
  return transactionActions[operation] ?? [operation];
}
