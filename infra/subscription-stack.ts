import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acknowledgeFindings } from './acknowledgements.ts';
import { OperationsDashboard } from './constructs/alarms/dashboard.ts';
import { DeliveryAlarms } from './constructs/alarms/delivery-alarms.ts';
import { OperationsTopic } from './constructs/alarms/operations-topic.ts';
import { RequestAlarms } from './constructs/alarms/request-alarms.ts';
import { TableAlarms } from './constructs/alarms/table-alarms.ts';
import { WorkflowAlarms } from './constructs/alarms/workflow-alarms.ts';
import { HttpApi } from './constructs/api/http-api.ts';
import { RequestFunctions } from './constructs/api/request-functions.ts';
import { TokenIssuer } from './constructs/api/token-issuer.ts';
import { EventBus } from './constructs/bus/event-bus.ts';
import { Webhooks } from './constructs/bus/webhooks.ts';
import { type ConsoleLogins, loginsOf } from './constructs/console/logins.ts';
import { DeadExecutions } from './constructs/dead-executions.ts';
import { MailFates } from './constructs/mail-fates.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { pinLogicalId } from './constructs/pin-logical-id.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import type { Settings } from './constructs/settings.ts';
import { StateMachines } from './constructs/state-machines.ts';
import { StreamConsumer } from './constructs/stream-consumer.ts';
import { SweepSchedule } from './constructs/sweep-schedule.ts';
import {
  CHECK,
  COUNT,
  LINKS_ONLY,
  MAIL_COUNTS_ONLY,
  PURGE,
  READ,
  WRITE,
} from './constructs/table-actions.ts';
import { Tables } from './constructs/tables.ts';

/** The system in one picture: requests write to the table, its stream starts workflows and sends mails, the sweep redoes what was lost. */
export class SubscriptionStack extends Stack {
  /** What the pages of the console call, and where they log in. */
  readonly forConsole: { readonly apiUrl: string; readonly logins: ConsoleLogins };

