import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../../functions/core/business-calendar.ts';
import { deadWork } from '../../../../functions/core/lifecycle/dead-work.ts';
import { startedWork, type WorkItem } from '../../../../functions/core/lifecycle/work.ts';
import type { MailItem } from '../../../../functions/core/mails/mail-item.ts';
import { withSubscription } from '../../../../functions/core/model/tenant.ts';
import { CURES, type CureName } from '../../../../functions/core/views/stuck/cures.ts';
import {
  type StuckView,
  stuckMail,
  stuckOperation,
  stuckUnreadable,
  stuckWork,
} from '../../../../functions/core/views/stuck/stuck-view.ts';
import { ROUTES } from '../../../../functions/routes/routes.ts';
import { FAILED_MAIL } from '../../../support/mails.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import { subscriptionOf } from '../../../support/subscriptions.ts';
import {
  failed,
  REQUESTED_AT,
  ready,
  requestCommit,
  requested,
  TENANT_ID,
} from '../../../support/tenants.ts';

const NOW: Instant = '2026-07-10T01:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const MINUTE = 60;
const TENANT = `/v1/tenants/${TENANT_ID}`;

const workOf = (kind: WorkItem['kind'], change: Partial<WorkItem> = {}): WorkItem => {
  const work = requestCommit(WORKPLACE_BODY).work.find((item) => item.kind === kind);
  if (!work) throw new Error(`no ${kind}`);
  return { ...work, ...change };
};
const cureIn = (view: StuckView | undefined) => view?.cure && `${view.cure.method} ${view.cure.path}`;

describe('what is stuck', () => {
  it('says whose it is, what it is, since when, and the call that cures it', () => {
    const { tenant } = failed(WORKPLACE_BODY);
    expect(stuckOperation(tenant, NOW)).toEqual({
      tenantId: TENANT_ID,
      companyId: 'acme',
      domainName: 'acme.com',
      kind: 'OPERATION',
      state: 'FAILED',
      message: {
        en: 'The operation has failed: the company cannot use what it requested.',
        ko: '작업이 실패했습니다. 회사가 신청한 내용을 이용할 수 없습니다.',
      },
      since: tenant.operation.finishedAt,
      operation: 'PROVISION',
      cure: { method: 'POST', path: `${TENANT}/operation/retry` },
    });
  });

  it('is an operation that has failed, as long as there is something to carry out', () => {
    expect(stuckOperation(ready(WORKPLACE_BODY).tenant, NOW)).toBeUndefined();
    expect(stuckOperation(requested(WORKPLACE_BODY).tenant, NOW)).toBeUndefined();
    // Its trial has ended by now, though nobody has written that down.
    expect(stuckOperation(failed(WORKPLACE_BODY).tenant, EXPIRY)).toBeUndefined();
  });

  it.each<[string, WorkItem, Instant, Partial<StuckView> | undefined]>([
    ['a timer that was given up', deadWork(workOf('TRIAL_EXPIRY'), NOW), NOW, { state: 'DEAD', since: NOW }],
    ['a timer that waits', startedWork(workOf('TRIAL_EXPIRY')), NOW, undefined],
    [
      'a timer that the sweep has yet to find',
      startedWork(workOf('TRIAL_EXPIRY')),
      addSeconds(EXPIRY, 14 * MINUTE),
      undefined,
    ],
    [
      'a timer that two sweeps did not apply',
      startedWork(workOf('TRIAL_EXPIRY')),
      addSeconds(EXPIRY, 15 * MINUTE),
      { state: 'OVERDUE', since: addSeconds(EXPIRY, 5 * MINUTE) },
    ],
    ['a set-up that runs', workOf('PROVISION'), addSeconds(REQUESTED_AT, MINUTE), undefined],
    [
      'a set-up that died and goes on',
      workOf('PROVISION', { deaths: 1 }),
      addSeconds(REQUESTED_AT, 9 * MINUTE),
      undefined,
    ],
    [
      'a set-up that died and takes too long',
      workOf('PROVISION', { deaths: 1, sweepAt: NOW }),
      addSeconds(REQUESTED_AT, 10 * MINUTE),
      { kind: 'OPERATION', state: 'OVERDUE', since: addSeconds(REQUESTED_AT, 10 * MINUTE) },
    ],
    ['work that is done', { ...workOf('TRIAL_EXPIRY'), state: 'DONE' }, EXPIRY, undefined],
    ['work that nobody asks for', deadWork(workOf('TRIAL_EXPIRY', { dueAt: NOW }), NOW), NOW, undefined],
  ])('is or is not %s', (_, work, now, expected) => {
    const view = stuckWork(requested(WORKPLACE_BODY).tenant, work, now);
    if (expected) expect(view).toMatchObject(expected);
    else expect(view).toBeUndefined();
  });

  it('is a mail that was given up, since then; one of an older release since it was asked for', () => {
    const { tenant } = ready();
    expect(stuckMail(tenant, { ...FAILED_MAIL, failedAt: NOW }, NOW)).toMatchObject({
      state: 'FAILED',
      since: NOW,
    });
    expect(stuckMail(tenant, FAILED_MAIL, NOW)?.since).toBe(FAILED_MAIL.dueAt);
    expect(stuckMail(tenant, { ...FAILED_MAIL, state: 'SENT' }, NOW)).toBeUndefined();
  });

  it('is no mail that its sender may still hold, until the end of the lease and two runs of the sweep', () => {
    const sending: MailItem = {
      ...FAILED_MAIL,
      state: 'SENDING',
      sweepAt: NOW,
      leaseUntil: Date.parse(addSeconds(NOW, 780)),
    };
    const at = (seconds: number) => stuckMail(ready().tenant, sending, addSeconds(NOW, seconds));
    expect(at(780 + 599)).toBeUndefined();
    expect(at(780 + 600)).toMatchObject({ state: 'OVERDUE', since: addSeconds(NOW, 780) });
  });

  it('is a mail that the sweep does not get sent: no call helps there', () => {
    const pending: MailItem = { ...FAILED_MAIL, state: 'PENDING', sweepAt: NOW };
    expect(stuckMail(ready().tenant, pending, addSeconds(NOW, 9 * MINUTE))).toBeUndefined();
    const view = stuckMail(ready().tenant, pending, addSeconds(NOW, 10 * MINUTE));
    expect([view?.state, view?.since, view?.cure]).toEqual(['OVERDUE', NOW, undefined]);
  });

  it.each([
    ['WORK#WORKPLACE#TRIAL_EXPIRY', 'WORK'],
    ['MAIL#2-1-SETUP_COMPLETE', 'MAIL'],
    ['TENANT', 'OPERATION'],
  ])('is an item that cannot be read, by its key %s', (item, kind) => {
    expect(stuckUnreadable(TENANT_ID, item, NOW)).toMatchObject({
      kind,
      state: 'UNREADABLE',
      item,
      since: NOW,
    });
  });
});

