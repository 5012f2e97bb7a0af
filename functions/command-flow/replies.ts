import type { Instant } from '../core/business-calendar.ts';
import type { Product } from '../core/catalog/codes.ts';
import { chargesOf } from '../core/charges.ts';
import type { Commit } from '../core/commit.ts';
import type { Profile, Tenant } from '../core/tenant.ts';
import type { UsageDays } from '../core/usage.ts';
import type { resetSchedules } from '../core/views/reset-schedules.ts';
import { scheduledChanges } from '../core/views/subscription-view.ts';
import { tenantView, tenantWithProfile } from '../core/views/tenant-view.ts';
import { trialWarnings } from '../core/views/warnings.ts';
import type { WorkItem } from '../core/work.ts';
import type { HttpReply } from '../runtime/http-entry.ts';
import { etagOf } from './headers.ts';

/** The answer of a command: the tenant as it is now. */
export const tenantReply = (status: number, tenant: Tenant, now: Instant, headers = {}): HttpReply => ({
  status,
  headers: { etag: etagOf(tenant.version), ...headers },
  body: tenantView(tenant, now),
});

/** The tenant with its profile: personal, so it is never kept for repeats. */
export const profileReply = (
  tenant: Tenant,
  profile: Profile,
  now: Instant,
  timers?: readonly WorkItem[],
): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(tenant.version) },
  body: tenantWithProfile(tenant, profile, now, timers),
});

/** What an accepted command answers that is carried out later: where to look, and when. */
export const acceptedReply = (tenant: Tenant, now: Instant): HttpReply =>
  tenantReply(202, tenant, now, { location: `/v1/tenants/${tenant.tenantId}`, 'retry-after': '2' });

/** What a command answers that reserved something: the change, not yet the tenant as it will be. */
export const scheduledReply = (tenant: Tenant, products: readonly Product[]): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(tenant.version) },
  body: {
    scheduledChanges: products.flatMap((product) => {
      const subscription = tenant.subscriptions[product];
      return subscription ? scheduledChanges(subscription) : [];
    }),
  },
});

/** The tenant, what the cancellation costs, and the schedules it has reset; in a trial, what undoing does not change. */
export function cancellationReply(
  commit: Commit,
  usage: UsageDays,
  reset: ReturnType<typeof resetSchedules>,
): HttpReply {
  const { tenant, decidedAt } = commit;
  const warnings = trialWarnings(tenant);
  return {
    status: 200,
    headers: { etag: etagOf(tenant.version) },
    body: {
      ...tenantView(tenant, decidedAt),
      charges: chargesOf(commit, usage),
      resetSchedules: reset,
      warnings,
    },
  };
}

/** What a dry run answers: the result as it would be, and what it would cost. Nothing was written. */
export const dryRunReply = (commit: Commit, usage: UsageDays): HttpReply => ({
  status: 200,
  body: {
    dryRun: true,
    result: tenantView(commit.tenant, commit.decidedAt),
    charges: chargesOf(commit, usage),
  },
});
