import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import {
  deferredDeletion,
  executionName,
  startedWork,
  type WorkInput,
  type WorkItem,
  workNamed,
} from '../../../functions/core/lifecycle/work.ts';
import { TENANT_ID } from '../../support/tenants.ts';

const DUE: Instant = '2026-07-29T15:00:00Z';
const inputOf = (change: Partial<WorkInput> = {}): WorkInput => ({
  tenantId: TENANT_ID,
  scope: 'NAVER_WORKS',
  kind: 'DATA_DELETION',
  version: 12,
  restarts: 0,
  dueAt: DUE,
  wakeAt: DUE,
  ...change,
});

describe('the name of an execution', () => {
  it.each<[string, WorkInput]>([
    ['of a product', inputOf()],
    ['of the company as a whole', inputOf({ scope: 'TENANT', kind: 'PROVISION' })],
    ['that was started again and again', inputOf({ restarts: 10 })],
  ])('tells which work it is about: work %s', (_, work) => {
    const { tenantId, scope, kind } = work;
    expect(workNamed(executionName(work))).toEqual({ tenantId, scope, kind });
  });

  it('ends with its restarts, if there are any', () => {
    expect(executionName(inputOf())).toBe(`${TENANT_ID}-NAVER_WORKS-DATA_DELETION-v12`);
    expect(executionName(inputOf({ restarts: 10 }))).toBe(`${TENANT_ID}-NAVER_WORKS-DATA_DELETION-v12-r10`);
  });

  const name = `${TENANT_ID}-NAVER_WORKS-DATA_DELETION-v12`;
  it.each<[string, string]>([
    ['empty', ''],
    ['something before it', `x${name}`],
    ['something behind it', `${name}x`],
    ['something behind the restarts', `${name}-r1x`],
    ['a restart without a number', `${name}-r`],
    ['a restart that is no number', `${name}-rx`],
    ['no version', `${TENANT_ID}-NAVER_WORKS-DATA_DELETION`],
    ['a version that is no number', `${TENANT_ID}-NAVER_WORKS-DATA_DELETION-vx`],
    ['a shorter ID of the company', 't2-NAVER_WORKS-DATA_DELETION-v12'],
    ['an ID in capitals', `${TENANT_ID.toUpperCase().replace('T', 't')}-NAVER_WORKS-DATA_DELETION-v12`],
    ['a product that is none', `${TENANT_ID}-NAVER-DATA_DELETION-v12`],
    ['a kind that is none', `${TENANT_ID}-NAVER_WORKS-DELETION-v12`],
    ['no kind', `${TENANT_ID}-NAVER_WORKS-v12`],
  ])('is not ours with %s', (_, other) => {
    expect(workNamed(other)).toBeUndefined();
  });
});

describe('a deletion of one of many companies that end at one midnight', () => {
  const pending: WorkItem = { ...startedWork(inputOf()), state: 'PENDING', sweepAt: addSeconds(DUE, 120) };

  it('R53 waits for the sweep for so long', () => {
    expect(deferredDeletion(pending, 600)).toEqual({
      ...pending,
      state: 'WAITING',
      sweepAt: '2026-07-29T15:10:00Z',
    });
  });

  it.each<[string, WorkItem, number]>([
    ['has nothing to wait for', pending, 0],
    ['was started already', { ...pending, state: 'STARTED' }, 600],
    ['is other work', { ...pending, kind: 'SERVICE_SETTINGS' }, 600],
    ['is done', { ...pending, state: 'DONE' }, 600],
  ])('is as it was when it %s', (_, work, seconds) => {
    expect(deferredDeletion(work, seconds)).toBe(work);
  });
});
