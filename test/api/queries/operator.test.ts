import { expect, it } from 'vitest';
import type { PageRequest } from '../../../functions/adapters/table/page.ts';
import { listMails, listWork } from '../../../functions/api/queries/operator.ts';
import { byMachineKind } from '../../../functions/core/lifecycle/work-kinds.ts';
import { request, SUPPORT } from '../../support/http.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { recorder } from '../../support/recorder.ts';
import { requestCommit, TENANT_ID } from '../../support/tenants.ts';

const reader = {
  machineOf: byMachineKind((kind) => `arn:aws:states:ap-northeast-2:1:stateMachine:${kind}`),
  workOf: recorder((_: string, __: PageRequest) => ({ items: requestCommit().work, next: undefined })),
  mailsOf: recorder((_: string, __: PageRequest) => ({ items: [FAILED_MAIL], next: undefined })),
};

it('operators see the work of a tenant with the executions that carry it, and reminders without one', async () => {
  const { body } = await listWork(reader, request({ caller: SUPPORT }));
  expect(body).toMatchObject({
    work: expect.arrayContaining([
      expect.objectContaining({
        kind: 'PROVISION',
        scope: 'TENANT',
        state: 'PENDING',
        execution: `${TENANT_ID}-TENANT-PROVISION-v1`,
        executionArn: `arn:aws:states:ap-northeast-2:1:execution:PROVISION:${TENANT_ID}-TENANT-PROVISION-v1`,
      }),
    ]),
  });
  const { work } = body as { work: { kind: string; execution?: string }[] };
  const reminders = work.filter(({ kind }) => kind.startsWith('TRIAL_ENDS_IN'));
  expect(reminders.length).toBeGreaterThan(0);
  expect(reminders.every(({ execution }) => execution === undefined)).toBe(true);
});

it('operators see how far a mail is, not what it says and to whom', async () => {
  const { body } = await listMails(reader, request({ caller: SUPPORT }));
  expect(body).toEqual({
    mails: [
      {
        mailId: FAILED_MAIL.mailId,
        template: 'SETUP_COMPLETE',
        state: 'FAILED',
        attempts: 8,
        dueAt: FAILED_MAIL.dueAt,
        sweepAt: FAILED_MAIL.sweepAt,
      },
    ],
  });
});
