import { parseArgs } from 'node:util';
import { describeCounts, describeRates } from './faults/rates.ts';
import { startLocal } from './start.ts';

const USAGE = `npm start -- [--data DIR] [--dynamodb URL] [--faults SEED] [--assembly CDK_OUT] [--quiet]
             [--requirePaymentMethod] [--finance] [--connectors PRODUCTS] [--webhooks ENDPOINTS]
  --data DIR          keeps tables, executions, clock and mails in this directory for the next start
  --dynamodb URL      a DynamoDB engine that runs already, in place of dynoxide
  --faults SEED       injects throttles, conflicts, doubled and mixed stream batches
  --assembly CDK_OUT  serves what cdk synth wrote there, instead of synthesizing
  --quiet             prints no log lines of the functions
  --requirePaymentMethod   no switch to the paid service without a payment method
  --finance           a finance system tells which bills are paid: you, by the API
  --connectors NAVER_WORKS,WORKPLACE   these products confirm set-ups, changes and deletions: you, by the API
  --webhooks WORKPLACE=http://127.0.0.1:4000   this product gets its events there, signed as Standard Webhooks
  PORT                the port of the API (3000)
  DYNAMODB_PORT, STEP_FUNCTIONS_PORT, EVENT_BRIDGE_PORT, SES_PORT, DNS_PORT   those of the engines (free ones)`;

function port(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new Error(`${name} is not a port: ${process.env[name]}`);
}

function seed(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`--faults is not a seed, a whole number: ${value}`);
}

function endpoint(value: string): string {
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new Error(`--dynamodb is not the address of an engine, such as http://127.0.0.1:8000: ${value}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      dynamodb: { type: 'string' },
      faults: { type: 'string' },
      assembly: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      requirePaymentMethod: { type: 'boolean', default: false },
      finance: { type: 'boolean', default: false },
      connectors: { type: 'string' },
      webhooks: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const faults = values.faults === undefined ? undefined : seed(values.faults);
  const began = performance.now();
  const local = await startLocal({
    port: port('PORT', 3000),
    dynamodbPort: port('DYNAMODB_PORT', 0),
    stepFunctionsPort: port('STEP_FUNCTIONS_PORT', 0),
    eventBridgePort: port('EVENT_BRIDGE_PORT', 0),
    sesPort: port('SES_PORT', 0),
    dnsPort: port('DNS_PORT', 0),
    quiet: values.quiet,
    requirePaymentMethod: values.requirePaymentMethod,
    finance: values.finance,
    console: true,
    ...(values.data !== undefined && { data: values.data }),
    ...(values.dynamodb !== undefined && { dynamodbEndpoint: endpoint(values.dynamodb) }),
    ...(faults !== undefined && { faults }),
    ...(values.connectors !== undefined && { connectors: values.connectors }),
    ...(values.webhooks !== undefined && { webhooks: values.webhooks }),
    ...(values.assembly !== undefined && { assembly: values.assembly }),
  });

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      if (faults !== undefined) console.log(describeCounts(local.faults()));
      void local.stop().then(() => process.exit(0));
    });
  }
  if (faults !== undefined) console.log(`Faults          ${describeRates(faults)}`);
  for (const { product, url, secret } of local.webhooks())
    console.log(`Webhook         ${product} to ${url}, signed with ${secret}`);
  console.log(`Console         ${local.url}/
API             ${local.url}
DynamoDB        ${local.dynamodbUrl}
Step Functions  ${local.stepFunctionsUrl}
EventBridge     ${local.eventBridgeUrl}
SES and inbox   ${local.sesUrl}
DNS (UDP)       ${local.dnsAddress}
Local pages     ${local.url}/_local/
Ready after ${((performance.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops everything.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
