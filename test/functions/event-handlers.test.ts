import { BatchGetItemCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  eventItem,
  mailFrom,
  mailItem,
  profileItem,
  tenantItem,
  toItem,
  workFrom,
  workItem,
} from '../../functions/adapters/table/items.ts';
import { dueShardOf } from '../../functions/adapters/table/keys.ts';
import { executionName, startedWork } from '../../functions/core/lifecycle/work.ts';
import { byMachineVariable, WORK_KINDS } from '../../functions/core/lifecycle/work-kinds.ts';
import { mailItemOf } from '../../functions/core/mails/mail-item.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { named } from '../support/aws/dynamo.ts';
import { mockEvery } from '../support/aws/sdk-mocks.ts';
import { mockStackKeys } from '../support/aws/stack-keys.ts';
import { CONTEXT, streamRecord } from '../support/events.ts';
import { setupMail } from '../support/mails.ts';
import { REQUESTED_AT, requestCommit, requested, TENANT_ID } from '../support/tenants.ts';

logger.setLogLevel('SILENT');
for (const [name, value] of Object.entries({
  AWS_REGION: 'ap-northeast-2',
  POWERTOOLS_METRICS_DISABLED: 'true',
  TABLE_NAME: 'Subs',
  BUS_NAME: 'smartwork-prod',
  STAGE: 'prod',
  CONFIGURATION_SET: 'mails',
  SENDER: 'service@smartwork.example',
  CREDENTIALS_TABLE_NAME: 'Creds',
  PASSWORD_PAGE_URL: 'https://console.example/password',
  CONSOLE_URL: 'https://console.example',
  SUPPORT_CONTACT: 'support@example.com',
  TRIES_KEY_ARN: 'arn:of:the:tries',
  MAILS_PER_ADDRESS: '50',
  MAILS_PER_TENANT: '300',
  ...byMachineVariable((kind) => `arn:${WORK_KINDS[kind].machine}`),
  DNS_SERVERS: '',
  TRIAL_FINGERPRINT_KEY_ARN: 'arn:of:the:fingerprints',
  WAKE_SPREAD_SECONDS: '0',
  DELETION_SPREAD_SECONDS: '0',
})) {
  vi.stubEnv(name, value);
}
mockStackKeys();
const [relay, revive, sendMail, sweep, workflow] = await Promise.all([
  import('../../functions/background/relay/handler.ts'),
  import('../../functions/background/revive/handler.ts'),
  import('../../functions/background/send-mail/handler.ts'),
  import('../../functions/background/sweep/handler.ts'),
  import('../../functions/background/workflow/handler.ts'),
]);

const dynamo = mockEvery(DynamoDBClient);
const states = mockEvery(SFNClient);
const ses = mockEvery(SESClient);
const bus = mockEvery(EventBridgeClient);
beforeEach(() => {
  for (const mock of [dynamo, states, ses, bus]) mock.reset();
  dynamo.on(PutItemCommand).resolves({});
  dynamo.on(QueryCommand).resolves({});
  states.on(StartExecutionCommand).resolves({});
  ses.on(SendEmailCommand).resolves({ MessageId: 'message-1' });
  bus.on(PutEventsCommand).callsFake(({ Entries }) => ({ Entries: Entries.map(() => ({ EventId: 'e' })) }));
});

const [work] = requestCommit().work;
if (!work) throw new Error('no work');
const stored = requested();
const mail = mailItemOf(setupMail(), TENANT_ID, '2', REQUESTED_AT);
const put = (index: number) => dynamo.commandCalls(PutItemCommand)[index]?.args[0].input.Item ?? {};

