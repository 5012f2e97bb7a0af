import { devNull } from 'node:os';
import type { LocalFunction } from '../app/resources.ts';
import { REGION } from '../base/region.ts';

export interface Endpoints {
  readonly dynamodb: string;
  readonly stepFunctions: string;
  readonly eventBridge: string;
  readonly ses: string;
  readonly secrets: string;
  readonly queues: string;
  readonly dns: string;
}

/** The environment of the template, and the local engines in place of AWS. */
export function environmentOf(target: LocalFunction, endpoints: Endpoints): Record<string, string> {
  const { dynamodb, stepFunctions, eventBridge, ses, secrets, queues, dns } = endpoints;
  return {
    ...target.environment,
    // Overrides the template: no function here asks public DNS servers.
    ...('DNS_SERVERS' in target.environment && { DNS_SERVERS: dns }),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SFN: stepFunctions,
    AWS_ENDPOINT_URL_EVENTBRIDGE: eventBridge,
    AWS_ENDPOINT_URL_SES: ses,
    AWS_ENDPOINT_URL_SESV2: ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets,
    AWS_ENDPOINT_URL_SQS: queues,
    AWS_LAMBDA_FUNCTION_NAME: target.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(target.memoryMb),
    // The developer's own profile must not reach the functions.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    TZ: ':UTC',
  };
}
