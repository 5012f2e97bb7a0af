import { randomUUID } from 'node:crypto';
import type { TxtAnswer } from '../../../functions/adapters/dns/txt-records.ts';
import { createEmailSender } from '../../../functions/adapters/email/email-sender.ts';
import { createEventPublisher } from '../../../functions/adapters/event-bus/event-publisher.ts';
import { createWorkflowStarter } from '../../../functions/adapters/step-functions/workflow-starter.ts';
import { createWorkflowStopper } from '../../../functions/adapters/step-functions/workflow-stopper.ts';
import { createAccountStore } from '../../../functions/adapters/stores/accounts/account-store.ts';
import { createLinkRequestStore } from '../../../functions/adapters/stores/accounts/link-request-store.ts';
import { createLinkStore } from '../../../functions/adapters/stores/accounts/link-store.ts';
import { createRedeemStore } from '../../../functions/adapters/stores/accounts/redeem-store.ts';
import {
  createRegisteredAccountReader,
  createRegisteredAccountStore,
  createSystemAccounts,
} from '../../../functions/adapters/stores/accounts/registered-account-store.ts';
import { createSharedTries } from '../../../functions/adapters/stores/accounts/shared-tries.ts';
import { createCapacityReportStore } from '../../../functions/adapters/stores/capacity-report-store.ts';
import { createCommandStore, createSystemCommit } from '../../../functions/adapters/stores/command-store.ts';
import { createGroupStore } from '../../../functions/adapters/stores/groups/group-store.ts';
import { createNameLookup } from '../../../functions/adapters/stores/name-lookup.ts';
import { createNewTenantStore } from '../../../functions/adapters/stores/new-tenant-store.ts';
import { createTenantLoader } from '../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createDueIndex } from '../../../functions/adapters/stores/work/due-index.ts';
import { createMailCounts } from '../../../functions/adapters/stores/work/mail-counts.ts';
import { createMailStore } from '../../../functions/adapters/stores/work/mail-store.ts';
import { createPurgeStore } from '../../../functions/adapters/stores/work/purge-store.ts';
import { createServiceStore } from '../../../functions/adapters/stores/work/service-store.ts';
import {
  createServiceTaskStore,
  createTaskAnswerStore,
} from '../../../functions/adapters/stores/work/service-task-store.ts';
import { createStuckIndex } from '../../../functions/adapters/stores/work/stuck-index.ts';
import {
  createPublicationStore,
  createUnpublishedIndex,
} from '../../../functions/adapters/stores/work/unpublished-store.ts';
import { createWorkReader, createWorkStore } from '../../../functions/adapters/stores/work/work-store.ts';
import {
  dueShard,
  dueShardOf,
  unpublishedShard,
  unpublishedShardOf,
} from '../../../functions/adapters/table/keys.ts';
import type { RequestTrialDeps } from '../../../functions/api/commands/request-trial.ts';
import type { SubscribeDeps } from '../../../functions/api/commands/subscribe.ts';
import type { SwitchToBundleDeps } from '../../../functions/api/commands/switch-to-bundle.ts';
import type { RedeemDeps } from '../../../functions/api/passwords/redeem-reset.ts';
import type { RequestResetDeps } from '../../../functions/api/passwords/request-reset.ts';
import type { VerifyDeps } from '../../../functions/api/passwords/verify-credentials.ts';
import type { ChangeAccountsDeps } from '../../../functions/api/product/change-accounts.ts';
import type { ServiceTaskDeps } from '../../../functions/api/product/service-task.ts';
import type { UsedBytesDeps } from '../../../functions/api/product/used-bytes.ts';
import type { StuckDeps } from '../../../functions/api/queries/stuck.ts';
import type { FormGroupDeps } from '../../../functions/api/support/groups.ts';
import type { DeliverMailDeps } from '../../../functions/background/delivery/deliver-mail.ts';
import { freshData } from '../../../functions/background/delivery/fresh-data.ts';
import type { RelayWorkDeps } from '../../../functions/background/relay/relay-work.ts';
import type { ReviveDeps } from '../../../functions/background/revive/revive.ts';
import type { RepairDeps } from '../../../functions/background/sweep/repair-work.ts';
import type { SweepDeps } from '../../../functions/background/sweep/sweep.ts';
import type { TaskDeps } from '../../../functions/background/workflow/tasks.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { byMachineKind, WORK_KINDS } from '../../../functions/core/lifecycle/work-kinds.ts';
import { FRAME } from '../../support/render-mail.ts';
import { WITH_FINANCE } from '../../support/subscriptions.ts';
import type { Store } from '../engine/store.ts';
import type { fakeBus, fakeSes, fakeStepFunctions } from './fake-services.ts';
import type { Process } from './processes.ts';