describe('the cures', () => {
  it.each(
    Object.keys(CURES) as CureName[],
  )('%s is a call of the API for support, or for the customer whose address it is', (name) => {
    const { method, path, scopes } = ROUTES[name];
    expect({ method, path }).toEqual(CURES[name]);
    expect(scopes).toEqual([name === 'updateProfile' ? 'smartwork/console' : 'smartwork/support']);
  });

  it('of work is to renew it; a reminder has its day', () => {
    const { tenant } = ready(BUNDLE_BODY);
    const dead = deadWork(workOf('TRIAL_EXPIRY'), NOW);
    expect(cureIn(stuckWork(tenant, dead, NOW))).toBe(`POST ${TENANT}/work/renew`);
    const reminder = requestCommit(BUNDLE_BODY).work.find(({ kind }) => kind === 'TRIAL_ENDS_IN_7_DAYS');
    const view = reminder && stuckWork(tenant, reminder, addSeconds(reminder.dueAt, 10 * MINUTE));
    expect([view?.state, view?.cure]).toEqual(['OVERDUE', undefined]);
  });

  it.each([
    ['BOUNCES', 'PATCH', 'profile', /Change it first/],
    ['COMPLAINS', 'POST', 'mails/2-1-SETUP_COMPLETE/retry', /did not reach its reader/],
    [undefined, 'POST', 'mails/2-1-SETUP_COMPLETE/retry', /did not reach its reader/],
  ] as const)('of a mail that came back is another address while the company has that one (%s)', (kind, method, path, message) => {
    const { tenant } = ready(WORKPLACE_BODY);
    const lost: MailItem = { ...FAILED_MAIL, state: 'SENT', fate: { kind: 'BOUNCED', at: NOW } };
    const view = stuckMail({ ...tenant, ...(kind && { addressTrouble: { kind, since: NOW } }) }, lost, NOW);
    expect(view).toMatchObject({ state: 'BOUNCED', cure: { method, path: `${TENANT}/${path}` } });
    expect(view?.message.en).toMatch(message);
  });

  it('of a failed mail is to send it again, or, where that cannot be, to dismiss it', () => {
    const { tenant } = ready(WORKPLACE_BODY);
    const mailId = encodeURIComponent(FAILED_MAIL.mailId);
    const curesOf = (mail: MailItem, of = tenant) => cureIn(stuckMail(of, mail, NOW));
    expect(curesOf(FAILED_MAIL)).toBe(`POST ${TENANT}/mails/${mailId}/retry`);
    const { isToProfile: _, ...other } = FAILED_MAIL;
    for (const mailId of ['2-1-PASSWORD_LINK', 'usage7-LOW_CAPACITY', '3-2-BILLING_PROFILE_CHANGED'])
      expect(curesOf({ ...other, mailId })).toBe(`POST ${TENANT}/mails/${mailId}/dismiss`);
    expect(curesOf({ ...other, reminder: 'TRIAL_ENDS_IN_7_DAYS' })).toBe(
      `POST ${TENANT}/mails/${mailId}/retry`,
    );
    const gone = withSubscription(tenant, {
      ...subscriptionOf(ready(WORKPLACE_BODY), 'WORKPLACE'),
      dataStatus: 'DELETED',
    });
    expect(curesOf(FAILED_MAIL, gone)).toBe(`POST ${TENANT}/mails/${mailId}/dismiss`);
  });
});
