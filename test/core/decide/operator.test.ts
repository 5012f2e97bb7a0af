import { describe, expect, it } from 'vitest';
import {
  decideMailDismissed,
  decideMailRetried,
  decideMissingWork,
  decideTimersRenewed,
} from '../../../functions/core/decide/operator.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { executionName } from '../../../functions/core/lifecycle/work.ts';
import { versionOf } from '../../../functions/core/mail-requests/remade-mail.ts';
import { FAILED_MAIL, setupMail } from '../../support/mails.ts';
import { cancelToday } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready, readyEvents, requested, storedBy } from '../../support/tenants.ts';

const SUPPORT = { type: 'SUPPORT', sub: 'support-1' } as const;
const LATER = '2026-07-02T01:00:00Z';
const renewed = (stored: ReturnType<typeof ready>, now: typeof LATER | typeof REQUESTED_AT = LATER) =>
  committed(decideTimersRenewed(stored, SUPPORT, now));

describe('timers that support renews', () => {
  it('wait anew for the same instants, and nothing else of the tenant changes', () => {
    const stored = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
    const { tenant, events, work } = renewed(stored);
    expect({ ...tenant, version: stored.tenant.version }).toEqual(stored.tenant);
    expect(events).toMatchObject([{ type: 'TIMERS_RENEWED', actor: SUPPORT }]);
    const timers = work.filter(({ kind }) => kind === 'CONTRACT_RENEWAL');
    expect(timers).toMatchObject([
      {
        scope: 'NAVER_WORKS',
        dueAt: '2027-06-29T15:00:00Z',
        state: 'WAITING',
        sweepAt: '2027-05-25T15:00:00Z',
      },
      {
        scope: 'WORKPLACE',
        dueAt: '2027-06-29T15:00:00Z',
        state: 'WAITING',
        sweepAt: '2027-05-25T15:00:00Z',
      },
    ]);
    expect(timers.map(executionName)).toEqual(
      ['NAVER_WORKS', 'WORKPLACE'].map(
        (of) => `${tenant.tenantId}-${of}-CONTRACT_RENEWAL-v${tenant.version}`,
      ),
    );
  });

  it('leave a running set-up to the version that began it', () => {
    expect(renewed(requested()).work.map(({ kind }) => kind)).not.toContain('PROVISION');
  });

  it('EDGE-I5 are brought up to date first: what is overdue happens with its planned date and is not waited for again', () => {
    const { events, work } = committed(decideTimersRenewed(ready(), SUPPORT, '2026-08-10T00:00:00Z'));
    expect(events.map(({ type, effectiveAt }) => [type, effectiveAt])).toEqual([
      ['TRIAL_ENDED', '2026-07-29T15:00:00Z'],
      ['TRIAL_ENDED', '2026-07-29T15:00:00Z'],
      ['TIMERS_RENEWED', '2026-08-10T00:00:00Z'],
    ]);
    expect(work.filter(({ state }) => state === 'PENDING').map(({ kind }) => kind)).toEqual([
      'DATA_DELETION',
      'DATA_DELETION',
    ]);
  });

  it('are none once all has ended and is deleted', () => {
    const ended = decided(ready(WORKPLACE_BODY), cancelToday(ready(WORKPLACE_BODY), 'WORKPLACE', LATER));
    const gone = decided(ended, decideDataDeleted(ended, 'WORKPLACE', LATER));
    expect(decideTimersRenewed(gone, SUPPORT, LATER)).toEqual({ refused: 'NOTHING_SCHEDULED' });
  });
});

describe('work of a tenant that has no open item', () => {
  const stored = ready();
  /** All that is to be open, as a renewal asks for it. */
  const { work: open } = renewed(stored);
  const missing = (items: typeof open, now: typeof LATER | '2026-08-10T00:00:00Z' = LATER) =>
    decideMissingWork(stored, items, SUPPORT, now);

  it('is opened, and what is open stays as it is', () => {
    const { events, work, tenant } = committed(missing(open.slice(1)));
    expect(work.map(({ scope, kind, dueAt }) => [scope, kind, dueAt])).toEqual(
      open.slice(0, 1).map(({ scope, kind, dueAt }) => [scope, kind, dueAt]),
    );
    expect(events).toMatchObject([{ type: 'TIMERS_RENEWED', actor: SUPPORT, effectiveAt: LATER }]);
    expect({ ...tenant, version: stored.tenant.version }).toEqual(stored.tenant);
  });

  it('is written with what is due by then', () => {
    expect(committed(missing([], '2026-08-10T00:00:00Z')).events.map(({ type }) => type)).toEqual([
      'TRIAL_ENDED',
      'TRIAL_ENDED',
      'TIMERS_RENEWED',
    ]);
  });

  it('is nothing where all of it is open', () => {
    expect(missing(open)).toBeUndefined();
  });
});

