import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { decideTaskAnswer, knownTask, openTasks } from '../../../functions/core/decide/service-task.ts';
import type { ServiceTask, TaskAnswer } from '../../../functions/core/lifecycle/service-task.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import {
  type TaskAnswerRequest,
  TaskAnswerRequestSchema,
} from '../../../functions/core/requests/service-task.ts';
import { SET_UP_TASK } from '../../support/connected-products.ts';
import { failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

const HOUR = 3_600;
const secondsLater = (seconds: number): Instant => addSeconds(REQUESTED_AT, seconds);
const NOW = secondsLater(30);
const DONE = { status: 'DONE' } as const;
const FAILED = { status: 'FAILED', reason: 'QUOTA_EXCEEDED' } as const;
const WORKING = { status: 'WORKING', until: secondsLater(2 * HOUR) } as const;
const { tenant: inSetUp } = requested();
const { settings: _, ...BARE } = SET_UP_TASK;
const DELETION: ServiceTask = { ...BARE, kind: 'DELETION', number: 9, work: 9 };
const SETTINGS: ServiceTask = { ...SET_UP_TASK, kind: 'SETTINGS', number: 5, work: 5 };

function ended(dataStatus: 'DELETION_PENDING' | 'DELETED'): Tenant {
  const { tenant } = ready();
  const { WORKPLACE } = tenant.subscriptions;
  if (!WORKPLACE) throw new Error('the bundle has WORKPLACE');
  const ended = { ...WORKPLACE, phase: 'ENDED', dataStatus } as const;
  return { ...tenant, subscriptions: { ...tenant.subscriptions, WORKPLACE: ended } };
}

function decide(
  said: TaskAnswerRequest,
  { tenant = inSetUp, task = SET_UP_TASK, id = 'set-up-1', now = NOW } = {},
) {
  const decided = decideTaskAnswer(tenant, task, id, said, now);
  return decided && isRefusal(decided) ? decided.refused : decided;
}
const answered = (said: TaskAnswerRequest, at: Instant = secondsLater(10)) =>
  ({ ...SET_UP_TASK, answer: { ...said, at } as TaskAnswer }) as const;

describe('R44 the answer of a connected product', () => {
  it.each<TaskAnswerRequest>([DONE, FAILED, WORKING])('$status is written down with its time', (said) => {
    expect(decide(said)).toEqual({ ...SET_UP_TASK, answer: { ...said, at: NOW } });
  });

  it.each<TaskAnswerRequest>([
    DONE,
    FAILED,
    WORKING,
  ])('%o said again changes nothing, also after the end', (said) => {
    expect(decide(said, { task: answered(said) })).toBeUndefined();
    expect(
      decide(said, { task: answered(said), tenant: ready().tenant, now: secondsLater(99 * HOUR) }),
    ).toBeUndefined();
  });

  it.each<[TaskAnswerRequest, TaskAnswerRequest]>([
    [DONE, FAILED],
    [DONE, WORKING],
    [FAILED, DONE],
    [FAILED, { ...FAILED, reason: 'OTHER_REASON' }],
  ])('%o stands: %o after it is refused', (first, second) => {
    expect(decide(second, { task: answered(first) })).toBe('TASK_ANSWERED');
  });

  it('follows WORKING, as often as the product likes', () => {
    expect(decide(DONE, { task: answered(WORKING) })).toMatchObject({ answer: { status: 'DONE' } });
    const longer = { status: 'WORKING', until: secondsLater(3 * HOUR) } as const;
    expect(decide(longer, { task: answered(WORKING) })).toMatchObject({ answer: longer });
  });

  it('PROMISE-20: WORKING puts the end off, and never brings it forward', () => {
    const shorter = { status: 'WORKING', until: secondsLater(2 * HOUR - 1) } as const;
    expect(decide(shorter, { task: answered(WORKING) })).toBeUndefined();
    const over = secondsLater(HOUR);
    const overAlready = { status: 'WORKING', until: secondsLater(HOUR - 1) } as const;
    expect(decide(overAlready, { task: answered(WORKING), now: over })).toBeUndefined();
  });

  it('to what was not asked for is refused: no task, another number, another text', () => {
    expect(knownTask(undefined, 'set-up-1')).toMatchObject({ refused: 'TASK_NOT_ASKED' });
    expect(decide(DONE, { id: 'set-up-2' })).toBe('TASK_NOT_ASKED');
    expect(decide(DONE, { id: 'anything' })).toBe('TASK_NOT_ASKED');
  });

  it('to a task that a newer one has replaced comes too late', () => {
    const task = { ...SET_UP_TASK, number: 3 };
    expect(decide(DONE, { task })).toBe('TASK_OVER');
    expect(knownTask(task, 'set-up-3')).toBe(task);
  });

  it('comes too late once nobody waits: after the hour, after the operation, for another try', () => {
    expect(decide(DONE, { now: secondsLater(HOUR - 1) })).toMatchObject({ answer: { status: 'DONE' } });
    expect(decide(DONE, { now: secondsLater(HOUR) })).toBe('TASK_OVER');
    expect(decide(DONE, { task: answered(WORKING), now: secondsLater(HOUR) })).toMatchObject({
      answer: { status: 'DONE' },
    });
    expect(decide(DONE, { tenant: ready().tenant })).toBe('TASK_OVER');
    expect(decide(DONE, { tenant: failed().tenant })).toBe('TASK_OVER');
    expect(decide(DONE, { task: { ...SET_UP_TASK, work: 7 } })).toBe('TASK_OVER');
    expect(decide(DONE, { tenant: ended('DELETION_PENDING') })).toBe('TASK_OVER');
  });

  it('to changed settings is taken while they are to be told', () => {
    const { tenant } = ready();
    const of = { task: SETTINGS, id: 'settings-5' };
    expect(decide(DONE, { ...of, tenant: { ...tenant, settingsDue: REQUESTED_AT } })).toMatchObject({
      answer: { status: 'DONE' },
    });
    expect(decide(DONE, { ...of, tenant })).toBe('TASK_OVER');
    const changed = { ...tenant, settingsDue: REQUESTED_AT };
    const inTime = { ...of, tenant: changed, now: secondsLater(HOUR - 1) };
    expect(decide(DONE, inTime)).toMatchObject({ answer: { status: 'DONE' } });
    expect(decide(DONE, { ...inTime, now: secondsLater(HOUR) })).toBe('TASK_OVER');
  });

  it('R53 to a deletion is taken until the receipt is written, however late', () => {
    const of = { task: DELETION, id: 'deletion-9', now: secondsLater(99 * HOUR) };
    expect(decide(DONE, { ...of, tenant: ended('DELETION_PENDING') })).toMatchObject({
      answer: { status: 'DONE' },
    });
    expect(decide(DONE, { ...of, tenant: ended('DELETED') })).toBe('TASK_OVER');
    expect(decide(DONE, { ...of, tenant: ready().tenant })).toBe('TASK_OVER');
  });

  it.each([
    NOW,
    secondsLater(24 * HOUR + 1),
  ])('WORKING until %s is refused: not later than now, or later than a day', (until) => {
    const refused = decideTaskAnswer(inSetUp, SET_UP_TASK, 'set-up-1', { status: 'WORKING', until }, NOW);
    expect(refused).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/until', code: 'UNTIL_OUT_OF_RANGE' }],
    });
    expect(decide({ status: 'WORKING', until: secondsLater(24 * HOUR) })).toMatchObject({
      answer: { status: 'WORKING' },
    });
  });

  it.each([
    { status: 'PERHAPS' },
    { status: 'FAILED' },
    { status: 'FAILED', reason: 'Kim called and said no' },
    { status: 'DONE', reason: 'QUOTA_EXCEEDED' },
    { status: 'WORKING' },
    { status: 'WORKING', until: 'tomorrow' },
    {},
  ])('%o is none', (body) => {
    expect(TaskAnswerRequestSchema.safeParse(body).success).toBe(false);
  });
});

describe('R44 the open tasks of a company', () => {
  const open = (tasks: readonly ServiceTask[], { tenant = inSetUp, now = NOW } = {}) =>
    openTasks(tenant, tasks, now);

  it('are those that the product may answer: asked for, or at work', () => {
    expect(open([SET_UP_TASK])).toEqual([SET_UP_TASK]);
    expect(open([answered(WORKING)])).toEqual([answered(WORKING)]);
    expect(open([DELETION], { tenant: ended('DELETION_PENDING') })).toEqual([DELETION]);
  });

  it.each<[string, ServiceTask, Parameters<typeof open>[1]]>([
    ['is done', answered(DONE), {}],
    ['has failed', answered(FAILED), {}],
    ['has had no answer in time', SET_UP_TASK, { now: secondsLater(HOUR) }],
    ['is of an operation that is over', SET_UP_TASK, { tenant: ready().tenant }],
    ['changes settings that are told', SETTINGS, { tenant: ready().tenant }],
    ['deletes what is deleted', DELETION, { tenant: ended('DELETED') }],
    ['deletes what was never there', { ...DELETION, product: 'WORKBOX' }, {}],
  ])('hold none that %s', (_, task, at) => {
    expect(open([task], at)).toEqual([]);
  });
});
