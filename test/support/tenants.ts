import type { Instant } from '../../functions/core/business-calendar.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { decideRequestTrial } from '../../functions/core/decide/begin/request-trial.ts';
import { decideSetupComplete, decideSetupFailed } from '../../functions/core/decide/system/setup.ts';
import type { DomainEvent } from '../../functions/core/lifecycle/events.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import { isRefusal, type Refusal } from '../../functions/core/refusals/refusals.ts';
import { BUNDLE_BODY, formOf } from './requests.ts';
import { topAdministratorSince, usageAfter, withUsage } from './usage.ts';

export const TENANT_ID = 't23456789bcdfghjkmnpq';
export const OWNER = 'owner-1';
/** 2026-06-30 in Seoul: the trial ends at 2026-07-29T15:00:00Z. */
export const REQUESTED_AT: Instant = '2026-06-30T05:00:00Z';

export function committed(decision: Commit | Refusal | undefined): Commit {
  if (!decision || isRefusal(decision)) throw new Error(`no commit but ${JSON.stringify(decision)}`);
  return decision;
}

export const requestCommit = (
  body: unknown = BUNDLE_BODY,
  now: Instant = REQUESTED_AT,
  tenantId: string = TENANT_ID,
): Commit =>
  committed(
    decideRequestTrial({ tenantId, ownerSub: OWNER, body: formOf(body), now }, { taken: [], trialUsed: [] }),
  );

export function storedBy(commit: Commit, before?: StoredTenant): StoredTenant {
  const profile = commit.profile ?? before?.profile;
  if (!profile) throw new Error('a new tenant needs a profile');
  const usage = usageAfter(before?.usage ?? topAdministratorSince(commit.tenant), commit.usageHead);
  const stored = withUsage({ tenant: commit.tenant, profile }, usage);
  return { ...stored, usageHead: commit.usageHead ?? before?.usageHead ?? stored.usageHead };
}

/** A tenant just requested: its set-up runs. */
export const requested = (body?: unknown, now?: Instant): StoredTenant => storedBy(requestCommit(body, now));

/** A tenant whose set-up succeeded a minute after the request. */
export function ready(body?: unknown, now: Instant = REQUESTED_AT): StoredTenant {
  const before = requested(body, now);
  return storedBy(committed(decideSetupComplete(before, 1, now)), before);
}

/** The events of a tenant whose set-up succeeded. */
export function readyEvents(body?: unknown, now: Instant = REQUESTED_AT): DomainEvent[] {
  const request = requestCommit(body, now);
  return [...request.events, ...committed(decideSetupComplete(storedBy(request), 1, now)).events];
}

/** A tenant whose set-up failed. */
export function failed(body?: unknown, now: Instant = REQUESTED_AT): StoredTenant {
  const before = requested(body, now);
  return storedBy(committed(decideSetupFailed(before, 1, now)), before);
}