describe('a mail that support dismisses', () => {
  it('is not sent any more, and the event names it', () => {
    const { changedMail, events, mails } = committed(
      decideMailDismissed(ready(), FAILED_MAIL, SUPPORT, LATER),
    );
    expect(changedMail?.before).toBe(FAILED_MAIL);
    expect(changedMail?.after).toMatchObject({ mailId: FAILED_MAIL.mailId, state: 'VOID' });
    expect(events).toMatchObject([
      { type: 'MAIL_DISMISSED', actor: SUPPORT, effectiveAt: LATER, details: { mail: FAILED_MAIL.mailId } },
    ]);
    expect(mails).toEqual([]);
  });

  it('is written with what is due by then', () => {
    const { events } = committed(
      decideMailDismissed(ready(WORKPLACE_BODY), FAILED_MAIL, SUPPORT, '2026-08-10T00:00:00Z'),
    );
    expect(events.map(({ type }) => type)).toEqual(['TRIAL_ENDED', 'MAIL_DISMISSED']);
  });

  it('has failed: a mail that may still go out is not dismissed, nor one that is not there', () => {
    for (const state of ['PENDING', 'SENDING', 'SENT', 'VOID'] as const)
      expect(decideMailDismissed(ready(), { ...FAILED_MAIL, state }, SUPPORT, LATER)).toEqual({
        refused: 'MAIL_NOT_FAILED',
      });
    expect(decideMailDismissed(ready(), undefined, SUPPORT, LATER)).toEqual({ refused: 'NOT_FOUND' });
  });
});

describe('a mail that support retries', () => {
  it('that is a reminder is made when it is sent: only its address is new', () => {
    const reminder = { ...FAILED_MAIL, mailId: 'x-TRIAL_ENDS_SOON', reminder: 'TRIAL_ENDS_IN_7_DAYS' };
    const { changedMail } = committed(decideMailRetried(ready(), reminder, [], SUPPORT, LATER));
    expect(changedMail?.after).toMatchObject({ state: 'PENDING', recipient: 'boss@acme-mail.com' });
    expect(changedMail?.after).not.toHaveProperty('data');
  });

  it('goes out as if it were new, to the address that the profile has by now', () => {
    const stored = ready();
    const moved = { ...stored, profile: { ...stored.profile, notificationEmail: 'new@acme-mail.com' } };
    const { changedMail, events, mails } = committed(
      decideMailRetried(moved, FAILED_MAIL, readyEvents(), SUPPORT, LATER),
    );
    expect(changedMail?.before).toBe(FAILED_MAIL);
    expect(changedMail?.after).toMatchObject({
      mailId: FAILED_MAIL.mailId,
      state: 'PENDING',
      attempts: 0,
      recipient: 'new@acme-mail.com',
      data: setupMail().data,
      sweepAt: '2026-07-02T01:02:00Z',
    });
    expect(events).toMatchObject([{ type: 'MAIL_RETRIED', details: { mail: FAILED_MAIL.mailId } }]);
    expect(JSON.stringify(events)).not.toContain('@');
    expect(mails).toEqual([]);
  });

  it.each(['PENDING', 'SENDING', 'SENT', 'VOID'] as const)('is refused while it is %s', (state) => {
    expect(decideMailRetried(ready(), { ...FAILED_MAIL, state }, readyEvents(), SUPPORT, LATER)).toEqual({
      refused: 'MAIL_NOT_FAILED',
    });
  });

  it.each([
    '1-1-SETUP_COMPLETE',
    '2-2-PASSWORD_LINK',
    '2-7-LOW_CAPACITY',
    'x-LOW_CAPACITY',
  ])('is refused when no event tells of it: %s', (mailId) => {
    const events = versionOf({ ...FAILED_MAIL, mailId }) === undefined ? [] : readyEvents();
    expect(decideMailRetried(ready(), { ...FAILED_MAIL, mailId }, events, SUPPORT, LATER)).toEqual({
      refused: 'MAIL_NOT_REMADE',
    });
  });

  it('is not found when there is none, or nobody any more to send it to', () => {
    expect(decideMailRetried(ready(), undefined, [], SUPPORT, LATER)).toEqual({ refused: 'NOT_FOUND' });
    const stored = storedBy(renewed(ready()), ready());
    const erased = { ...stored, profile: { ...stored.profile, erased: true as const } };
    expect(decideMailRetried(erased, FAILED_MAIL, readyEvents(), SUPPORT, LATER)).toEqual({
      refused: 'NOT_FOUND',
    });
  });
});
