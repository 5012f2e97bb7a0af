import { Duration, Lazy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { byMachineVariable, type MachineKind } from '../../../functions/core/lifecycle/work-kinds.ts';
import type { HttpFunction } from '../../../functions/routes/routes.ts';
import { ServiceFunction } from '../service-function.ts';
import type { Settings } from '../settings.ts';
import {
  CHECK,
  COUNT,
  OF_TENANTS,
  ORIGINS_ONLY,
  READ,
  RELEASED_ONLY,
  TRIES_ONLY,
  WRITE,
} from '../table-actions.ts';
import type { Tables } from '../tables.ts';
import { StackKey } from './stack-key.ts';

interface RequestFunctionsProps {
  readonly tables: Tables;
  readonly settings: Settings;
  /** The machines are made later: they need functions that need keys of this construct. */
  readonly machineArn: (kind: MachineKind) => string;
}

/** The functions that answer HTTP calls. All a call may touch are tables: it starts nothing and sends nothing. */
export class RequestFunctions extends Construct {
  /** Keys the fingerprints of used trials. */
  readonly fingerprintKey: string;
  readonly triesKey: string;
  readonly byName: { readonly [Name in HttpFunction]: ServiceFunction<Name> };

  constructor(scope: Construct, id: string, { tables, settings, machineArn }: RequestFunctionsProps) {
    super(scope, id);
    const [table, credentials, idempotency] = [
      tables.subscriptions.tableArn,
      tables.credentials.tableArn,
      tables.idempotency.tableArn,
    ];
    const TABLE_NAME = tables.subscriptions.tableName;
    const commandEnvironment = { TABLE_NAME, IDEMPOTENCY_TABLE_NAME: tables.idempotency.tableName };

    const deployment = {
      CONSOLE_URL: settings.consoleUrl,
      REQUIRES_PAYMENT_METHOD: String(settings.requirePaymentMethod),
      IS_FINANCE_CONNECTED: String(settings.isFinanceConnected),
    };

    const { reference: TRIAL_FINGERPRINT_KEY } = new StackKey(this, 'FingerprintKey', {
      logicalId: 'TrialFingerprintKey',
      description: 'Keys the fingerprints of used trials. Never change it.',
      ...settings,
    });
    this.fingerprintKey = TRIAL_FINGERPRINT_KEY;
    const { reference: TRIES_KEY } = new StackKey(this, 'TriesKey', {
      logicalId: 'TriesKey',
      description: 'Keys the counts of logins, links and mails. Another one ends all locks.',
      ...settings,
    });
    this.triesKey = TRIES_KEY;

    const publicCalls = new ServiceFunction(this, 'Public', {
      name: 'public',
      description: 'Catalog, availability, OpenAPI, health, and 404 or 405 for all else',
      environment: { TABLE_NAME },
      timeout: Duration.seconds(10),
      settings,
    });
    publicCalls.allow(READ, table);

    const queries = new ServiceFunction(this, 'Queries', {
      name: 'queries',
      description: 'What the console shows',
      environment: {
        TABLE_NAME,
        ...deployment,
        ...byMachineVariable((kind) => Lazy.string({ produce: () => machineArn(kind) })),
      },
      timeout: Duration.seconds(10),
      settings,
    });
    queries.allow([...READ, 'dynamodb:Query'], table);
    queries.allow(
      ['dynamodb:Query'],
      ...['owner', 'stuck', 'due', 'all'].map((index) => `${table}/index/${index}`),
    );

    const product = new ServiceFunction(this, 'Product', {
      name: 'product',
      description: 'What the products themselves ask and tell: who may log in, who is registered',
      environment: { ...commandEnvironment, CREDENTIALS_TABLE_NAME: tables.credentials.tableName },
      timeout: Duration.seconds(10),
      settings,
    });
    product.allow(['dynamodb:Query', ...CHECK, 'dynamodb:DeleteItem'], table);

    const commands = new ServiceFunction(this, 'Commands', {
      name: 'commands',
      description: 'What customers change',
      environment: { ...commandEnvironment, ...deployment, TRIAL_FINGERPRINT_KEY },
      timeout: Duration.seconds(10),
      settings,
    });
    const support = new ServiceFunction(this, 'Support', {
      name: 'support',
      description: 'What the staff changes, and what finance tells',
      environment: { ...commandEnvironment, ...deployment, TRIAL_FINGERPRINT_KEY },
      timeout: Duration.seconds(10),
      settings,
    });
    const passwords = new ServiceFunction(this, 'Passwords', {
      name: 'passwords',
      description: 'The calls that carry a password, and the links by which one is set',
      environment: {
        ...commandEnvironment,
        ...deployment,
        CREDENTIALS_TABLE_NAME: tables.credentials.tableName,
        TRIAL_FINGERPRINT_KEY,
        TRIES_KEY,
        MAX_TRIALS_PER_OWNER: String(settings.trialsPerOwner),
      },
      timeout: Duration.seconds(15),
      // A whole core: a hash takes 0.2 s with it and 0.7 s at 512 MB, at the same price.
      memorySize: 1769,
      // A flood of hashes must not take the concurrency of all others.
      reservedConcurrency: settings.reserved?.passwords,
      settings,
    });
    for (const writer of [commands, support, passwords, product]) {
      writer.allow([...READ, ...WRITE], table);
      writer.allow([...READ, 'dynamodb:PutItem'], idempotency);
    }
    for (const decider of [commands, support, passwords]) decider.allow(['dynamodb:Query'], table);
    support.allow(['dynamodb:Query'], ...['all', 'stuck'].map((index) => `${table}/index/${index}`));
    support.allowWhen(RELEASED_ONLY, ['dynamodb:DeleteItem'], table);
    // All that a customer frees while the company stays: its old group name, and what stood in for a released domain.
    commands.allowWhen(
      {
        'ForAllValues:StringLike': {
          'dynamodb:LeadingKeys': ['CLAIM#GROUP_NAME#*', 'CLAIM#DOMAIN#*.invalid'],
        },
      },
      ['dynamodb:DeleteItem'],
      table,
    );
    for (const user of [commands, support, passwords]) user.allow(CHECK, table);
    passwords.allow([...READ, ...WRITE], credentials);
    passwords.allowWhen(TRIES_ONLY, COUNT, credentials);
    // The first password that an administrator chose does not outlive the next switch to a bundle.
    passwords.allowWhen(OF_TENANTS, ['dynamodb:DeleteItem'], credentials);
    product.allowWhen(ORIGINS_ONLY, READ, credentials);

    this.byName = { public: publicCalls, queries, product, commands, support, passwords };
  }
}
