/** What AWS allows an account in the Region of Seoul before it is asked for more, as its own pages say. */
interface Quota {
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
  /** Whether AWS raises it when it is asked. */
  readonly canRise: boolean;
  readonly source: string;
}

const STEP_FUNCTIONS = 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html';
const LAMBDA = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';
const DYNAMODB = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html';
const PARTITIONS =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html';
const NEW_TABLES =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html';
const SES = 'https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html';
const EVENT_BRIDGE = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html';

export const QUOTAS = {
  openExecutions: {
    name: 'Step Functions: open executions',
    amount: 1_000_000,
    unit: '',
    canRise: true,
    source: STEP_FUNCTIONS,
  },
  transitions: {
    name: 'Step Functions: state transitions',
    amount: 800,
    unit: '/s',
    canRise: true,
    source: STEP_FUNCTIONS,
  },
  starts: {
    name: 'Step Functions: `StartExecution`',
    amount: 150,
    unit: '/s',
    canRise: true,
    source: STEP_FUNCTIONS,
  },
  concurrency: {
    name: 'Lambda: concurrent executions',
    amount: 1_000,
    unit: '',
    canRise: true,
    source: LAMBDA,
  },
  newTable: {
    name: 'DynamoDB: write units of a new table',
    amount: 4_000,
    unit: '/s',
    canRise: true,
    source: NEW_TABLES,
  },
  tableWrites: {
    name: 'DynamoDB: write units of a table',
    amount: 40_000,
    unit: '/s',
    canRise: true,
    source: DYNAMODB,
  },
  partition: {
    name: 'DynamoDB: write units of a partition',
    amount: 1_000,
    unit: '/s',
    canRise: false,
    source: PARTITIONS,
  },
  mails: { name: 'SES: mails', amount: 14, unit: '/s', canRise: true, source: SES },
  mailsADay: { name: 'SES: mails in 24 hours', amount: 50_000, unit: '', canRise: true, source: SES },
  invocations: {
    name: 'EventBridge: invocations',
    amount: 1_100,
    unit: '/s',
    canRise: true,
    source: EVENT_BRIDGE,
  },
} as const satisfies Record<string, Quota>;
export type QuotaName = keyof typeof QUOTAS;
