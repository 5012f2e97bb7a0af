import type { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { createSystemCommit } from '../../functions/adapters/command-store.ts';
import { createDueIndex } from '../../functions/adapters/due-index.ts';
import { createEmailSender } from '../../functions/adapters/email-sender.ts';
import { dueShardOf } from '../../functions/adapters/keys.ts';
import { createMailStore } from '../../functions/adapters/mail-store.ts';
import { createServiceStore } from '../../functions/adapters/service-store.ts';
import { createTenantReader } from '../../functions/adapters/tenant-reader.ts';
import { createWorkStore } from '../../functions/adapters/work-store.ts';
import { createWorkflowStarter } from '../../functions/adapters/workflow-starter.ts';
import {
  addSeconds,
  epochOf,
  type Instant,
  instantOf,
  later,
} from '../../functions/core/business-calendar.ts';
import { deliverMail } from '../../functions/delivery/deliver-mail.ts';
import { repairWork } from '../../functions/sweep/repair-work.ts';
import { type SweepResult, sweep } from '../../functions/sweep/sweep.ts';
import { REQUESTED_AT, requestCommit } from '../support/tenants.ts';
import { type CrashPlan, mortal, NO_CRASH } from './crashes.ts';
import type { Store } from './engine.ts';
import { fakeSes, fakeStepFunctions, type SesMood } from './fake-services.ts';
import { createMachines } from './machines.ts';
import { createStream } from './stream.ts';

export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * One tenant just requested, in a table of its own, with everything that works on it: the real functions and stores,
 * a clock that the test moves, and Step Functions, SES and a stream that may fail.
 */
export async function createWorld(store: Store, body?: unknown) {
  const table = await store.createTable('subscriptions');
  const { client } = store;
  let now: Instant = REQUESTED_AT;
  let plan: CrashPlan = NO_CRASH;
  let mood: () => SesMood = () => 'TAKES';
  const clock = (): number => epochOf(now);
  const counted: string[] = [];
  const count = (metric: string): void => void counted.push(metric);

  const stepFunctions = fakeStepFunctions();
  const ses = fakeSes(() => mood());
  const mortalOnes = <T extends object>(deps: T): T => mortal(deps, () => plan);
  const work = mortalOnes({
    ...createTenantReader(client, table),
    ...createWorkStore(client, table),
    commit: createSystemCommit(client, table),
    start: createWorkflowStarter(stepFunctions.client, {
      PROVISION: 'provision',
      TRIAL_EXPIRY: 'trial-expiry',
    }),
    services: mortalOnes(createServiceStore(client, table)),
    count,
    countFailure: () => count('OperationFailed'),
  });
  const mails = mortalOnes({
    ...createMailStore(client, table),
    send: createEmailSender(ses.client, 'no-reply@smartwork.example'),
    clock,
    count,
  });

  const first = requestCommit(body, now);
  await createSystemCommit(client, table)(first);

  return {
    tenantId: first.tenant.tenantId,
    table,
    client,
    work,
    mails,
    ses,
    stepFunctions,
    counted: counted as readonly string[],
    stream: createStream(store.url, table, { work, mails }),
    machines: createMachines(stepFunctions, work, () => now),
    now: () => now,
    /** Moves the clock on; an earlier time leaves it where it is. */
    moveTo(to: Instant): void {
      now = later(now, to);
    },
    wait(seconds: number): void {
      now = addSeconds(now, seconds);
    },
    setCrashPlan(next: CrashPlan): void {
      plan = next;
    },
    setSesMood(next: () => SesMood): void {
      mood = next;
    },
    sweep: (failures: unknown[] = []): Promise<SweepResult> =>
      sweep(
        {
          ...createDueIndex(onlyShardOf(client, first.tenant.tenantId), table),
          deliver: (mail, at) => deliverMail(mails, mail, at),
          repair: (item, at) => repairWork(work, item, at),
          reportFailure: (error) => void failures.push(error),
          hasTime: () => true,
        },
        instantOf(epochOf(now)),
      ),
  };
}

/** Answers for the shards of the due index that no item of the tenant can be in: they are most of a sweep's calls. */
function onlyShardOf(client: DynamoDBClient, tenantId: string): DynamoDBClient {
  const own = dueShardOf(tenantId);
  const send = async (command: QueryCommand): Promise<unknown> =>
    command.input.ExpressionAttributeValues?.[':shard']?.S === own ? client.send(command) : { Items: [] };
  return Object.create(client, { send: { value: send } });
}
