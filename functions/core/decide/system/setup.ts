import {
  firstDayOf,
  type Instant,
  type KstDate,
  kstDateOf,
  later,
  monthOf,
  secondsBetween,
} from '../../business-calendar.ts';
import { type Commit, commitOf } from '../../commit.ts';
import { isOvertaken } from '../../guards/overtaken.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { Actor, DomainEvent, Step } from '../../lifecycle/events.ts';
import {
  carriedOut,
  hasLapsed,
  isOperationOverdue,
  operationDone,
  renewalsDroppedBy,
} from '../../lifecycle/operation.ts';
import { withoutRenewal } from '../../model/contract.ts';
import { trialFrom, trialOf } from '../../model/subscription.ts';
import {
  hasEnded,
  isDeleted,
  isRunning,
  isSetUp,
  type Operation,
  type OperationTarget,
  type StoredTenant,
  subscriptionsOf,
  type Tenant,
  withSubscription,
} from '../../model/tenant.ts';
import { type Claim, claimsOf, pendingClaimOf } from '../../names/claims.ts';
import { present } from '../../present.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';

const SYSTEM: Actor = { type: 'SYSTEM' };

/** How the events of an operation are called. */
const EVENTS = {
  PROVISION: { done: 'SETUP_COMPLETED', failed: 'SETUP_FAILED', retried: 'SETUP_RETRIED' },
  ADD_PRODUCT: { done: 'SETUP_COMPLETED', failed: 'SETUP_FAILED', retried: 'SETUP_RETRIED' },
  UPGRADE: { done: 'UPGRADE_COMPLETED', failed: 'UPGRADE_FAILED', retried: 'UPGRADE_RETRIED' },
  SWITCH_TO_BUNDLE: {
    done: 'BUNDLE_SWITCH_COMPLETED',
    failed: 'BUNDLE_SWITCH_FAILED',
    retried: 'BUNDLE_SWITCH_RETRIED',
  },
} as const satisfies Record<Operation['type'], Record<'done' | 'failed' | 'retried', DomainEvent['type']>>;

/**
 * The services are ready: what was requested takes effect and the administrator is told, once (R44, R45, R83, R96),
 * unless all of it has ended meanwhile (EDGE-R9). A plan change that comes too late is not said to be completed.
 * `version` names the try; undefined when there is nothing to do: it is over, or another one took its place.
 */
export function decideSetupComplete(stored: StoredTenant, version: number, now: Instant): Commit | undefined {
  if (!isRunning(stored.tenant.operation, version)) return undefined;
  const { tenant: upToDate, steps } = applyDue(stored.tenant, now);
  const tenant = withOpenMonth(upToDate, now);
  const dropped = renewalsDropped(tenant, now);
  const ready = withLostDays(tenant, carriedOut(tenant), now);
  const operation = operationDone(tenant, now);
  const after: Tenant = { ...retold(ready, now), operation };
  const done: Step = {
    type: hasLapsed(operation) ? 'OPERATION_LAPSED' : EVENTS[operation.type].done,
    after,
    effectiveAt: now,
    actor: SYSTEM,
    product: productOf(operation),
  };
  return commitOf(stored, [...steps, ...dropped, done], now, { released: freedBy(tenant, after) });
}

/** It could not be done: no mail says it is ready, support can retry; nothing changed and the trials run on (EDGE-R13). */
export function decideSetupFailed(stored: StoredTenant, version: number, now: Instant): Commit | undefined {
  if (!isRunning(stored.tenant.operation, version)) return undefined;
  const { tenant, steps } = applyDue(stored.tenant, now);
  const operation: Operation = { ...tenant.operation, status: 'FAILED', finishedAt: now, trouble: 'FAILED' };
  const after: Tenant = { ...retold(tenant, now), operation };
  const type = EVENTS[tenant.operation.type].failed;
  const failed: Step = { type, after, effectiveAt: now, actor: SYSTEM, product: productOf(tenant.operation) };
  return commitOf(stored, [...steps, failed], now);
}

/** An operation that is still at work after this time is late: it is to take up to a minute (R44). */
const LATE_SECONDS = 5 * 60;

/** It takes longer than said: the company is told once. Undefined when there is nothing to tell. */
export function decideOperationDelayed(
  stored: StoredTenant,
  version: number,
  now: Instant,
): Commit | undefined {
  const { operation: begun } = stored.tenant;
  if (!isRunning(begun, version) || begun.trouble !== undefined) return undefined;
  if (secondsBetween(begun.startedAt, now) < LATE_SECONDS) return undefined;
  const { tenant, steps } = applyDue(stored.tenant, now);
  if (hasEnded(tenant)) return undefined;
  const after: Tenant = { ...tenant, operation: { ...tenant.operation, trouble: 'DELAYED' } };
  const type = 'OPERATION_DELAYED';
  const delayed: Step = {
    type,
    after,
    effectiveAt: now,
    actor: SYSTEM,
    product: productOf(tenant.operation),
  };
  return commitOf(stored, [...steps, delayed], now);
}

