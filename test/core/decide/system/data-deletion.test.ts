import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../../functions/core/commit.ts';
import { decideCancellation } from '../../../../functions/core/decide/cancellation.ts';
import { decideDataDeleted } from '../../../../functions/core/decide/system/data-deletion.ts';
import { applyDue } from '../../../../functions/core/lifecycle/apply-due.ts';
import { penaltyOn } from '../../../../functions/core/lifecycle/early-end.ts';
import type { ServiceTask } from '../../../../functions/core/lifecycle/service-task.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { tenantWithProfile } from '../../../../functions/core/views/tenant-view.ts';
import { SET_UP_TASK } from '../../../support/connected-products.ts';
import { renderMail } from '../../../support/render-mail.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import {
  cancellationRequest,
  contextAt,
  decided,
  paid,
  subscriptionOf,
} from '../../../support/subscriptions.ts';
import { committed, ready } from '../../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';
const DELETED_AT: Instant = '2026-07-29T15:04:00Z';

const BOTH_NAMES = [
  { field: 'companyId', value: 'acme' },
  { field: 'domainName', value: 'acme.com' },
];

/** As the timer leaves it that applies what is due at `now`. */
function upToDate(stored: StoredTenant, now: Instant): StoredTenant {
  return decided(stored, commitOf(stored, applyDue(stored.tenant, now).steps, now));
}

describe('R53 R54 R124 the data of an ended product is gone', () => {
  it('is written down with a receipt to the address that is erased in the same commit', () => {
    const stored = upToDate(ready(WORKPLACE_BODY), EXPIRY);
    const commit = committed(decideDataDeleted(stored, 'WORKPLACE', DELETED_AT));
    expect(commit.tenant.subscriptions.WORKPLACE).toMatchObject({
      phase: 'ENDED',
      dataStatus: 'DELETED',
      dataDeletedAt: DELETED_AT,
      ended: { reason: 'TRIAL_EXPIRED', at: EXPIRY },
    });
    expect(commit.events).toMatchObject([{ type: 'DATA_DELETED', actor: { type: 'SYSTEM' } }]);
    expect(commit.work).toMatchObject([{ kind: 'DATA_DELETION', state: 'DONE' }]);
    expect(commit.mails).toMatchObject([
      {
        template: 'SERVICE_ENDED',
        recipient: 'boss@acme-mail.com',
        data: { product: 'WORKPLACE', endedAt: EXPIRY, deletedAt: DELETED_AT, lastProduct: true },
      },
    ]);
    for (const { template, language, data } of commit.mails)
      expect(renderMail(template, language, data).text).toContain('WORKPLACE');
  });

  it('names the confirmation of a connected product, where one was asked', () => {
    const stored = upToDate(ready(WORKPLACE_BODY), EXPIRY);
    const task = { ...SET_UP_TASK, kind: 'DELETION', number: 9 } as const;
    const answer = { status: 'DONE', at: '2026-07-29T15:03:00Z' } as const;
    const detailsBy = (confirmedBy?: ServiceTask) =>
      committed(decideDataDeleted(stored, 'WORKPLACE', DELETED_AT, confirmedBy)).events[0];
    expect(detailsBy({ ...task, answer })).toMatchObject({
      details: { task: 'deletion-9', confirmedAt: '2026-07-29T15:03:00Z' },
    });
    for (const event of [detailsBy(task), detailsBy()]) expect(event).not.toHaveProperty('details');
  });

  it('the last one frees the names and erases the profile, and nothing personal is left', () => {
    const stored = upToDate(ready(WORKPLACE_BODY), EXPIRY);
    const commit = committed(decideDataDeleted(stored, 'WORKPLACE', DELETED_AT));
    expect(commit.released).toEqual(BOTH_NAMES);
    expect(commit.profile).toMatchObject({ erased: true, adminId: '', notificationEmail: '', revision: 2 });
    const { tenant, profile } = decided(stored, commit);
    expect(JSON.stringify([tenant, profile])).not.toMatch(/boss@|"admin"/);
    expect(tenantWithProfile(tenant, profile, DELETED_AT)).not.toHaveProperty('profile');
    expect(JSON.stringify(commit.events)).not.toMatch(/boss@/);
  });

  it('of NAVER WORKS alone: company, phone and platform are erased as well', () => {
    const stored = upToDate(ready(NAVER_WORKS_BODY), GRACE_END);
    const { profile, released } = committed(decideDataDeleted(stored, 'NAVER_WORKS', GRACE_END));
    for (const field of ['companyName', 'companyPhone', 'platform'])
      expect(profile).not.toHaveProperty(field);
    expect(released).toEqual([{ field: 'groupName', value: 'acme-group' }]);
  });

  it('R129 EDGE-C12 while another product runs, or its data is there, names and profile stay', () => {
    const half = upToDate(
      paid(BUNDLE_BODY, 'NAVER_WORKS', '2026-07-10T05:00:00Z', {}, '2026-06-30T05:00:00Z'),
      EXPIRY,
    );
    const one = committed(decideDataDeleted(half, 'WORKPLACE', DELETED_AT));
    expect([one.released, one.profile]).toEqual([[], undefined]);
    expect(one.mails).toMatchObject([{ data: { lastProduct: false } }]);
    const both = upToDate(ready(BUNDLE_BODY), EXPIRY);
    const first = committed(decideDataDeleted(both, 'WORKPLACE', DELETED_AT));
    expect([first.released, first.profile]).toEqual([[], undefined]);
    const last = committed(decideDataDeleted(decided(both, first), 'NAVER_WORKS', DELETED_AT));
    expect(last.released).toEqual(BOTH_NAMES);
    expect(last.mails).toMatchObject([{ recipient: 'boss@acme-mail.com', data: { lastProduct: true } }]);
  });

  it('keeps the last bill: penalty and contract outlive the data', () => {
    const now: Instant = '2026-07-20T05:00:00Z';
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', '2026-07-10T05:00:00Z');
    const items = [{ product: 'WORKPLACE', date: '2026-07-20' } as const];
    const { total } = penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, '2026-07-20');
    const form = cancellationRequest(items, total);
    const ended = decided(stored, decideCancellation(stored, form, contextAt(now)));
    const { tenant, mails } = committed(decideDataDeleted(ended, 'WORKPLACE', now));
    expect(tenant.subscriptions.WORKPLACE).toMatchObject({
      ended: { reason: 'CANCELED' },
      contract: { segments: [{}] },
    });
    expect(mails).toMatchObject([{ data: { reason: 'CANCELED', penalty: total } }]);
  });
});

describe('PROMISE-7: nothing is written', () => {
  it('a second time', () => {
    const stored = upToDate(ready(WORKPLACE_BODY), EXPIRY);
    const gone = decided(stored, decideDataDeleted(stored, 'WORKPLACE', DELETED_AT));
    expect(decideDataDeleted(gone, 'WORKPLACE', DELETED_AT)).toBeUndefined();
  });

  it('EDGE-R5 for what is not ended or was never there', () => {
    expect(decideDataDeleted(ready(WORKPLACE_BODY), 'WORKPLACE', '2026-07-29T14:59:59Z')).toBeUndefined();
    expect(decideDataDeleted(ready(WORKPLACE_BODY), 'WORKBOX', EXPIRY)).toBeUndefined();
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', '2026-07-10T05:00:00Z');
    expect(decideDataDeleted(stored, 'WORKPLACE', '2040-01-01T00:00:00Z')).toBeUndefined();
  });
});
