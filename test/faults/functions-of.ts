import { createCommandStore, createSystemCommit } from '../../functions/adapters/command-store.ts';
import { createDueIndex } from '../../functions/adapters/due-index.ts';
import { createEmailSender } from '../../functions/adapters/email-sender.ts';
import { createGroupStore } from '../../functions/adapters/group-store.ts';
import { dueShard, dueShardOf } from '../../functions/adapters/keys.ts';
import { createMailStore } from '../../functions/adapters/mail-store.ts';
import { createNewTenantStore } from '../../functions/adapters/new-tenant-store.ts';
import { createPurgeStore } from '../../functions/adapters/purge-store.ts';
import { createReminderStore } from '../../functions/adapters/reminder-store.ts';
import { createServiceStore } from '../../functions/adapters/service-store.ts';
import { createTenantLoader } from '../../functions/adapters/tenant-loader.ts';
import { createWorkStore } from '../../functions/adapters/work-store.ts';
import { createWorkflowStarter } from '../../functions/adapters/workflow-starter.ts';
import { createWorkflowStopper } from '../../functions/adapters/workflow-stopper.ts';
import type { CommandDeps } from '../../functions/command-flow/run-command.ts';
import { freshReminderData } from '../../functions/core/reminder-mail.ts';
import type { MachineKind } from '../../functions/core/work.ts';
import type { DeliverMailDeps } from '../../functions/delivery/deliver-mail.ts';
import type { RelayWorkDeps } from '../../functions/delivery/relay-work.ts';
import type { RequestTrialDeps } from '../../functions/passwords/request-trial.ts';
import type { FormGroupDeps } from '../../functions/support/groups.ts';
import type { RepairDeps } from '../../functions/sweep/repair-work.ts';
import type { SweepDeps } from '../../functions/sweep/sweep.ts';
import type { TaskDeps } from '../../functions/workflow/tasks.ts';
import type { fakeSes, fakeStepFunctions } from './fake-services.ts';
import type { Process } from './processes.ts';
import type { Store } from './store.ts';

export interface Services {
  readonly store: Store;
  readonly stepFunctions: ReturnType<typeof fakeStepFunctions>;
  readonly ses: ReturnType<typeof fakeSes>;
  readonly clock: () => number;
  readonly wakeSpreadSeconds: number;
  readonly count: (metric: string) => void;
}

/** What each function is handed by its handler, over the calls of one process. */
export function functionsOf(process: Process, services: Services) {
  const { store, count } = services;
  const { subscriptions, credentials, idempotency } = store.tables;
  const dynamo = process.dynamo(store.client);
  const sfn = process.other(services.stepFunctions.client);
  const settings = { machineOf: MACHINES, wakeSpreadSeconds: services.wakeSpreadSeconds };
  const tenants = createTenantLoader(dynamo, subscriptions);
  const writing = () => ({
    ...tenants,
    ...createWorkStore(dynamo, subscriptions),
    commit: createSystemCommit(dynamo, subscriptions),
  });

  return {
    commands: (): CommandDeps => createCommandStore(dynamo, subscriptions, idempotency),
    groups: (newGroupId: () => string): FormGroupDeps => ({
      ...createGroupStore(dynamo, subscriptions, idempotency),
      newGroupId,
    }),
    passwords: (newTenantId: () => string): RequestTrialDeps => ({
      store: createNewTenantStore(
        dynamo,
        { subscriptions, credentials, idempotency },
        'a-key-of-sixteen-letters',
      ),
      hash: async () => ({ algorithm: 'scrypt', n: 1, r: 1, p: 1, salt: 's', key: 'k' }),
      newTenantId,
    }),
    relay: (): RelayWorkDeps => ({
      ...createWorkStore(dynamo, subscriptions),
      ...createWorkflowStarter(sfn, settings),
      ...createWorkflowStopper(sfn, settings),
      reportLeftRunning: () => count('LeftRunning'),
    }),
    tasks: (): TaskDeps => ({
      ...writing(),
      services: createServiceStore(dynamo, subscriptions),
      purge: createPurgeStore(dynamo, subscriptions, credentials),
      countFailure: () => count('OperationFailed'),
      countWake: count,
    }),
    repairs: (): RepairDeps => ({
      ...writing(),
      ...createWorkflowStarter(sfn, settings),
      ...createReminderStore(dynamo, subscriptions),
      count,
    }),
    mails: (): DeliverMailDeps => ({
      ...createMailStore(dynamo, subscriptions),
      send: createEmailSender(process.other(services.ses.client), 'no-reply@smartwork.example'),
      clock: services.clock,
      count,
      freshData: async ({ tenantId, reminder }, at) => {
        const stored = reminder === undefined ? undefined : await tenants.tenant(tenantId);
        return stored && reminder !== undefined ? freshReminderData(stored, reminder, at) : undefined;
      },
      reportNotTaken: () => count('NotTaken'),
    }),
    /** Only the shards that an item of these tenants can be in: the empty ones would be most of the calls. */
    dueIndex(tenantIds: readonly string[]): Pick<SweepDeps, 'shards' | 'dueBy' | 'nextAfter'> {
      const index = createDueIndex(dynamo, subscriptions);
      const own = new Set(tenantIds.map(dueShardOf));
      return { ...index, shards: index.shards.filter((shard) => own.has(dueShard(shard))) };
    },
  };
}

const MACHINES: Record<MachineKind, string> = {
  PROVISION: 'arn:aws:states:x:1:stateMachine:provision',
  DATA_DELETION: 'arn:aws:states:x:1:stateMachine:data-deletion',
  TRIAL_EXPIRY: 'arn:aws:states:x:1:stateMachine:trial-expiry',
  PAID_SWITCH: 'arn:aws:states:x:1:stateMachine:paid-switch',
  CANCELLATION: 'arn:aws:states:x:1:stateMachine:cancellation',
  CONTRACT_RENEWAL: 'arn:aws:states:x:1:stateMachine:contract-renewal',
};
