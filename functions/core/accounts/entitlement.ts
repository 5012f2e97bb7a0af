import * as z from 'zod';
import {
  earliest,
  type Instant,
  InstantSchema,
  secondsBetween,
  startOfKstDay,
} from '../business-calendar.ts';
import { PlanCodeSchema, type Product, ProductSchema } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { isOpen, StatusSchema, statusOf } from '../lifecycle/status.ts';
import { requiredTimers } from '../lifecycle/timers.ts';
import { type Subscription, trialOf } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { featuresOf } from './features.ts';

const ProductEntitlementSchema = z.strictObject({
  product: ProductSchema,
  plan: PlanCodeSchema,
  loginAllowed: z.boolean(),
  code: StatusSchema,
  features: z.array(z.string()),
  /** When login will be refused unless something is done; null while nothing ends it. */
  until: InstantSchema.nullable(),
});

export const EntitlementSchema = z
  .strictObject({
    loginAllowed: z.boolean(),
    /** The status of the product that says most: an active one before a trial before what is over. */
    code: z.enum([...StatusSchema.options, 'NOT_SUBSCRIBED']),
    products: z.array(ProductEntitlementSchema),
    /** The next instant at which the answer may change by itself; null while no date is set. */
    validUntil: InstantSchema.nullable(),
  })
  .meta({ id: 'Entitlement' });
export type Entitlement = z.infer<typeof EntitlementSchema>;

/** Nobody has this name, or its company has left. */
export const NO_ENTITLEMENT: Entitlement = {
  loginAllowed: false,
  code: 'NOT_SUBSCRIBED',
  products: [],
  validUntil: null,
};

/** Who may use what of `wanted`, exact at the second at which it changes (R52, R54, R126). */
export function entitlementOf(
  stored: Tenant,
  now: Instant,
  wanted: readonly Product[] = ProductSchema.options,
): Entitlement {
  const { tenant } = applyDue(stored, now);
  const subscriptions = subscriptionsOf(tenant).filter(({ product }) => wanted.includes(product));
  const products = subscriptions.map((subscription) => {
    const code = statusOf(tenant, subscription);
    const loginAllowed = isOpen(code);
    const { product, plan } = subscription;
    const { features } = featuresOf(tenant, subscription);
    return { product, plan, loginAllowed, code, features, until: loginAllowed ? endOf(subscription) : null };
  });
  const codes = products.map(({ code }) => code);
  return {
    loginAllowed: products.some(({ loginAllowed }) => loginAllowed),
    code: BY_WEIGHT.find((code) => codes.includes(code)) ?? 'CANCELED',
    products,
    // All dates that are over have been applied.
    validUntil: earliest(requiredTimers(tenant).map(({ dueAt }) => dueAt)) ?? null,
  };
}

/** A product learns of a change that somebody makes at most so much later. */
const MAX_AGE_SECONDS = 60;

/** So many seconds an answer may be kept: never past the instant until which it holds. */
export const maxAgeOf = ({ validUntil }: Entitlement, now: Instant): number =>
  // The second of `now` may be nearly over.
  validUntil === null
    ? MAX_AGE_SECONDS
    : Math.min(MAX_AGE_SECONDS, Math.max(0, secondsBetween(now, validUntil) - 1));

const BY_WEIGHT = ['ACTIVE', 'TRIALING', 'PROVISIONING', 'SUSPENDED', 'CANCELED'] as const;

function endOf(subscription: Subscription): Instant | null {
  const { phase, reservation, cancellation } = subscription;
  if (cancellation) return startOfKstDay(cancellation.date);
  return phase === 'TRIAL' && !reservation ? trialOf(subscription).expiresAt : null;
}