/**
 * Support starts an operation again that has failed or is overdue, while there is something to set up. The day of its
 * request stays, unless its month is over: a bill that is closed does not change. What the company has decided since the
 * failure stands.
 */
export function decideOperationRetry(stored: StoredTenant, actor: Actor, now: Instant): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  if (hasEnded(tenant)) return refuse('SUBSCRIPTION_ENDED');
  if (tenant.operation.status !== 'FAILED' && !isOperationOverdue(tenant.operation, now))
    return refuse('OPERATION_NOT_FAILED');
  const { finishedAt: _, ...failed } = tenant.operation;
  const { type, target } = failed;
  const operation: Operation = {
    ...failed,
    ...(target && { target: retriedTarget(target, tenant, kstDateOf(now), stored.usageHead) }),
    status: 'IN_PROGRESS',
    version: stored.tenant.version + 1,
    startedAt: now,
  };
  const after: Tenant = { ...tenant, operation };
  const step = {
    type: EVENTS[type].retried,
    after,
    effectiveAt: now,
    actor,
    product: productOf(operation),
  };
  return commitOf(stored, [...steps, step], now);
}

function retriedTarget(
  { isOvertaken: _, ...target }: OperationTarget,
  tenant: Tenant,
  today: KstDate,
  used: StoredTenant['usageHead'],
): OperationTarget {
  return {
    ...inOpenMonth(target, today),
    ...(isOvertaken(tenant, target, today, used) && { isOvertaken: true }),
  };
}

/**
 * The days that a company has lost by trouble with its set-up are given back to the trials that it waited for (EDGE-R13):
 * the trial lasts as if it had been requested on the day on which it was ready.
 */
function withLostDays(before: Tenant, after: Tenant, now: Instant): Tenant {
  if (before.operation.trouble === undefined) return after;
  return subscriptionsOf(after)
    .filter(({ product, phase, suspension }) => phase === 'TRIAL' && !suspension && !isSetUp(before, product))
    .reduce((tenant, subscription) => {
      const { startDate } = trialOf(subscription);
      const { endDate, expiresAt } = trialFrom(later(startDate, kstDateOf(now)));
      const trial = { ...trialOf(subscription), endDate, expiresAt };
      return withSubscription(tenant, { ...subscription, trial });
    }, after);
}

/** Plans count from the day of their request on (F32), unless its month is over: a bill that is closed does not change (ADR 14). */
const inOpenMonth = (target: OperationTarget, today: KstDate): OperationTarget => ({
  ...target,
  requestedOn: later(target.requestedOn, firstDayOf(monthOf(today))),
});

function withOpenMonth(tenant: Tenant, now: Instant): Tenant {
  const { operation } = tenant;
  const target = operation.target && inOpenMonth(operation.target, kstDateOf(now));
  return target ? { ...tenant, operation: { ...operation, target } } : tenant;
}

/** The product that an operation is about, when it is about one. */
const productOf = ({ target }: Operation): Step['product'] =>
  target?.parts.length === 1 ? target.parts[0]?.product : undefined;

/** EDGE-G3, F13: a change to a plan that is not above the new one would be a step down that nobody asked for. */
function renewalsDropped(tenant: Tenant, now: Instant): Step[] {
  let after = tenant;
  return renewalsDroppedBy(tenant).map((product) => {
    const subscription = present(after.subscriptions[product], 'a renewal is of a product');
    const contract = withoutRenewal(present(subscription.contract, 'a renewal is of a contract'));
    after = withSubscription(after, { ...subscription, contract });
    return { type: 'RENEWAL_DROPPED', after, effectiveAt: now, actor: SYSTEM, product };
  });
}

/** The steps of a plan change have told the services its target: at its end they are told the result. */
function retold(tenant: Tenant, now: Instant): Tenant {
  const { type } = tenant.operation;
  const isPlanChange = type === 'UPGRADE' || type === 'SWITCH_TO_BUNDLE';
  return isPlanChange && !hasEnded(tenant) ? { ...tenant, settingsDue: now } : tenant;
}

/** A group name that a domain has replaced is free at once (F31); so is a domain that nothing came of. */
function freedBy(before: Tenant, after: Tenant): readonly Claim[] {
  const pending = pendingClaimOf(before);
  const isSwapped = after.identity.domainName === pending?.value;
  // With the last data everything was freed: it may be another company's by now.
  if (!pending || isDeleted(before)) return [];
  return isSwapped ? claimsOf(before.identity).filter(({ field }) => field === 'groupName') : [pending];
}
