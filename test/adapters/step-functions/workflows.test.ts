import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorkflowStarter } from '../../../functions/adapters/step-functions/workflow-starter.ts';
import { createWorkflowStopper } from '../../../functions/adapters/step-functions/workflow-stopper.ts';
import { addSeconds, epochOf } from '../../../functions/core/business-calendar.ts';
import { REMINDER_KINDS } from '../../../functions/core/lifecycle/reminder-kinds.ts';
import { startedWork, type WorkItem, workInput } from '../../../functions/core/lifecycle/work.ts';
import {
  byMachineKind,
  isTimerKind,
  MACHINE_KINDS,
  TIMER_KINDS,
  WORK_KINDS,
} from '../../../functions/core/lifecycle/work-kinds.ts';
import { named } from '../../support/aws/dynamo.ts';
import { mockEvery } from '../../support/aws/sdk-mocks.ts';
import { afterDeath } from '../../support/died.ts';
import { REQUESTED_AT, requestCommit, TENANT_ID } from '../../support/tenants.ts';

const arnOf = (name: string) => `arn:aws:states:ap-northeast-2:1:stateMachine:${name}`;
const machineOf = byMachineKind((kind) => arnOf(WORK_KINDS[kind].machine));
const states = mockEvery(SFNClient);
const starterOf = (wakeSpreadSeconds: number) =>
  createWorkflowStarter(new SFNClient(), { machineOf, wakeSpreadSeconds });
const [setup, expiry] = requestCommit().work;
if (!setup || !expiry) throw new Error('no work');
const workOf = (kind: WorkItem['kind'], tenantId = TENANT_ID): WorkItem => ({ ...expiry, kind, tenantId });
const inputs = () => states.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input);
const wakes = () => inputs().map(({ input }) => JSON.parse(input ?? '').wakeAt);

beforeEach(() => {
  states.reset();
  states.on(StartExecutionCommand).resolves({});
  states.on(StopExecutionCommand).resolves({});
});

describe('starting an execution', () => {
  const { start } = starterOf(0);

  it('goes to the machine of its kind, under a name that says which try it is', async () => {
    for (const work of [setup, ...MACHINE_KINDS.map((kind) => workOf(kind))]) await start(work);
    await start(afterDeath(expiry, REQUESTED_AT));
    expect(inputs().map(({ stateMachineArn }) => stateMachineArn)).toEqual([
      machineOf.PROVISION,
      ...Object.values(machineOf),
      machineOf.TRIAL_EXPIRY,
    ]);
    expect(inputs()[0]?.name).toBe(`${TENANT_ID}-TENANT-PROVISION-v1`);
    expect(inputs().at(-1)?.name).toBe(`${TENANT_ID}-NAVER_WORKS-TRIAL_EXPIRY-v1-r1`);
  });

  it('PROMISE-2: sends the same bytes at every try, whatever has become of the row', async () => {
    for (const seconds of [0, 90]) {
      await starterOf(seconds).start(expiry);
      await starterOf(seconds).start(startedWork(expiry));
      const [first, second] = inputs().slice(-2);
      expect(second).toEqual(first);
    }
    expect(JSON.parse(inputs()[0]?.input ?? '')).toEqual(workInput(expiry));
  });

  it('PROMISE-2: that it exists already means that it was started', async () => {
    states
      .on(StartExecutionCommand)
      .rejects(new ExecutionAlreadyExists({ $metadata: {}, message: 'exists' }));
    await expect(start(setup)).resolves.toBeUndefined();
  });

  it('PROMISE-13: a throttle is thrown on', async () => {
    states.on(StartExecutionCommand).rejects(named('ThrottlingException'));
    await expect(start(setup)).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it.each(REMINDER_KINDS)('no machine carries %s: the sweep does', async (kind) => {
    await expect(start(workOf(kind))).rejects.toThrow(`no machine carries ${kind}`);
  });
});

describe('EDGE-I12 the wakes of one midnight', () => {
  const tenants = Array.from({ length: 300 }, (_, index) => `tenant-${index}`);
  const offsets = () => wakes().map((wake) => (epochOf(wake) - epochOf(expiry.wakeAt)) / 1_000);

  it('are spread over 0 to n seconds, a tenant always at its own', async () => {
    const { start } = starterOf(20);
    for (const tenantId of tenants) await start(workOf('TRIAL_EXPIRY', tenantId));
    const first = offsets();
    expect(Math.min(...first)).toBe(0);
    expect(Math.max(...first)).toBe(20);
    expect(new Set(first).size).toBe(21);
    states.resetHistory();
    for (const tenantId of tenants) await start(workOf('CANCELLATION', tenantId));
    expect(offsets()).toEqual(first);
  });

  it.each(TIMER_KINDS)('of %s differ in the wake only: the date and all else are the same', async (kind) => {
    await starterOf(0).start(workOf(kind));
    await starterOf(180).start(workOf(kind));
    const [plain, spread] = inputs();
    const { wakeAt, ...rest } = JSON.parse(spread?.input ?? '');
    expect(rest).toEqual((({ wakeAt: _, ...same }) => same)(JSON.parse(plain?.input ?? '')));
    expect(wakeAt >= expiry.wakeAt && wakeAt <= addSeconds(expiry.wakeAt, 180)).toBe(true);
    expect([spread?.name, spread?.stateMachineArn]).toEqual([plain?.name, plain?.stateMachineArn]);
  });

  it.each(
    MACHINE_KINDS.filter((kind) => !isTimerKind(kind)),
  )('%s is due now and does not wait', async (kind) => {
    for (const tenantId of tenants.slice(0, 50)) await starterOf(180).start(workOf(kind, tenantId));
    expect(new Set(wakes())).toEqual(new Set([expiry.wakeAt]));
  });
});

describe('stopping an execution', () => {
  const { stop } = createWorkflowStopper(new SFNClient(), { machineOf, wakeSpreadSeconds: 30 });

  it('names the very one that its work was started as', async () => {
    await starterOf(30).start(expiry);
    await stop(expiry);
    expect(states.commandCalls(StopExecutionCommand)[0]?.args[0].input).toMatchObject({
      executionArn: `arn:aws:states:ap-northeast-2:1:execution:TrialExpiry:${inputs()[0]?.name}`,
      error: 'Superseded',
    });
  });

  it('one that is over, or never was, is as good as stopped; a throttle is not', async () => {
    states.on(StopExecutionCommand).rejects(new ExecutionDoesNotExist({ $metadata: {}, message: 'gone' }));
    await expect(stop(expiry)).resolves.toBeUndefined();
    states.on(StopExecutionCommand).rejects(named('ThrottlingException'));
    await expect(stop(expiry)).rejects.toMatchObject({ name: 'ThrottlingException' });
  });
});
