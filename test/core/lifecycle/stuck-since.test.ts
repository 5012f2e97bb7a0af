import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { deadWork, isOverdue, workStuckSince } from '../../../functions/core/lifecycle/dead-work.ts';
import { isOperationOverdue, operationStuckSince } from '../../../functions/core/lifecycle/operation.ts';
import {
  closedWork,
  startedWork,
  type WorkInput,
  type WorkItem,
} from '../../../functions/core/lifecycle/work.ts';
import type { Operation, Tenant } from '../../../functions/core/model/tenant.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { failed, REQUESTED_AT, ready, requested, TENANT_ID } from '../../support/tenants.ts';

const DUE: Instant = '2026-07-10T01:00:00Z';
const DIED: Instant = '2026-07-10T02:00:00Z';

const started = (kind: WorkInput['kind']): WorkItem =>
  startedWork({
    tenantId: TENANT_ID,
    scope: 'TENANT',
    kind,
    version: 1,
    restarts: 0,
    dueAt: DUE,
    wakeAt: DUE,
  });

describe('work that the sweep should have done long ago', () => {
  it.each<[string, Instant | undefined, Instant, boolean]>([
    ['ten minutes after it', DUE, '2026-07-10T01:10:00Z', true],
    ['a second before', DUE, '2026-07-10T01:09:59Z', false],
    ['never, when the sweep does not look at it', undefined, '2027-07-10T01:00:00Z', false],
  ])('is overdue %s', (_, sweepAt, now, overdue) => {
    expect(isOverdue({ sweepAt }, now)).toBe(overdue);
  });
});

describe('since when work waits for somebody', () => {
  const dying: WorkItem = { ...started('PROVISION'), deaths: 1 };

  it.each<[string, WorkItem, Instant | undefined]>([
    ['not at all while it goes on', started('DATA_DELETION'), undefined],
    [
      'not at all after a death that another execution makes up for',
      { ...started('DATA_DELETION'), deaths: 2 },
      undefined,
    ],
    ['from the day on which it was given up', deadWork(started('DATA_DELETION'), DIED), DIED],
    ['from the request on, for a set-up whose execution has died', dying, DUE],
    ['from the request on, for a set-up that was given up', deadWork(dying, DIED), DUE],
    ['not at all for a set-up that never died', started('PROVISION'), undefined],
    ['not at all once it is done', closedWork({ ...dying, deadSince: DIED }, 'DONE'), undefined],
    ['not at all once it is needed no more', { ...dying, state: 'VOID', deadSince: DIED }, undefined],
  ])('%s', (_, work, since) => {
    expect(workStuckSince(work)).toBe(since);
  });
});

describe('an operation', () => {
  const running = requested(WORKPLACE_BODY).tenant.operation;

  it.each<[string, Operation, Instant, boolean]>([
    ['ten minutes after it began', running, '2026-06-30T05:10:00Z', true],
    ['a second before', running, '2026-06-30T05:09:59Z', false],
    ['never once it has succeeded', ready(WORKPLACE_BODY).tenant.operation, '2027-06-30T05:00:00Z', false],
  ])('R44 is overdue %s', (_, operation, now, overdue) => {
    expect(isOperationOverdue(operation, now)).toBe(overdue);
  });

  const { tenant } = failed(WORKPLACE_BODY);
  const ended = (): Tenant => {
    const workplace = tenant.subscriptions.WORKPLACE;
    return workplace ? { ...tenant, subscriptions: { WORKPLACE: { ...workplace, phase: 'ENDED' } } } : tenant;
  };
  const { finishedAt: _, ...unfinished } = tenant.operation;

  it.each<[string, Tenant, Instant | undefined]>([
    ['from its end on when it has failed', { ...tenant, operation: { ...unfinished, finishedAt: DUE } }, DUE],
    ['from its beginning on where its end is not known', { ...tenant, operation: unfinished }, REQUESTED_AT],
    ['not at all while it runs', requested(WORKPLACE_BODY).tenant, undefined],
    ['not at all when it has succeeded', ready(WORKPLACE_BODY).tenant, undefined],
    ['not at all when nothing is left that it could set up', ended(), undefined],
  ])('EDGE-R13 waits for somebody %s', (_name, company, since) => {
    expect(operationStuckSince(company)).toBe(since);
  });
});