describe('the relay', () => {
  it('PROMISE-1: starts pending work of the stream and records it', async () => {
    const Records = [streamRecord(workItem(work), '1')];
    expect(await relay.handler({ Records })).toEqual({ batchItemFailures: [] });
    expect(states.commandCalls(StartExecutionCommand)[0]?.args[0].input.stateMachineArn).toBe(
      'arn:Provision',
    );
    expect(workFrom(put(0)).state).toBe('STARTED');
  });

  it('PROMISE-13: leaves the row pending when it cannot start, and reports the record', async () => {
    states.on(StartExecutionCommand).rejects(named('ThrottlingException'));
    const Records = [streamRecord(workItem(work), '1')];
    expect(await relay.handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(dynamo.calls()).toHaveLength(0);
  });

  it('PROMISE-4: reports a record that is no work', async () => {
    const Records = [streamRecord(toItem({ pk: 'x' }), '1')];
    expect(await relay.handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  });
});

describe('PROMISE-19: the relay', () => {
  const [event] = requestCommit().events;
  if (!event) throw new Error('no event');
  const records = () => [streamRecord(eventItem(event), '1'), streamRecord(workItem(work), '2')];
  const told = () => bus.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries ?? []);

  it('starts work first, then tells the bus of events, and writes down that it was told', async () => {
    expect(await relay.handler({ Records: records() })).toEqual({ batchItemFailures: [] });
    expect(states.commandCalls(StartExecutionCommand)[0]?.calledBefore(bus.call(0))).toBe(true);
    expect(told()).toMatchObject([
      {
        EventBusName: 'smartwork-prod',
        Source: 'smartwork.subscriptions',
        DetailType: 'smartwork.subscription.trial-requested.v1',
      },
    ]);
    expect(put(1)).toMatchObject({ pk: eventItem(event)['pk'], event: eventItem(event)['event'] });
    expect(Object.keys(put(1))).toEqual(['pk', 'sk', 'event']);
  });

  it.each([
    ['is away', () => Promise.reject(named('TimeoutError'))],
    ['refuses', () => ({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] })],
  ])('fails no record when the bus %s: the event stays for the sweep', async (_, answer) => {
    bus.on(PutEventsCommand).callsFake(answer);
    expect(await relay.handler({ Records: records() })).toEqual({ batchItemFailures: [] });
    expect(dynamo.commandCalls(PutItemCommand)).toHaveLength(1);
    expect(workFrom(put(0)).state).toBe('STARTED');
  });

  it('tells nothing that stands behind a record that failed: the stream brings it again', async () => {
    states.on(StartExecutionCommand).rejects(named('ThrottlingException'));
    const Records = records().reverse();
    expect(await relay.handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(told()).toEqual([]);
  });
});

describe('PROMISE-17: the function that revives', () => {
  const died = (name: string) => ({
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    time: '2026-06-30T05:05:00Z',
    detail: { name, status: 'ABORTED', stopDate: 1_782_795_900_000 },
  });

  it('asks for the work of a dead execution again, by the time of the event', async () => {
    dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => {
      const wanted = RequestItems.Subs.Keys.map(({ sk }: { sk: { S: string } }) => sk.S);
      const items = [workItem(startedWork(work)), tenantItem(stored.tenant), profileItem(stored.profile)];
      return { Responses: { Subs: items.filter(({ sk }) => wanted.includes(sk?.S)) } };
    });
    expect(await revive.handler(died(executionName(work)), CONTEXT)).toEqual({ outcome: 'RESTARTED' });
    expect(workFrom(put(0))).toMatchObject({ state: 'PENDING', restarts: 1, wakeAt: '2026-06-30T05:05:00Z' });
  });

  it('leaves alone what is no work, and refuses what is no event', async () => {
    expect(await revive.handler(died('by-hand'), CONTEXT)).toEqual({ outcome: 'STALE' });
    await expect(revive.handler({}, CONTEXT)).rejects.toThrow();
  });
});

it('R45 the mail function sends a pending mail of the stream', async () => {
  expect(await sendMail.handler({ Records: [streamRecord(mailItem(mail), '1')] })).toEqual({
    batchItemFailures: [],
  });
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  expect([mailFrom(put(0)).state, mailFrom(put(1)).state]).toEqual(['SENDING', 'SENT']);
});

describe('the sweep', () => {
  const scheduled = { time: '2026-06-30T05:05:00Z', source: 'aws.events' };
  const dueOnce = (...Items: ReturnType<typeof workItem>[]) => {
    const partition = toItem({ ':partition': dueShardOf(TENANT_ID) });
    const keys = Items.map(({ pk, sk, sweepAt }) => ({ pk, sk, sweepAt })) as typeof Items;
    dynamo
      .on(QueryCommand, {
        KeyConditionExpression: 'duePk = :partition',
        ExpressionAttributeValues: partition,
      })
      .resolves({ Items: keys });
    dynamo
      .on(QueryCommand, {
        KeyConditionExpression: 'duePk = :partition AND sweepAt <= :at',
        ExpressionAttributeValues: { ...partition, ...toItem({ ':at': scheduled.time }) },
      })
      .resolves({ Items: keys });
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: Items } });
  };

  it('PROMISE-5: starts lost work and sends lost mails by the time of its schedule', async () => {
    dueOnce(workItem(work), mailItem(mail));
    expect(await sweep.handler(scheduled, CONTEXT)).toEqual({
      handled: 2,
      failed: 0,
      nextDueAt: null,
      published: 0,
    });
    expect(states.commandCalls(StartExecutionCommand)).toHaveLength(1);
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('goes on when one item fails', async () => {
    states.on(StartExecutionCommand).rejects(named('ThrottlingException'));
    dueOnce(workItem(work), mailItem(mail));
    expect(await sweep.handler(scheduled, CONTEXT)).toEqual({
      handled: 1,
      failed: 1,
      nextDueAt: null,
      published: 0,
    });
  });

  it('PROMISE-19: tells the bus what the relay has left, unless the bus refuses', async () => {
    const [event] = requestCommit().events;
    const item = eventItem(event ?? Object(undefined));
    dynamo.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values }) => ({
      Items: values[':partition'].S === item['duePk']?.S ? [{ pk: item['pk'], sk: item['sk'] }] : [],
    }));
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: [item] } });
    expect(await sweep.handler(scheduled, CONTEXT)).toMatchObject({ handled: 0, published: 1 });
    expect(put(0)).toMatchObject({ event: item['event'] });
    bus.on(PutEventsCommand).rejects(named('AccessDeniedException'));
    expect(await sweep.handler(scheduled, CONTEXT)).toMatchObject({ failed: 0, published: 0 });
  });

  it('refuses an event without a time: it would not know what is due', async () => {
    await expect(sweep.handler({}, CONTEXT)).rejects.toThrow();
  });
});

it('the workflow function refuses what is no task', async () => {
  await expect(workflow.handler({ task: 'nothing' }, CONTEXT)).rejects.toThrow();
});
