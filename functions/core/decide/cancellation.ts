import { kstDateOf } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { affiliatedTo, together, unevenCancellation } from '../groups/affiliate.ts';
import { cancellationGuard, undoGuard } from '../guards/product-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { lastCancellationDay, penaltyOn } from '../lifecycle/early-end.ts';
import type { Step } from '../lifecycle/events.ts';
import { endSubscription } from '../lifecycle/lifecycle.ts';
import type { Reset, Subscription } from '../model/subscription.ts';
import {
  hasEnded,
  type StoredTenant,
  subscriptionsOf,
  type Tenant,
  withSubscription,
} from '../model/tenant.ts';
import type { UsageDays } from '../model/usage.ts';
import { present } from '../present.ts';
import { type FieldError, isRefusal, type Refusal, refuse } from '../refusals/refusals.ts';
import type { CancellationRequest } from '../requests/cancellation.ts';
import { dateErrors } from './field-errors.ts';
import { inSteps, type StepsOf } from './in-steps.ts';
import { notSubscribed } from './refusals.ts';

type Item = CancellationRequest['items'][number];

/** Cancels products today or on a date (R120-R131): the plan replaces the one before, a product left out goes on. */
export function decideCancellation(
  stored: StoredTenant,
  body: CancellationRequest,
  context: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, context.now);
  const uneven = affiliatedTo(stored, context) && unevenCancellation(tenant, body.items);
  const refused = uneven ?? refusalOf(tenant, stored.usage, body, context);
  if (refused) return refused;
  const leftOut = subscriptionsOf(tenant).filter(
    ({ product, cancellation }) => cancellation && !body.items.some((item) => item.product === product),
  );
  const undone: StepsOf[] = leftOut.map(({ product }) => (at) => [undo(at, product, context)]);
  const cancelled: StepsOf[] = body.items.map((item) => (at) => [cancel(at, stored.usage, item, context)]);
  const taken = inSteps(tenant, [...undone, ...cancelled]);
  return isRefusal(taken) ? taken : commitOf(stored, [...steps, ...taken], context.now);
}

/** Withdraws a scheduled cancellation, any time before its date (R132); what it had reset stays reset (A9). */
export function decideUndo(
  stored: StoredTenant,
  only: Product | undefined,
  context: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, context.now);
  const all = subscriptionsOf(tenant).flatMap((one) => (one.cancellation ? [one.product] : []));
  const named = only ? [only] : all;
  const products = affiliatedTo(stored, context)
    ? together(tenant, named, ({ cancellation }) => cancellation !== undefined)
    : named;
  if (products.length === 0) return refuse(hasEnded(tenant) ? 'SUBSCRIPTION_ENDED' : 'NOTHING_SCHEDULED');
  for (const product of products) {
    const subscription = tenant.subscriptions[product];
    if (!subscription) return refuse('NOT_FOUND');
    const refused = undoGuard({ tenant, subscription });
    if (refused) return refuse(refused);
  }
  if (!context.isConditional) return refuse('IF_MATCH_REQUIRED');
  const taken = inSteps(
    tenant,
    products.map((product) => (at) => [undo(at, product, context)]),
  );
  return isRefusal(taken) ? taken : commitOf(stored, [...steps, ...taken], context.now);
}

function refusalOf(
  tenant: Tenant,
  usage: UsageDays,
  { items, acceptedPenalty }: CancellationRequest,
  context: Context,
): Refusal | undefined {
  const errors: FieldError[] = [];
  for (const [index, { product, date }] of items.entries()) {
    const subscription = tenant.subscriptions[product];
    if (!subscription) return notSubscribed(product);
    const refused = cancellationGuard({ tenant, subscription });
    if (refused) return refuse(refused);
    const today = kstDateOf(context.now);
    errors.push(
      ...dateErrors(date, today, lastCancellationDay(subscription, today), `#/items/${index}/date`),
    );
  }
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  const isEdit = subscriptionsOf(tenant).some(({ cancellation }) => cancellation);
  if (isEdit && !context.isConditional) return refuse('IF_MATCH_REQUIRED');
  const quote = quoteOf(tenant, usage, items);
  return quote.total === acceptedPenalty ? undefined : refuse('QUOTE_CHANGED', { extensions: { quote } });
}

/** What the plan costs in all, and for each of its products, which the tenant has, in whole won. */
export function quoteOf(tenant: Tenant, usage: UsageDays, items: readonly Item[]) {
  const quotes = items.map(({ product, date }) => ({
    product,
    date,
    ...penaltyOn(subscribed(tenant, product), usage, date),
  }));
  return { total: quotes.reduce((sum, { total }) => sum + total, 0), items: quotes };
}

function cancel(tenant: Tenant, usage: UsageDays, { product, date }: Item, context: Context): Step {
  const { actor, now } = context;
  const subscription = subscribed(tenant, product);
  const step = { effectiveAt: now, actor, product };
  if (date === kstDateOf(now)) {
    // What was accepted for another date is not what is accepted today.
    const { cancellation: _, ...today } = subscription;
    const after = endSubscription(tenant, today, 'CANCELED', now);
    return { ...step, type: 'SUBSCRIPTION_CANCELED', after };
  }
  const { reservation, ...kept } = subscription;
  const contract = kept.contract && {
    ...kept.contract,
    renewal: { renewalType: 'SWITCH_TO_MONTHLY' as const },
  };
  const after = {
    ...kept,
    ...(contract && { contract }),
    cancellation: {
      date,
      reset: resetBy(subscription),
      ...(contract?.commitment && { acceptedPenalty: penaltyOn(subscription, usage, date).total }),
    },
  };
  return { ...step, type: 'CANCELLATION_SCHEDULED', after: withSubscription(tenant, after) };
}

/** What scheduling resets (R131, A8), beside what an earlier date of the same cancellation had reset. */
export function resetBy({ reservation, contract, cancellation }: Subscription): Reset {
  const renewal = contract?.renewal;
  return {
    ...cancellation?.reset,
    ...(reservation && { reservation }),
    ...(renewal && renewal.renewalType !== 'SWITCH_TO_MONTHLY' && { renewal }),
  };
}

function undo(tenant: Tenant, product: Product, { actor, now }: Context): Step {
  const { cancellation: _, ...kept } = subscribed(tenant, product);
  return {
    type: 'CANCELLATION_UNDONE',
    after: withSubscription(tenant, kept),
    effectiveAt: now,
    actor,
    product,
  };
}

const subscribed = (tenant: Tenant, product: Product): Subscription =>
  present(tenant.subscriptions[product], `the tenant has no subscription of ${product}`);
