import type { Instant } from '../../core/business-calendar.ts';
import type { Product } from '../../core/catalog/codes.ts';
import type { Commit } from '../../core/commit.ts';
import type { KnownTenant, Profile, StoredTenant, Tenant } from '../../core/model/tenant.ts';
import { chargesOf } from '../../core/previews/charges.ts';
import { consequencesOf } from '../../core/previews/consequences.ts';
import { NOTHING_USED } from '../../core/usage/capacity.ts';
import type { Seen } from '../../core/views/allowed-actions.ts';
import { billingProfileView } from '../../core/views/billing/billing-profile-view.ts';
import { consequenceView } from '../../core/views/consequence-view.ts';
import type { resetSchedules } from '../../core/views/reset-schedules.ts';
import { scheduledChanges } from '../../core/views/subscription-view.ts';
import { tenantView, tenantWithProfile } from '../../core/views/tenant-view.ts';
import { trialWarnings } from '../../core/views/warnings.ts';
import type { HttpReply } from '../../runtime/http-entry.ts';
import { etagOf } from './headers.ts';

/** The usage that the decision of the command was based on. */
type Before = Pick<StoredTenant, 'usage' | 'usageHead' | 'deployment'>;
const OF_NEW_TENANT: Before = { usage: [], usageHead: undefined };

/** The accounts, units and files that the commit leaves. */
const usedAfter = (commit: Commit, before: Before) => commit.usageHead ?? before.usageHead ?? NOTHING_USED;

const viewOf = (commit: Commit, before: Before) =>
  tenantView(commit.tenant, commit.decidedAt, {
    used: usedAfter(commit, before),
    group: commit.group?.after,
    deployment: before.deployment,
  });

/** The answer of a command: the tenant as it is now. */
export const tenantReply = (status: number, commit: Commit, before: Before, headers = {}): HttpReply => ({
  status,
  headers: { etag: etagOf(commit.tenant.version), ...headers },
  body: viewOf(commit, before),
});

/** The tenant with its profile: personal, so it is never kept for repeats. */
export const profileReply = (tenant: Tenant, profile: Profile, now: Instant, seen: Seen): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(tenant.version) },
  body: tenantWithProfile(tenant, profile, now, seen),
});

/** How a tenant is billed: personal, so it is never kept for repeats. */
export const billingProfileReply = (
  known: Pick<KnownTenant, 'tenant' | 'profile' | 'deployment' | 'group'>,
  now: Instant,
): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(known.tenant.version) },
  body: billingProfileView(known, now),
});

/** What an accepted command answers that is carried out later: where to look, and when. */
export const acceptedReply = (commit: Commit, before = OF_NEW_TENANT): HttpReply =>
  tenantReply(202, commit, before, {
    location: `/v1/tenants/${commit.tenant.tenantId}`,
    'retry-after': '2',
  });

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

/** The tenant, what the cancellation costs and means, and the schedules it has reset; in a trial, what undoing does not change. */
export function cancellationReply(
  commit: Commit,
  before: Before,
  reset: ReturnType<typeof resetSchedules>,
): HttpReply {
  const { tenant } = commit;
  return {
    status: 200,
    headers: { etag: etagOf(tenant.version) },
    body: {
      ...viewOf(commit, before),
      charges: chargesOf(commit, before.usage, usedAfter(commit, before).accounts),
      resetSchedules: reset,
      consequences: consequencesOf(commit, before.deployment).map(consequenceView),
      warnings: trialWarnings(tenant),
    },
  };
}

/** What a dry run answers: the tenant as it would be, what it would cost, and what it would mean. */
export const dryRunReply = (commit: Commit, before = OF_NEW_TENANT): HttpReply =>
  triedOut(commit, {
    result: viewOf(commit, before),
    charges: chargesOf(commit, before.usage, usedAfter(commit, before).accounts),
    consequences: consequencesOf(commit, before.deployment).map(consequenceView),
  });

/**
 * The answer of a dry run. Nothing was written: the ETag is that of the tenant as it stands, so that the call itself can
 * be sent with it. A tenant that is not there yet has none.
 */
export const triedOut = (
  { expectedVersion }: Commit,
  body: { readonly result: object; readonly charges?: object; readonly consequences?: readonly object[] },
): HttpReply => ({
  status: 200,
  ...(expectedVersion > 0 && { headers: { etag: etagOf(expectedVersion) } }),
  body: { dryRun: true, ...body },
});
