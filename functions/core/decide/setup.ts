import type { Instant } from '../business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../catalog/bundle-integrations.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Actor, Step } from '../facts.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { settle } from '../settle.ts';
import { hasEnded, type Operation, type Profile, type Tenant } from '../tenant.ts';
import { setupCompleteMail } from './setup-mail.ts';

const SYSTEM: Actor = { type: 'SYSTEM' };

/**
 * The set-up is done: the bundle's parts are linked and the administrator is told, once (R44, R45, R56-R59), unless the
 * trial has ended meanwhile.
 * `version` names the try; undefined when there is nothing to do: it is over, or another one took its place.
 */
export function decideSetupComplete(
  stored: Tenant,
  profile: Profile,
  version: number,
  now: Instant,
): Commit | undefined {
  if (!isRunning(stored.operation, version)) return undefined;
  const { tenant, steps } = settle(stored, now);
  const after: Tenant = {
    ...tenant,
    integrations: tenant.bundle ? BUNDLE_INTEGRATIONS.map(({ code }) => code) : [],
    operation: { ...tenant.operation, status: 'SUCCEEDED', finishedAt: now },
  };
  const done: Step = { type: 'SETUP_COMPLETED', after, effectiveAt: now, actor: SYSTEM };
  const mails = hasEnded(after) ? [] : [setupCompleteMail(after, profile)];
  return commitOf(stored, [...steps, done], now, { mails });
}

/** The set-up could not be done: no mail says it is ready, support can retry, the trial clock runs on. */
export function decideSetupFailed(stored: Tenant, version: number, now: Instant): Commit | undefined {
  if (!isRunning(stored.operation, version)) return undefined;
  const { tenant, steps } = settle(stored, now);
  const after: Tenant = { ...tenant, operation: { ...tenant.operation, status: 'FAILED', finishedAt: now } };
  return commitOf(stored, [...steps, { type: 'SETUP_FAILED', after, effectiveAt: now, actor: SYSTEM }], now);
}

/** Support starts a failed set-up again, while there is something to set up. */
export function decideOperationRetry(stored: Tenant, actor: Actor, now: Instant): Commit | Refusal {
  const { tenant, steps } = settle(stored, now);
  if (hasEnded(tenant)) return refuse('SUBSCRIPTION_ENDED');
  if (tenant.operation.status !== 'FAILED') return refuse('OPERATION_NOT_FAILED');
  const operation = { type: tenant.operation.type, version: stored.version + 1, startedAt: now };
  const after: Tenant = { ...tenant, operation: { ...operation, status: 'IN_PROGRESS' } };
  return commitOf(stored, [...steps, { type: 'SETUP_RETRIED', after, effectiveAt: now, actor }], now);
}

const isRunning = (operation: Operation, version: number): boolean =>
  operation.status === 'IN_PROGRESS' && operation.version === version;
