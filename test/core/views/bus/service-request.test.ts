import { expect, it } from 'vitest';
import { type ServiceTask, TASK_KINDS } from '../../../../functions/core/lifecycle/service-task.ts';
import {
  ServiceRequestSchema,
  serviceRequestOf,
} from '../../../../functions/core/views/bus/service-request.ts';
import { serviceTaskView } from '../../../../functions/core/views/service-task-view.ts';

const AT = '2026-07-02T00:30:00Z';
const TASK: ServiceTask = {
  tenantId: 't1',
  product: 'WORKPLACE',
  kind: 'SET_UP',
  number: 3,
  work: 2,
  askedAt: '2026-07-01T00:00:00Z',
  lastAskedAt: '2026-07-02T00:00:00Z',
  asks: 2,
};

it.each([
  [undefined, 'ASKED', '2026-07-02T01:00:00Z'],
  [{ status: 'WORKING', at: AT, until: '2026-07-02T05:00:00Z' }, 'WORKING', '2026-07-02T05:00:00Z'],
  [{ status: 'DONE', at: AT }, 'DONE', undefined],
  [{ status: 'FAILED', at: AT, reason: 'no room' }, 'FAILED', undefined],
] as const)('the task that was answered by %j is %s, and is waited for until %s', (answer, status, answerBy) => {
  const view = serviceTaskView({ ...TASK, ...(answer && { answer }) });
  expect([view.status, view.answerBy, view.answeredAt]).toEqual([status, answerBy, answer && AT]);
  expect(view.reason).toBe(status === 'FAILED' ? 'no room' : undefined);
});

it.each(TASK_KINDS)('H5 a connected product is asked by a CloudEvent of its own for %s', (kind) => {
  const asked = ServiceRequestSchema.parse(serviceRequestOf({ ...TASK, kind }));
  const name = { SET_UP: 'set-up', SETTINGS: 'settings', DELETION: 'deletion' }[kind];
  expect(asked).toMatchObject({
    id: `t1-WORKPLACE-${name}-3-2`,
    type: `smartwork.service.${name}-requested.v1`,
    subject: 't1',
    time: TASK.lastAskedAt,
    data: { tenantId: 't1', product: 'WORKPLACE', task: `${name}-3`, askedAt: TASK.askedAt },
  });
});