  constructor(scope: Construct, id: string, settings: Settings) {
    const { isDestroyable } = settings;
    super(scope, id, {
      description: 'SMARTWORK subscriptions',
      env: { region: settings.region },
      terminationProtection: !isDestroyable,
    });

    const tables = new Tables(this, 'Tables', settings);
    const table = tables.subscriptions;
    const TABLE_NAME = table.tableName;
    const DELETION_SPREAD_SECONDS = String(settings.deletionSpreadSeconds);

    const requests = new RequestFunctions(this, 'Requests', {
      tables,
      settings,
      machineArn: (kind): string => machines.arnOf(kind),
    });
    const tokens = settings.tokens ?? new TokenIssuer(this, 'Tokens', settings);
    const api = new HttpApi(this, 'Http', { functions: requests.byName, tokens, settings });

    const workflow = new ServiceFunction(this, 'Workflow', {
      name: 'workflow',
      description: 'The tasks of the state machines, one step each',
      environment: {
        TABLE_NAME,
        CREDENTIALS_TABLE_NAME: tables.credentials.tableName,
        TRIAL_FINGERPRINT_KEY_ARN: requests.fingerprintKey.secretArn,
        DNS_SERVERS: settings.dnsServers,
        CONNECTED_PRODUCTS: settings.connectors.join(','),
        DELETION_SPREAD_SECONDS,
      },
      timeout: Duration.seconds(15),
      settings,
    });
    // An execution that waits calls the function by the name it had when it was started.
    pinLogicalId(workflow.lambda, 'WorkflowFunction');
    const machines = new StateMachines(this, 'Machines', { workflow, ...settings });

    const sender = new MailSender(this, 'Sender', { address: settings.sender });
    const mailEnvironment = {
      STAGE: settings.stage,
      SENDER: sender.address,
      CONFIGURATION_SET: sender.configurationSet,
      CREDENTIALS_TABLE_NAME: tables.credentials.tableName,
      PASSWORD_PAGE_URL: settings.passwordPageUrl,
      CONSOLE_URL: settings.consoleUrl,
      SUPPORT_CONTACT: settings.supportContact,
      TRIES_KEY_ARN: requests.triesKey.secretArn,
      MAILS_PER_ADDRESS: String(settings.mailsPerAddress),
      MAILS_PER_TENANT: String(settings.mailsPerTenant),
    };
    const events = new EventBus(this, 'Events', settings);
    const BUS_NAME = events.bus.eventBusName;
    const webhooks = new Webhooks(this, 'Webhooks', { bus: events.bus, settings });
    const relay = new ServiceFunction(this, 'Relay', {
      name: 'relay',
      description: 'Starts the execution of each new work item, and tells the bus what has happened',
      environment: { TABLE_NAME, BUS_NAME, ...machines.environment },
      timeout: Duration.seconds(30),
      settings,
    });
    const sendMail = new ServiceFunction(this, 'SendMail', {
      name: 'send-mail',
      description: 'Sends each new mail item',
      environment: { TABLE_NAME, ...mailEnvironment },
      timeout: Duration.seconds(60),
      // Mails leave, and set-up mails and links with them, whatever the rest of the account does.
      reservedConcurrency: settings.reserved?.sendMail,
      settings,
    });
    const sweep = new ServiceFunction(this, 'Sweep', {
      name: 'sweep',
      description: 'Finds what is due and was not done, and does it',
      environment: {
        TABLE_NAME,
        BUS_NAME,
        DELETION_SPREAD_SECONDS,
        ...machines.environment,
        ...mailEnvironment,
      },
      timeout: Duration.seconds(120),
      // A whole processor: at the hour of the reminders it is the limit.
      memorySize: 1_769,
      reservedConcurrency: settings.reserved?.sweep,
      settings,
    });
    const revive = new ServiceFunction(this, 'Revive', {
      name: 'revive',
      description: 'Starts the work of an execution again that has died',
      environment: { TABLE_NAME },
      timeout: Duration.seconds(30),
      reservedConcurrency: settings.reserved?.revive,
      settings,
    });
    const mailFate = new ServiceFunction(this, 'MailFate', {
      name: 'mail-fate',
      description: 'Writes down what became of each mail',
      environment: { TABLE_NAME },
      timeout: Duration.seconds(30),
      reservedConcurrency: settings.reserved?.mailFate,
      settings,
    });
    const newWork = new StreamConsumer(this, 'NewWork', {
      table,
      consumer: relay,
      prefix: 'WORK#',
      // What is void may have an execution that waits in vain.
      states: ['PENDING', 'VOID'],
      duePrefix: 'UNPUBLISHED#',
      batchSize: 25,
      parallelizationFactor: 2,
    });
    const newMails = new StreamConsumer(this, 'NewMails', {
      table,
      consumer: sendMail,
      prefix: 'MAIL#',
      states: ['PENDING'],
      batchSize: 10,
      // SES takes 14 mails a second of a new account: more at a time would only be throttled.
      parallelizationFactor: 1,
    });
    const schedule = new SweepSchedule(this, 'Schedule', { sweep, parts: settings.sweepParts });
    const deaths = new DeadExecutions(this, 'Deaths', { machines, revive });
    const fates = new MailFates(this, 'MailFates', { sender, mailFate });

    // The last transaction of a deletion frees the names.
    workflow.allow([...READ, ...WRITE, ...CHECK, ...PURGE, 'dynamodb:DeleteItem'], table.tableArn);
    workflow.allow(PURGE, tables.credentials.tableArn);
    requests.fingerprintKey.grantTo(workflow);
    requests.triesKey.grantTo(sendMail, sweep);
    relay.allow(WRITE, table.tableArn);
    sendMail.allow([...READ, ...WRITE], table.tableArn);
    sweep.allow([...READ, ...WRITE], table.tableArn);
    revive.allow([...READ, ...WRITE, 'dynamodb:Query'], table.tableArn);
    mailFate.allow([...READ, ...WRITE, ...CHECK, 'dynamodb:Query'], table.tableArn);
    sweep.allow(['dynamodb:Query'], `${table.tableArn}/index/due`);
    for (const starter of [relay, sweep]) machines.grantStart(starter);
    for (const publisher of [relay, sweep]) events.grantPublish(publisher);
    machines.grantStop(relay);
    for (const mailer of [sendMail, sweep]) {
      sender.grantSend(mailer);
      // A late mail is compared with those that came after it.
      mailer.allow([...CHECK, 'dynamodb:Query'], table.tableArn);
      mailer.allowWhen(LINKS_ONLY, WRITE, tables.credentials.tableArn);
      mailer.allowWhen(MAIL_COUNTS_ONLY, COUNT, tables.credentials.tableArn);
    }

    const topic = new OperationsTopic(this, 'Alerts', { email: settings.alarmEmail });
    new RequestAlarms(this, 'RequestAlarms', { topic, api, requests });
    new WorkflowAlarms(this, 'WorkflowAlarms', { topic, workflow, sweep, revive, machines });
    new DeliveryAlarms(this, 'DeliveryAlarms', {
      topic,
      relay,
      newWork,
      sendMail,
      newMails,
      sweep,
      schedule,
      revive,
      deaths,
      mailFate,
      fates,
      webhooks,
    });
    new TableAlarms(this, 'TableAlarms', { topic, tables });
    new OperationsDashboard(this, 'Operations', {
      api,
      machines,
      workflow,
      sweep,
      sendMail,
      relay,
      deadLetters: [newWork, newMails, schedule, deaths, fates, ...webhooks.deliveries].map(
        ({ deadLetters }) => deadLetters,
      ),
    });

    this.forConsole = { apiUrl: api.url, logins: loginsOf(tokens) };
    acknowledgeFindings(this);
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'TableName', { value: TABLE_NAME });
  }
}
