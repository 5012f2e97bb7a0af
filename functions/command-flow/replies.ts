import type { Instant } from '../core/business-calendar.ts';
import type { Profile, Tenant } from '../core/tenant.ts';
import { tenantView, tenantWithProfile } from '../core/views/tenant-view.ts';
import type { HttpReply } from '../runtime/http-entry.ts';
import { etagOf } from './headers.ts';

/** The answer of a command: the tenant as it is now. */
export const tenantReply = (status: number, tenant: Tenant, now: Instant, headers = {}): HttpReply => ({
  status,
  headers: { etag: etagOf(tenant.version), ...headers },
  body: tenantView(tenant, now),
});

/** The tenant with its profile: personal, so it is never kept for repeats. */
export const profileReply = (tenant: Tenant, profile: Profile, now: Instant): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(tenant.version) },
  body: tenantWithProfile(tenant, profile, now),
});

/** What an accepted command answers that is carried out later: where to look, and when. */
export const acceptedReply = (tenant: Tenant, now: Instant): HttpReply =>
  tenantReply(202, tenant, now, { location: `/v1/tenants/${tenant.tenantId}`, 'retry-after': '2' });

/** What a dry run answers: the result as it would be, and what it would cost today. Nothing was written. */
export const dryRunReply = (tenant: Tenant, now: Instant): HttpReply => ({
  status: 200,
  body: { dryRun: true, result: tenantView(tenant, now), charges: { currency: 'KRW', dueNow: 0 } },
});
