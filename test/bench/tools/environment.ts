import { byMachineVariable } from '../../../functions/core/lifecycle/work-kinds.ts';
import type { Environments, FunctionName } from '../../../infra/constructs/environments.ts';

type Variable = { [Name in FunctionName]: keyof Environments[Name] }[FunctionName];

/** What any function reads from its environment: a missing variable does not compile. */
const VARIABLES: Readonly<Record<Variable, string>> = {
  TABLE_NAME: 'table',
  IDEMPOTENCY_TABLE_NAME: 'table',
  CREDENTIALS_TABLE_NAME: 'table',
  TRIAL_FINGERPRINT_KEY_ARN: 'fingerprints-of-the-benchmarks',
  TRIES_KEY_ARN: 'tries-of-the-benchmarks',
  MAX_TRIALS_PER_OWNER: '1000000',
  ...byMachineVariable(() => 'arn'),
  WAKE_SPREAD_SECONDS: '0',
  BUS_NAME: 'smartwork-bench',
  DELETION_SPREAD_SECONDS: '0',
  STAGE: 'prod',
  SENDER: 'no-reply@smartwork.example',
  CONFIGURATION_SET: 'mails',
  PASSWORD_PAGE_URL: 'https://smartwork.example/password',
  CONSOLE_URL: 'https://smartwork.example',
  REQUIRES_PAYMENT_METHOD: 'false',
  IS_FINANCE_CONNECTED: 'false',
  SUPPORT_CONTACT: 'support@example.com',
  MAILS_PER_ADDRESS: '1000000',
  MAILS_PER_TENANT: '1000000',
  DNS_SERVERS: '',
  CONNECTED_PRODUCTS: '',
  PRODUCT: 'WORKPLACE',
  WEBHOOK_URL: 'https://workplace.example/events',
  SIGNING_KEYS_ARN: 'keys-of-the-benchmarks',
  QUEUE_URL: 'https://sqs.ap-northeast-2.amazonaws.com/000000000000/events',
};

/** With it every function loads. */
export const ENVIRONMENT = {
  ...VARIABLES,
  AWS_REGION: 'ap-northeast-2',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_SERVICE_NAME: 'bench',
  POWERTOOLS_METRICS_NAMESPACE: 'bench',
};
