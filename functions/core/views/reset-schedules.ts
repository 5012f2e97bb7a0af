import * as z from 'zod';
import { type Instant, type KstDate, kstDateOf } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { TERMS_VERSION } from '../catalog/terms.ts';
import { resetBy } from '../decide/cancellation.ts';
import { affiliatedTo, together } from '../groups/affiliate.ts';
import { RenewalSchema } from '../model/contract.ts';
import { type Reservation, ReservationSchema, type Reset, type Subscription } from '../model/subscription.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { shown } from './shown.ts';

/** A schedule that a cancellation has reset, as the call that sets it again. */
export const ResetScheduleSchema = z
  .strictObject({
    /** BUNDLE: both products of an affiliate, which switches them together. */
    product: z.enum([...ProductSchema.options, 'BUNDLE']),
    type: z.enum(['START_PAID_SERVICE', 'RENEWAL']),
    /**
     * The call, with its path and body. All three are absent where no call sets it again as it was: an affiliate had
     * reserved its two products apart, before it joined the group.
     */
    method: z.literal('PUT').optional(),
    path: z.string().optional(),
    body: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'ResetSchedule' });
type ResetSchedule = z.infer<typeof ResetScheduleSchema>;

type Known = Pick<StoredTenant, 'tenant' | 'group'>;
type Lost = Reset & Pick<Subscription, 'product'>;

/** What the scheduled cancellations have reset (R131, EDGE-C4), ready to send again after an undo (EDGE-C8). */
export const resetSchedules = (known: Known, now: Instant): ResetSchedule[] =>
  schedulesOf(known, lostIn(known.tenant), now);

/** What the cancellations had reset that a commit withdraws: an ended product has nothing to be sent again. */
export const withdrawnSchedules = (before: Tenant, known: Known, now: Instant): ResetSchedule[] =>
  schedulesOf(
    known,
    lostIn(before).filter(({ product }) => {
      const subscription = known.tenant.subscriptions[product];
      return subscription && subscription.phase !== 'ENDED' && !subscription.cancellation;
    }),
    now,
  );

/** What cancelling subscriptions would reset. */
export const resetsBy = (
  known: Known,
  subscriptions: readonly Subscription[],
  now: Instant,
): ResetSchedule[] =>
  schedulesOf(
    known,
    subscriptions.map((one) => ({ product: one.product, ...resetBy(one) })),
    now,
  );

const lostIn = (tenant: Tenant): Lost[] =>
  subscriptionsOf(tenant).flatMap(({ product, cancellation }) =>
    cancellation ? [{ product, ...cancellation.reset }] : [],
  );

function schedulesOf(known: Known, lost: readonly Lost[], now: Instant): ResetSchedule[] {
  const { tenantId } = known.tenant;
  return lost.flatMap(({ product, reservation, renewal }) => [
    ...(reservation ? switchesOf(known, lost, { product, reservation }, now) : []),
    ...(renewal
      ? [put(tenantId, { product, type: 'RENEWAL' }, 'renewal', shown(RenewalSchema, renewal))]
      : []),
  ]);
}

/** The reserved switch of one product. An affiliate reserves both together: the first of the two stands for both. */
function switchesOf(
  known: Known,
  lost: readonly Lost[],
  { product, reservation }: Pick<Subscription, 'product'> & { readonly reservation: Reservation },
  now: Instant,
): ResetSchedule[] {
  const type = 'START_PAID_SERVICE';
  const { tenant } = known;
  const pair = affiliatedTo(known, { now })
    ? together(tenant, [product], ({ phase }) => phase === 'TRIAL')
    : [product];
  const today = kstDateOf(now);
  if (pair.length === 1)
    return [put(tenant.tenantId, { product, type }, 'paid-switch', switchFrom(reservation, today))];
  const both = pair.map((one) => lost.find((other) => other.product === one)?.reservation);
  const terms = both.map((one, index) => one && termsKept(one, tenant.subscriptions[pair[index] ?? product]));
  if (!terms.every((one) => one !== undefined && JSON.stringify(one) === JSON.stringify(terms[0])))
    return [{ product, type }];
  if (product !== pair[0]) return [];
  const { plan: _, ...body } = switchFrom(reservation, today);
  return [put(tenant.tenantId, { product: 'BUNDLE', type }, 'paid-switch', body)];
}

/** The terms of a switch that keeps the plan; undefined when it changes it, which one call for two products cannot. */
function termsKept({ plan, billingPlan, startDate, renewalType }: Reservation, of: Subscription | undefined) {
  return plan === of?.plan ? { billingPlan, startDate, renewalType } : undefined;
}

function put(
  tenantId: string,
  { product, type }: Pick<ResetSchedule, 'product' | 'type'>,
  call: string,
  body: object,
): ResetSchedule {
  const place = product === 'BUNDLE' ? 'bundle' : `subscriptions/${product}`;
  return {
    product,
    type,
    method: 'PUT',
    path: `/v1/tenants/${tenantId}/${place}/${call}`,
    body: { ...body, ...(type === 'START_PAID_SERVICE' && { termsVersion: TERMS_VERSION }) },
  };
}

/** A date that has passed cannot be reserved again: without one, the last free day is meant. */
function switchFrom(reservation: Reservation, today: KstDate): Partial<Reservation> {
  const { startDate, ...terms } = shown(ReservationSchema, reservation);
  return startDate < today ? terms : { ...terms, startDate };
}
