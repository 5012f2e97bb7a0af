import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../../../functions/core/catalog/bundle-integrations.ts';
import {
  decideOperationRetry,
  decideSetupComplete,
  decideSetupFailed,
} from '../../../../functions/core/decide/system/setup.ts';
import { renderMail } from '../../../support/render-mail.ts';
import { BODIES, BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import { committed, failed, ready, requested, storedBy } from '../../../support/tenants.ts';

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

  it('EDGE-R13 A2 the trial keeps the dates of the request, however long the set-up takes', () => {
    const { tenant } = complete(WORKPLACE_BODY, '2026-07-02T00:00:00Z');
    expect(tenant.subscriptions.WORKPLACE?.trial?.startDate).toBe('2026-06-30');
  });
});

describe('a set-up that failed', () => {
  it('EDGE-R13 leaves the operation FAILED, tells nobody that it is ready and keeps the trial running', () => {
    const before = requested(WORKPLACE_BODY);
    const commit = committed(decideSetupFailed(before, 1, A_MINUTE_LATER));
    expect(commit.tenant.operation).toMatchObject({ status: 'FAILED', finishedAt: A_MINUTE_LATER });
    expect(commit.tenant.subscriptions).toEqual(before.tenant.subscriptions);
    expect(commit.mails).toEqual([]);
    expect(commit.work).toMatchObject([{ kind: 'PROVISION', state: 'DONE' }]);
    expect(commit.events).toMatchObject([{ type: 'SETUP_FAILED' }]);
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
