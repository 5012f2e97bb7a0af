import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../../../functions/core/catalog/bundle-integrations.ts';
import { decideRequestTrial } from '../../../../functions/core/decide/begin/request-trial.ts';
import {
  decideOperationDelayed,
  decideOperationRetry,
  decideSetupComplete,
  decideSetupFailed,
} from '../../../../functions/core/decide/system/setup.ts';
import { type StoredTenant, subscriptionsOf } from '../../../../functions/core/model/tenant.ts';
import { broken, done, subscribe } from '../../../support/plan-changes.ts';
import { renderMail } from '../../../support/render-mail.ts';
import { BODIES, BUNDLE_BODY, formOf, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import { decided } from '../../../support/subscriptions.ts';
import {
  committed,
  failed,
  OWNER,
  REQUESTED_AT,
  ready,
  requested,
  storedBy,
  TENANT_ID,
} from '../../../support/tenants.ts';

const A_MINUTE_LATER: Instant = '2026-06-30T05:01:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const SUPPORT = { type: 'SUPPORT', sub: 'support-1' } as const;

const complete = (body: unknown, now: Instant = A_MINUTE_LATER) =>
  committed(decideSetupComplete(requested(body), 1, now));

describe('a set-up that is done', () => {
  it.each(Object.entries(BODIES))('R44 R45 %s: is recorded and told once, in words', (_, body) => {
    const { tenant, events, mails, work } = complete(body);
    expect(tenant.operation).toMatchObject({ status: 'SUCCEEDED', finishedAt: A_MINUTE_LATER });
    expect(events).toMatchObject([{ type: 'SETUP_COMPLETED', actor: { type: 'SYSTEM' } }]);
    expect(events[0]).not.toHaveProperty('product');
    expect(work).toMatchObject([{ scope: 'TENANT', kind: 'PROVISION', state: 'DONE' }]);
    expect(mails).toHaveLength(1);
    for (const { template, recipient, data } of mails) {
      expect([template, recipient]).toEqual(['SETUP_COMPLETE', 'boss@acme-mail.com']);
      for (const language of ['ko', 'en'] as const) {
        expect(renderMail(template, language, data).text).toMatch(/admin@acme/);
      }
    }
  });

  it('R56-R59 links the two parts of a bundle, and nothing else', () => {
    expect(complete(BUNDLE_BODY).tenant.integrations).toEqual(BUNDLE_INTEGRATIONS.map(({ code }) => code));
    expect(complete(NAVER_WORKS_BODY).tenant.integrations).toEqual([]);
  });

  it('R32 R45 is told in the language of the tenant, with its dates and addresses', () => {
    const [mail] = complete({ ...BUNDLE_BODY, language: 'en' }).mails;
    expect(mail).toMatchObject({
      language: 'en',
      data: {
        loginId: 'admin@acme.com',
        companyId: 'acme',
        workplaceUrl: 'https://acme.ncpworkplace.com',
        bundlePlan: 'BASIC_BASIC',
        domainName: 'acme.com',
        trialEndDate: '2026-07-29',
        expiresAt: EXPIRY,
        graceDays: 0,
      },
    });
  });

  it('R55 R47 the mail of NAVER WORKS alone knows its grace and no domain', () => {
    const [mail] = complete(NAVER_WORKS_BODY).mails;
    expect(mail?.data).toMatchObject({ loginId: 'admin@acme-group', graceDays: 30 });
    for (const absent of ['domainName', 'companyId', 'workplaceUrl', 'bundlePlan']) {
      expect(mail?.data).not.toHaveProperty(absent);
    }
  });

  it('EDGE-R9 is not announced to a company whose trial has ended meanwhile', () => {
    const { tenant, events, mails } = complete(WORKPLACE_BODY, EXPIRY);
    expect(mails).toEqual([]);
    expect(events.map(({ type }) => type)).toEqual(['TRIAL_ENDED', 'SETUP_COMPLETED']);
    expect(tenant.subscriptions.WORKPLACE?.phase).toBe('ENDED');
  });

  it('EDGE-R13 A2 the trial keeps the dates of the request, however long the set-up takes by itself', () => {
    const before = requested(WORKPLACE_BODY).tenant.subscriptions.WORKPLACE?.trial;
    const { tenant } = complete(WORKPLACE_BODY, '2026-07-02T00:00:00Z');
    expect(before?.startDate).toBe('2026-06-30');
    expect(tenant.subscriptions.WORKPLACE?.trial).toEqual(before);
  });
});

describe('a set-up that failed', () => {
  it('EDGE-R13 leaves the operation FAILED, tells nobody that it is ready and keeps the trial running', () => {
    const before = requested(WORKPLACE_BODY);
    const commit = committed(decideSetupFailed(before, 1, A_MINUTE_LATER));
    expect(commit.tenant.operation).toMatchObject({ status: 'FAILED', finishedAt: A_MINUTE_LATER });
    expect(commit.tenant.subscriptions).toEqual(before.tenant.subscriptions);
    expect(commit.mails).toMatchObject([
      { template: 'SETUP_DELAYED', data: { operation: 'PROVISION', status: 'FAILED', losesDays: true } },
    ]);
    expect(commit.work).toMatchObject([{ kind: 'PROVISION', state: 'DONE' }]);
    expect(commit.events).toMatchObject([{ type: 'SETUP_FAILED' }]);
  });

  it('EDGE-R13 is told once, however often it fails again', () => {
    const before = failed();
    const again = storedBy(committed(decideOperationRetry(before, SUPPORT, A_MINUTE_LATER)), before);
    const commit = committed(decideSetupFailed(again, again.tenant.version, A_MINUTE_LATER));
    expect(commit.events).toMatchObject([{ type: 'SETUP_FAILED' }]);
    expect(commit.mails).toEqual([]);
  });

  it('EDGE-R13 R3 gives the lost days back to the trials once it succeeds, and says so', () => {
    const before = failed();
    const again = storedBy(committed(decideOperationRetry(before, SUPPORT, A_MINUTE_LATER)), before);
    const ready = committed(decideSetupComplete(again, again.tenant.version, '2026-07-04T15:30:00Z'));
    for (const { trial } of subscriptionsOf(ready.tenant))
      expect(trial).toEqual({
        startDate: '2026-06-30',
        endDate: '2026-08-03',
        expiresAt: '2026-08-03T15:00:00Z',
      });
    expect(ready.mails).toMatchObject([
      { template: 'SETUP_COMPLETE', data: { daysGivenBack: 5, trialEndDate: '2026-08-03' } },
    ]);
    expect(ready.work).toContainEqual(
      expect.objectContaining({ kind: 'TRIAL_EXPIRY', dueAt: '2026-08-03T15:00:00Z' }),
    );
    const sameDay = committed(decideSetupComplete(again, again.tenant.version, A_MINUTE_LATER));
    expect(sameDay.mails[0]?.data).not.toHaveProperty('daysGivenBack');
  });

  const laterOn = (stored: StoredTenant, now: Instant) => {
    const again = storedBy(committed(decideOperationRetry(stored, SUPPORT, now)), stored);
    return done(again, now).tenant.subscriptions;
  };

  it('EDGE-R13 not to a trial that ran all the while, beside one that waited for its set-up', () => {
    const stored = ready(WORKPLACE_BODY);
    const waiting = broken(decided(stored, subscribe(stored, 'WORKBOX', A_MINUTE_LATER)), A_MINUTE_LATER);
    expect(laterOn(waiting, '2026-07-04T15:30:00Z')).toMatchObject({
      WORKPLACE: stored.tenant.subscriptions.WORKPLACE,
      WORKBOX: { trial: { startDate: '2026-06-30', endDate: '2026-08-03' } },
    });
  });

  it('EDGE-R12 EDGE-R13 not to the part of a bundle that began paid', () => {
    const body = formOf({ ...BUNDLE_BODY, billingPlan: 'MONTHLY' });
    const asked = { tenantId: TENANT_ID, ownerSub: OWNER, body, now: REQUESTED_AT };
    const used = { taken: [], trialUsed: [{ product: 'WORKPLACE', by: 'companyId' }] } as const;
    const waiting = broken(storedBy(committed(decideRequestTrial(asked, used))), A_MINUTE_LATER);
    const after = laterOn(waiting, '2026-07-04T15:30:00Z');
    expect(after.NAVER_WORKS?.trial?.endDate).toBe('2026-08-03');
    expect(after.WORKPLACE).toEqual(waiting.tenant.subscriptions.WORKPLACE);
  });

  it('A1 EDGE-R13 not to NAVER WORKS in its grace: it waits for money, not for the set-up', () => {
    const waiting = failed(NAVER_WORKS_BODY);
    expect(laterOn(waiting, '2026-08-10T00:00:00Z').NAVER_WORKS).toMatchObject({
      suspension: {},
      trial: waiting.tenant.subscriptions.NAVER_WORKS?.trial,
    });
  });
});

describe('R44 a set-up that takes long', () => {
  const LATE = '2026-06-30T05:05:00Z';
  const delayed = (stored = requested(BUNDLE_BODY), now: Instant = LATE) =>
    decideOperationDelayed(stored, stored.tenant.operation.version, now);

  it('is told once, from five minutes on', () => {
    expect(delayed(undefined, '2026-06-30T05:04:59Z')).toBeUndefined();
    const before = requested(BUNDLE_BODY);
    const commit = committed(delayed(before));
    expect(commit.events).toMatchObject([{ type: 'OPERATION_DELAYED' }]);
    expect(commit.mails).toMatchObject([
      {
        template: 'SETUP_DELAYED',
        data: { status: 'DELAYED', bundlePlan: 'BASIC_BASIC', losesDays: true },
      },
    ]);
    expect(commit.work).toEqual([]);
    const after = storedBy(commit, before);
    expect(delayed(after)).toBeUndefined();
    expect(committed(decideSetupFailed(after, 1, LATE)).mails).toMatchObject([
      { data: { status: 'FAILED' } },
    ]);
  });

  it('is told to nobody once it is done, or once all of it has ended', () => {
    expect(delayed(ready())).toBeUndefined();
    expect(delayed(failed())).toBeUndefined();
    expect(delayed(requested(WORKPLACE_BODY), EXPIRY)).toBeUndefined();
  });
});

describe('PROMISE-7: a report on a set-up that is over changes nothing', () => {
  it.each([
    ['done', ready()],
    ['failed', failed()],
  ])('when it is %s already', (_, stored) => {
    expect(decideSetupComplete(stored, 1, EXPIRY)).toBeUndefined();
    expect(decideSetupFailed(stored, 1, EXPIRY)).toBeUndefined();
  });

  it('when support has started another try', () => {
    const before = failed();
    const again = storedBy(committed(decideOperationRetry(before, SUPPORT, A_MINUTE_LATER)), before);
    expect(decideSetupComplete(again, 1, A_MINUTE_LATER)).toBeUndefined();
    expect(decideSetupFailed(again, 1, A_MINUTE_LATER)).toBeUndefined();
    expect(decideSetupComplete(again, again.tenant.version, A_MINUTE_LATER)).toBeDefined();
  });
});

describe('EDGE-R13 a retry by support', () => {
  it('starts a failed set-up again, as new work with a name of its own', () => {
    const commit = committed(decideOperationRetry(failed(), SUPPORT, A_MINUTE_LATER));
    expect(commit.tenant.operation).toEqual({
      type: 'PROVISION',
      status: 'IN_PROGRESS',
      version: 3,
      startedAt: A_MINUTE_LATER,
      trouble: 'FAILED',
    });
    expect(commit.work).toMatchObject([
      { kind: 'PROVISION', version: 3, restarts: 0, dueAt: A_MINUTE_LATER },
    ]);
    expect(commit.events).toMatchObject([{ type: 'SETUP_RETRIED', actor: SUPPORT }]);
  });

  it.each([
    ['runs', requested()],
    ['is done', ready()],
  ])('is refused while the set-up %s', (_, stored) => {
    expect(decideOperationRetry(stored, SUPPORT, A_MINUTE_LATER)).toMatchObject({
      refused: 'OPERATION_NOT_FAILED',
    });
  });

  it('is refused when the trial is over: there is nothing to set up', () => {
    expect(decideOperationRetry(failed(WORKPLACE_BODY), SUPPORT, EXPIRY)).toMatchObject({
      refused: 'SUBSCRIPTION_ENDED',
    });
    expect(decideOperationRetry(failed(NAVER_WORKS_BODY), SUPPORT, EXPIRY)).not.toHaveProperty('refused');
  });
});
