import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import {
  answerDue,
  isTaskLate,
  newTask,
  outcomeOf,
  type ServiceTask,
  taskId,
  taskNamed,
} from '../../../functions/core/lifecycle/service-task.ts';
import { serviceTaskView } from '../../../functions/core/views/service-task-view.ts';
import { SET_UP_TASK } from '../../support/connected-products.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const HOUR = 3_600;
const secondsLater = (seconds: number): Instant => addSeconds(REQUESTED_AT, seconds);
const { settings, ...BARE } = SET_UP_TASK;
const DELETION: ServiceTask = { ...BARE, kind: 'DELETION', number: 9, work: 9 };
const BY = { tenantId: TENANT_ID, number: 4, work: 1 };
if (!settings) throw new Error('a set-up has settings');

describe('R44 a task of a connected product', () => {
  it('has an ID that names its kind and number, and no other text is one', () => {
    expect(taskId(SET_UP_TASK)).toBe('set-up-1');
    expect(taskNamed('set-up-1')).toEqual({ kind: 'SET_UP', number: 1 });
    expect(taskNamed('settings-12')).toEqual({ kind: 'SETTINGS', number: 12 });
    expect(taskNamed('deletion-9')).toEqual({ kind: 'DELETION', number: 9 });
    for (const id of [
      'set-up',
      'set-up-0',
      'set_up-1',
      'SET-UP-1',
      '1set-up-1',
      'upgrade-1',
      'set-up-1-1',
      '',
    ])
      expect(taskNamed(id)).toBeUndefined();
  });

  it.each([
    ['at once: after 2 seconds', 0, 2],
    ['after half of the time that has gone by', 40, 20],
    ['every minute at last', 1_200, 60],
    ['at the end of the hour', 3_590, 10],
  ])('is looked at again %s', (_, seconds, pause) => {
    const now = secondsLater(seconds);
    expect(outcomeOf(SET_UP_TASK, now)).toEqual({ status: 'WAITING', nextAt: addSeconds(now, pause) });
  });

  it('is late after the promised minute', () => {
    expect(isTaskLate(SET_UP_TASK, secondsLater(59))).toBe(false);
    expect(isTaskLate(SET_UP_TASK, secondsLater(60))).toBe(true);
  });

  it('has failed after an hour without an answer, and when the product says so', () => {
    expect(outcomeOf(SET_UP_TASK, secondsLater(HOUR))).toEqual({ status: 'FAILED', reason: 'NO_ANSWER' });
    const answer = { status: 'FAILED', at: secondsLater(5), reason: 'QUOTA_EXCEEDED' } as const;
    expect(outcomeOf({ ...SET_UP_TASK, answer }, secondsLater(6))).toEqual({
      status: 'FAILED',
      reason: 'QUOTA_EXCEEDED',
    });
  });

  it('is waited for as long as the product says that it is at work, and the hour at least', () => {
    const at = secondsLater(5);
    const long = {
      ...SET_UP_TASK,
      answer: { status: 'WORKING', at, until: secondsLater(3 * HOUR) } as const,
    };
    expect(answerDue(long)).toBe(secondsLater(3 * HOUR));
    expect(outcomeOf(long, secondsLater(2 * HOUR)).status).toBe('WAITING');
    expect(outcomeOf(long, secondsLater(3 * HOUR)).status).toBe('FAILED');
    expect(answerDue({ ...long, answer: { status: 'WORKING', at, until: secondsLater(60) } })).toBe(
      secondsLater(HOUR),
    );
  });

  it('is done when the product says so, however late somebody looks', () => {
    const done = { ...SET_UP_TASK, answer: { status: 'DONE', at: secondsLater(5) } as const };
    expect(outcomeOf(done, secondsLater(99 * HOUR))).toEqual({ status: 'DONE' });
  });

  it('is asked for once: again for another work or other settings, under a higher number', () => {
    const wanted = { product: 'WORKPLACE', kind: 'SET_UP', settings } as const;
    expect(newTask(undefined, wanted, BY, REQUESTED_AT)).toEqual({ ...SET_UP_TASK, number: 4 });
    expect(newTask(SET_UP_TASK, wanted, BY, secondsLater(9))).toBeUndefined();
    expect(newTask(SET_UP_TASK, wanted, { ...BY, work: 3 }, secondsLater(9))).toMatchObject({
      number: 4,
      work: 3,
    });
    const others = { ...wanted, settings: { ...settings, language: 'en' } };
    expect(newTask(SET_UP_TASK, others, BY, secondsLater(9))).toMatchObject({
      number: 4,
      askedAt: secondsLater(9),
    });
    const grown = { ...SET_UP_TASK, settings: { ...settings, x_future: 1 } };
    expect(newTask(grown, wanted, BY, secondsLater(9))).toBeUndefined();
    // Only a deletion is asked for again when nobody answers.
    expect(newTask(SET_UP_TASK, wanted, BY, secondsLater(99 * HOUR))).toBeUndefined();
  });
});

describe('R53 the deletion of a connected product', () => {
  const wanted = { product: 'WORKPLACE', kind: 'DELETION' } as const;
  const by = { ...BY, work: 9 };

  it('is asked for again every hour until it is confirmed, as the same task', () => {
    expect(newTask(DELETION, wanted, by, secondsLater(HOUR - 1))).toBeUndefined();
    const again = newTask(DELETION, wanted, by, secondsLater(HOUR));
    expect(again).toEqual({ ...DELETION, asks: 2, lastAskedAt: secondsLater(HOUR) });
    const done = { ...DELETION, answer: { status: 'DONE', at: secondsLater(5) } as const };
    expect(newTask(done, wanted, by, secondsLater(99 * HOUR))).toBeUndefined();
  });

  it('never fails: what could not be done is asked for again, and the answer is open again', () => {
    const answer = { status: 'FAILED', at: secondsLater(5), reason: 'BACKUP_RUNS' } as const;
    const failed = { ...DELETION, answer };
    expect(outcomeOf(failed, secondsLater(6)).status).toBe('WAITING');
    expect(newTask(failed, wanted, by, secondsLater(HOUR))).toEqual({
      ...DELETION,
      asks: 2,
      lastAskedAt: secondsLater(HOUR),
    });
  });

  it('is looked at every quarter of an hour at last', () => {
    const asked = { ...DELETION, asks: 30, lastAskedAt: secondsLater(30 * HOUR) };
    expect(outcomeOf(asked, secondsLater(30 * HOUR))).toEqual({
      status: 'WAITING',
      nextAt: secondsLater(30 * HOUR + 900),
    });
  });
});

describe('a task as it is shown', () => {
  it('has its settings, and until when the answer is waited for', () => {
    expect(serviceTaskView(SET_UP_TASK)).toEqual({
      tenantId: TENANT_ID,
      product: 'WORKPLACE',
      task: 'set-up-1',
      kind: 'SET_UP',
      status: 'ASKED',
      askedAt: REQUESTED_AT,
      answerBy: secondsLater(HOUR),
      settings,
    });
  });

  it('has its answer, and no settings when it is a deletion', () => {
    const answer = { status: 'FAILED', at: secondsLater(5), reason: 'BACKUP_RUNS' } as const;
    expect(serviceTaskView({ ...DELETION, answer })).toEqual({
      tenantId: TENANT_ID,
      product: 'WORKPLACE',
      task: 'deletion-9',
      kind: 'DELETION',
      status: 'FAILED',
      askedAt: REQUESTED_AT,
      answeredAt: secondsLater(5),
      reason: 'BACKUP_RUNS',
    });
  });
});
