import { addSeconds, type Instant } from '../business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../catalog/bundle-integrations.ts';
import type { Product } from '../catalog/codes.ts';
import { isHigher, ownBaseGbOf } from '../catalog/lookups.ts';
import { type Contract, replannedContract, withoutRenewal } from '../model/contract.ts';
import { isLive, type Subscription } from '../model/subscription.ts';
import {
  hasEnded,
  isPartOfBundle,
  type Operation,
  type OperationTarget,
  type Tenant,
  withSubscription,
} from '../model/tenant.ts';
import { OVERDUE_SECONDS } from './dead-work.ts';

type Part = OperationTarget['parts'][number];

export const BUNDLE_LINKS = BUNDLE_INTEGRATIONS.map(({ code }) => code);

/**
 * The tenant once its operation is carried out: plans count from the day of the request on (F32), dates and terms stay
 * (A27), and only what is still there changes. A late call finds what the call in time has left.
 */
export function carriedOut(tenant: Tenant): Tenant {
  const { target } = tenant.operation;
  if (!target) return linked(tenant);
  if (!isStillMeant(tenant, target)) return tenant;
  const after = linked(withTarget(tenant, target));
  return target.domainName === undefined ? after : withDomain(after, target.domainName);
}

/** Whether a running operation should have been done long ago: it takes a minute. */
export const isOperationOverdue = ({ status, startedAt }: Operation, now: Instant): boolean =>
  status === 'IN_PROGRESS' && addSeconds(startedAt, OVERDUE_SECONDS) <= now;

/** Since when a failed operation waits for somebody; undefined when there is none, or nothing left to carry out. */
export function operationStuckSince(tenant: Tenant): Instant | undefined {
  const { status, startedAt, finishedAt = startedAt } = tenant.operation;
  return status === 'FAILED' && !hasEnded(tenant) ? finishedAt : undefined;
}

/** The products whose chosen change of plan the operation makes impossible (EDGE-G3, F13): it is dropped, and said. */
export function renewalsDroppedBy(tenant: Tenant): Product[] {
  const after = carriedOut(tenant).subscriptions;
  const dropped = tenant.operation.target?.parts.filter(
    ({ product }) => renewalOf(tenant.subscriptions[product]) !== renewalOf(after[product]),
  );
  return dropped?.map(({ product }) => product) ?? [];
}

const renewalOf = (subscription: Subscription | undefined) => subscription?.contract?.renewal.renewalType;

/**
 * The operation as it is over: one whose aim has ended, or was overtaken, has set up what it began (R45, R96), and has had
 * no effect where that is gone too.
 */
export function operationDone(tenant: Tenant, now: Instant): Operation {
  const done: Operation = { ...tenant.operation, status: 'SUCCEEDED', finishedAt: now };
  const { target } = done;
  if (!target || done.type === 'ADD_PRODUCT' || isStillMeant(tenant, target)) return done;
  const parts = target.parts.filter(({ product, begins }) => begins && isLive(tenant.subscriptions[product]));
  if (parts.length === 0) return { ...done, target: { ...target, isOvertaken: true } };
  return { ...done, type: 'ADD_PRODUCT', target: { requestedOn: target.requestedOn, parts } };
}

/** Whether it is over without an effect: what it was for had ended, or was decided otherwise. */
export const hasLapsed = ({ status, target }: Operation): boolean =>
  status === 'SUCCEEDED' && target?.isOvertaken === true;

/** A bundle needs both of its parts, an upgrade what it raises. */
function isStillMeant(tenant: Tenant, { parts, bundlePlan, isOvertaken }: OperationTarget): boolean {
  if (isOvertaken) return false;
  const areAll = (isReady: (subscription: Subscription, part: Part) => boolean): boolean =>
    parts.every((part) => {
      const subscription = tenant.subscriptions[part.product];
      return isLive(subscription) && isReady(subscription, part);
    });
  switch (tenant.operation.type) {
    case 'SWITCH_TO_BUNDLE':
      // A bundle has no grace: a part whose trial ended while the switch ran does not join it (A1).
      return areAll(({ suspension }) => !suspension);
    case 'UPGRADE':
      return bundlePlan
        ? tenant.bundle !== undefined
        : areAll(
            ({ product, plan: current }, { plan }) =>
              !isPartOfBundle(tenant, product) && isHigher(product, plan, current),
          );
    default:
      return areAll(() => true);
  }
}

function withTarget(tenant: Tenant, { parts, bundlePlan, requestedOn }: OperationTarget): Tenant {
  const isBundle = bundlePlan !== undefined;
  const after = parts.reduce((at, part) => {
    const subscription = at.subscriptions[part.product];
    return subscription ? withSubscription(at, withPlan(subscription, part, requestedOn, isBundle)) : at;
  }, tenant);
  return bundlePlan ? { ...after, bundle: { ...after.bundle, plan: bundlePlan } } : after;
}

function withPlan(
  subscription: Subscription,
  part: Part,
  requestedOn: OperationTarget['requestedOn'],
  inBundle: boolean,
): Subscription {
  const { contract, reservation, plan: before } = subscription;
  return {
    ...subscription,
    plan: part.plan,
    ...keptBase(subscription, part),
    ...(reservation && { reservation: { ...reservation, plan: part.plan } }),
    ...(contract && { contract: replanned(withPossibleRenewal(contract, part, inBundle), before) }),
  };

  /** A part that keeps its plan keeps the prices that were frozen for it. */
  function replanned(kept: Contract, current: Part['plan']): Contract {
    return current === part.plan ? kept : replannedContract(kept, part.product, part.plan, requestedOn);
  }
}

/** Shared storage that the company has paid for does not shrink with its plan (A35). */
function keptBase({ product, plan, keptBaseGb = 0 }: Subscription, part: Part) {
  const had = Math.max(ownBaseGbOf(product, plan), keptBaseGb);
  return had > ownBaseGbOf(product, part.plan) && { keptBaseGb: had };
}

/** A bundle's parts change their plans together; a product alone steps up only (EDGE-G3). */
function withPossibleRenewal(contract: Contract, { product, plan }: Part, inBundle: boolean): Contract {
  const next = contract.renewal.plan;
  const isPossible = next === undefined || (inBundle ? next === plan : isHigher(product, next, plan));
  return isPossible ? contract : withoutRenewal(contract);
}

/** What joins the parts of a bundle is there as long as the bundle (R56-R59, R142). */
const linked = (tenant: Tenant): Tenant => ({
  ...tenant,
  integrations: tenant.bundle ? [...BUNDLE_LINKS] : [],
});

/** The accounts stand under the domain from now on, and the group name is free (F31). */
function withDomain(tenant: Tenant, domainName: string): Tenant {
  const { groupName: _, ...identity } = tenant.identity;
  return { ...tenant, identity: { ...identity, domainName }, domainOwnership: 'UNPROVEN' };
}
