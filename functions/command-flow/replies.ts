import type { Instant } from '../core/business-calendar.ts';
import type { Product } from '../core/catalog/codes.ts';
import { chargesOf } from '../core/charges.ts';
import type { Commit } from '../core/commit.ts';
import type { Profile, Tenant } from '../core/tenant.ts';
import type { resetSchedules } from '../core/views/reset-schedules.ts';
import { scheduledChanges } from '../core/views/subscription-view.ts';
import { type Beside, tenantView, tenantWithProfile } from '../core/views/tenant-view.ts';
import { trialWarnings } from '../core/views/warnings.ts';
import type { HttpReply } from '../runtime/http-entry.ts';
import { etagOf } from './headers.ts';

/** The answer of a command: the tenant as it is now. */
export const tenantReply = (
  status: number,
  { tenant, group, decidedAt }: Commit,
  headers = {},
): HttpReply => ({
  status,
  headers: { etag: etagOf(tenant.version), ...headers },
  body: tenantView(tenant, decidedAt, { group: group?.after }),
});

/** The tenant with its profile: personal, so it is never kept for repeats. */
export const profileReply = (tenant: Tenant, profile: Profile, now: Instant, beside?: Beside): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(tenant.version) },
  body: tenantWithProfile(tenant, profile, now, beside),
});

/** What an accepted command answers that is carried out later: where to look, and when. */
export const acceptedReply = (commit: Commit): HttpReply =>
  tenantReply(202, commit, { location: `/v1/tenants/${commit.tenant.tenantId}`, 'retry-after': '2' });

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
export function cancellationReply(commit: Commit, reset: ReturnType<typeof resetSchedules>): HttpReply {
  const { tenant, decidedAt, group } = commit;
  const warnings = trialWarnings(tenant);
  return {
    status: 200,
    headers: { etag: etagOf(tenant.version) },
    body: {
      ...tenantView(tenant, decidedAt, { group: group?.after }),
      charges: chargesOf(commit),
      resetSchedules: reset,
      warnings,
    },
  };
}

/** What a dry run answers: the result as it would be, and what it would cost. Nothing was written. */
export const dryRunReply = (commit: Commit): HttpReply => ({
  status: 200,
  body: {
    dryRun: true,
    result: tenantView(commit.tenant, commit.decidedAt, { group: commit.group?.after }),
    charges: chargesOf(commit),
  },
});