export interface Services {
  readonly store: Store;
  readonly stepFunctions: ReturnType<typeof fakeStepFunctions>;
  readonly ses: ReturnType<typeof fakeSes>;
  readonly bus: ReturnType<typeof fakeBus>;
  /** What the DNS answers of a domain; of any other, that it has no record. */
  readonly dns: ReadonlyMap<string, TxtAnswer>;
  readonly clock: () => number;
  readonly wakeSpreadSeconds: number;
  /** The products that confirm what they are asked for. */
  readonly connected: readonly Product[];
  readonly count: (metric: string) => void;
}

/** Small enough that a deletion has several pages, and a page several batches. */
const PURGE_PAGE = 40;
/** What the commands on a tenant need, whichever function carries them out. */
export type AnyCommandDeps = SubscribeDeps & SwitchToBundleDeps;
/** What the calls need that log in or set a password by a link. */
export type LoginDeps = VerifyDeps & RequestResetDeps & RedeemDeps;

const FINGERPRINT_KEY = 'a-key-of-sixteen-letters';
const TRIES_KEY = 'tries-of-the-world';
const hash = async () => ({ algorithm: 'scrypt', n: 1, r: 1, p: 1, salt: 's', key: 'k' }) as const;

/** What each function is handed by its handler, over the calls of one process. */
export function functionsOf(process: Process, services: Services) {
  const { store, count } = services;
  const { subscriptions, credentials, idempotency } = store.tables;
  const accountTables = { subscriptions, credentials, triesSecret: TRIES_KEY };
  const dynamo = process.dynamo(store.client);
  const sfn = process.other(services.stepFunctions.client);
  const settings = { machineOf: MACHINES, wakeSpreadSeconds: services.wakeSpreadSeconds };
  const tenants = createTenantLoader(dynamo, subscriptions);
  const fresh = {
    ...tenants,
    ...createLinkStore(dynamo, { subscriptions, credentials }),
    passwordPageUrl: 'https://console.example/password',
  };
  const writing = () => ({
    ...tenants,
    ...createWorkStore(dynamo, subscriptions),
    commit: createSystemCommit(dynamo, subscriptions),
  });

  return {
    commands: (): AnyCommandDeps => ({
      ...createCommandStore(dynamo, subscriptions, idempotency, {
        fingerprintKey: FINGERPRINT_KEY,
        passwords: { table: credentials, triesSecret: TRIES_KEY },
      }),
      lookUpNames: createNameLookup(dynamo, subscriptions, FINGERPRINT_KEY),
      lookUpIn: createAccountStore(dynamo, accountTables).lookUpIn,
      hash,
    }),
    groups: (newGroupId: () => string): FormGroupDeps => ({
      ...createGroupStore(dynamo, subscriptions, idempotency),
      newGroupId,
      deployment: WITH_FINANCE,
    }),
    accounts: (): ChangeAccountsDeps => createRegisteredAccountStore(dynamo, subscriptions, idempotency),
    passwords: (newTenantId: () => string, mostTrials = 100): RequestTrialDeps => ({
      store: createNewTenantStore(dynamo, { subscriptions, credentials, idempotency }, FINGERPRINT_KEY),
      hash,
      newTenantId,
      mostTrials,
    }),
    logins: (): LoginDeps => ({
      ...createAccountStore(dynamo, accountTables),
      ...createLinkRequestStore(dynamo, accountTables),
      ...createRedeemStore(dynamo, accountTables),
      ...createSharedTries(dynamo, accountTables),
      newMailId: randomUUID,
      hash,
      isPassword: async (_, known) => {
        count('PasswordCompared');
        return known !== undefined;
      },
      countLocked: () => count('LoginLocked'),
      reportSpraying: () => count('LoginsSprayed'),
    }),
    reports: (): UsedBytesDeps => ({
      ...createRegisteredAccountStore(dynamo, subscriptions, idempotency),
      ...createCapacityReportStore(dynamo, subscriptions, idempotency),
    }),
    relay: (): RelayWorkDeps => ({
      ...createWorkStore(dynamo, subscriptions),
      ...createWorkflowStarter(sfn, settings),
      ...createWorkflowStopper(sfn, settings),
      reportLeftRunning: () => count('LeftRunning'),
    }),
    /** Of the relay and the sweep. */
    bus(tenantIds: readonly string[]) {
      const unpublished = createUnpublishedIndex(dynamo, subscriptions);
      const own = new Set(tenantIds.map(unpublishedShardOf));
      return {
        ...unpublished,
        ...createPublicationStore(dynamo, subscriptions),
        unpublishedShards: unpublished.unpublishedShards.filter((shard) => own.has(unpublishedShard(shard))),
        publish: createEventPublisher(process.other(services.bus.client), 'smartwork'),
      };
    },
    tasks: (): TaskDeps => ({
      ...writing(),
      commit: createSystemCommit(dynamo, subscriptions, { fingerprintKey: FINGERPRINT_KEY }),
      ...createSystemAccounts(dynamo, subscriptions),
      accountsOf: createRegisteredAccountReader(dynamo, subscriptions),
      services: createServiceStore(dynamo, subscriptions),
      connected: services.connected,
      ...createServiceTaskStore(dynamo, subscriptions),
      reportLate: () => count('ProductLate'),
      countGivenUp: () => count('WorkGivenUp'),
      purge: createPurgeStore(dynamo, subscriptions, credentials, PURGE_PAGE),
      txtRecords: async (domainName) => services.dns.get(domainName) ?? { outcome: 'ANSWERED', records: [] },
      reportUnreachable: () => count('DnsUnreachable'),
      countFailure: () => count('OperationFailed'),
      countWake: count,
      measureLag: () => {},
    }),
    revive: (): ReviveDeps => ({
      ...writing(),
      ...createWorkReader(dynamo, subscriptions),
      count,
    }),
    repairs: (): RepairDeps => ({
      ...writing(),
      ...createWorkflowStarter(sfn, settings),
      ...createMailStore(dynamo, subscriptions),
      count,
    }),
    mails: (): DeliverMailDeps => ({
      frame: FRAME,
      ...createMailStore(dynamo, subscriptions),
      notificationEmail: async (): Promise<string | undefined> => undefined,
      ...createMailCounts(dynamo, credentials, TRIES_KEY),
      limits: { perAddress: 1_000, perTenant: 1_000 },
      send: createEmailSender(process.other(services.ses.client), {
        sender: 'no-reply@smartwork.example',
        configurationSet: 'mails',
      }),
      clock: services.clock,
      count,
      freshData: (mail, at) => freshData(fresh, mail, at),
      reportNotTaken: () => count('NotTaken'),
      reportHeld: () => {},
    }),
    answers: (): ServiceTaskDeps => createTaskAnswerStore(dynamo, subscriptions, idempotency),
    stuck: (): StuckDeps => createStuckIndex(dynamo, subscriptions),
    /** Only the shards that an item of these tenants can be in: the empty ones would be most of the calls. */
    dueIndex(tenantIds: readonly string[]): Pick<SweepDeps, 'shards' | 'dueBy' | 'firstDue'> {
      const index = createDueIndex(dynamo, subscriptions);
      const own = new Set(tenantIds.map(dueShardOf));
      return { ...index, shards: index.shards.filter((shard) => own.has(dueShard(shard))) };
    },
  };
}

const MACHINES = byMachineKind((kind) => `arn:aws:states:x:1:stateMachine:${WORK_KINDS[kind].machine}`);
