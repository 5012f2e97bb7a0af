import { describe, expect, it } from 'vitest';
import type { WorkItem } from '../../../functions/core/lifecycle/work.ts';
import { MACHINE_KINDS, type MachineKind } from '../../../functions/core/lifecycle/work-kinds.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import { mailView, WorkViewSchema, workView } from '../../../functions/core/views/work-view.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { requestCommit, TENANT_ID } from '../../support/tenants.ts';

const MACHINES = Object.fromEntries(
  MACHINE_KINDS.map((kind) => [kind, `arn:aws:states:r:1:stateMachine:${kind}`]),
) as Record<MachineKind, string>;

describe('work as operators see it', () => {
  const of = (kind: WorkItem['kind'], change: Partial<WorkItem> = {}) => {
    const work = requestCommit().work.find((one) => one.kind === kind);
    if (!work) throw new Error(`no ${kind}`);
    return WorkViewSchema.parse(workView({ ...work, ...change }, MACHINES));
  };

  it('names the execution that carries it, and its ARN', () => {
    const view = of('PROVISION', { state: 'STARTED' });
    expect(view.execution).toContain(TENANT_ID);
    expect(view.executionArn).toBe(`arn:aws:states:r:1:execution:PROVISION:${view.execution}`);
    expect(view).toHaveProperty('sweepAt');
    for (const absent of ['startsAt', 'deaths', 'deadSince']) expect(view).not.toHaveProperty(absent);
  });

  it('has no execution yet while it waits for its start', () => {
    const sweepAt = '2026-07-20T00:00:00Z' as const;
    const view = of('TRIAL_EXPIRY', { state: 'WAITING', sweepAt, deaths: 2 });
    expect(view).toMatchObject({ startsAt: sweepAt, deaths: 2 });
    expect(view).not.toHaveProperty('execution');
  });

  it('says since when it is given up', () => {
    const deadSince = '2026-07-20T00:00:00Z' as const;
    expect(of('TRIAL_EXPIRY', { state: 'WAITING', deadSince })).toMatchObject({ deadSince });
  });

  it('is closed without a sweep, and a reminder has no execution', () => {
    expect(of('PROVISION', { state: 'DONE', sweepAt: undefined })).not.toHaveProperty('sweepAt');
    expect(of('TRIAL_ENDS_IN_7_DAYS')).not.toHaveProperty('execution');
  });
});

describe('a mail as operators see it', () => {
  const bare = {
    mailId: FAILED_MAIL.mailId,
    template: 'SETUP_COMPLETE',
    state: 'FAILED',
    attempts: 8,
    dueAt: FAILED_MAIL.dueAt,
  };

  it('says nothing of what is in it and to whom it goes', () => {
    expect(mailView({ ...FAILED_MAIL, recipient: 'boss@acme.com', data: { company: 'acme' } })).toStrictEqual(
      bare,
    );
  });

  it.each<Partial<MailItem>>([
    { sweepAt: '2026-07-01T00:00:00Z' },
    { heldUntil: '2026-07-01T00:00:00Z' },
    { supersededBy: '3-1-SETUP_COMPLETE' },
    { isResent: true },
    { messageId: 'message-1' },
    { fate: { kind: 'BOUNCED', at: '2026-07-01T00:00:00Z' } },
    { refused: { since: '2026-07-01T00:00:00Z', times: 2 } },
  ])('says what became of it: %j', (known) => {
    expect(mailView({ ...FAILED_MAIL, ...known })).toStrictEqual({ ...bare, ...known });
  });
});
