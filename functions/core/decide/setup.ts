import type { Instant } from '../business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../catalog/bundle-integrations.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Actor, Step } from '../facts.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { settle } from '../settle.ts';
import { hasEnded, type Operation, type StoredTenant, type Tenant } from '../tenant.ts';

const SYSTEM: Actor = { type: 'SYSTEM' };

/**
 * The set-up is done: the bundle's parts are linked and the administrator is told, once (R44, R45, R56-R59), unless all of it has ended meanwhile.
 * `version` names the try; undefined when there is nothing to do: it is over, or another one took its place.
 */
export function decideSetupComplete(stored: StoredTenant, version: number, now: Instant): Commit | undefined {
  if (!isRunning(stored.tenant.operation, version)) return undefined;
  const { tenant, steps } = settle(stored.tenant, now);
  const after: Tenant = {
    ...tenant,
    integrations: tenant.bundle ? BUNDLE_INTEGRATIONS.map(({ code }) => code) : [],
    operation: { ...tenant.operation, status: 'SUCCEEDED', finishedAt: now },
  };
  const done: Step = { type: 'SETUP_COMPLETED', after, effectiveAt: now, actor: SYSTEM };
  return commitOf(stored, [...steps, done], now);
}

/** The set-up could not be done: no mail says it is ready, support can retry, the trial clock runs on. */
export function decideSetupFailed(stored: StoredTenant, version: number, now: Instant): Commit | undefined {
  if (!isRunning(stored.tenant.operation, version)) return undefined;
  const { tenant, steps } = settle(stored.tenant, now);
  const after: Tenant = { ...tenant, operation: { ...tenant.operation, status: 'FAILED', finishedAt: now } };
  return commitOf(stored, [...steps, { type: 'SETUP_FAILED', after, effectiveAt: now, actor: SYSTEM }], now);
}

/** Support starts a failed set-up again, while there is something to set up. */
export function decideOperationRetry(stored: StoredTenant, actor: Actor, now: Instant): Commit | Refusal {
  const { tenant, steps } = settle(stored.tenant, now);
  if (hasEnded(tenant)) return refuse('SUBSCRIPTION_ENDED');
  if (tenant.operation.status !== 'FAILED') return refuse('OPERATION_NOT_FAILED');
  const operation = { type: tenant.operation.type, version: stored.tenant.version + 1, startedAt: now };
  const after: Tenant = { ...tenant, operation: { ...operation, status: 'IN_PROGRESS' } };
  return commitOf(stored, [...steps, { type: 'SETUP_RETRIED', after, effectiveAt: now, actor }], now);
}

const isRunning = (operation: Operation, version: number): boolean =>
  operation.status === 'IN_PROGRESS' && operation.version === version;
