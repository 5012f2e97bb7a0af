import * as z from 'zod';
import type { KstDate } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { TERMS_VERSION } from '../catalog/terms.ts';
import { resetBy } from '../decide/cancellation.ts';
import { RenewalSchema } from '../model/contract.ts';
import { type Reservation, ReservationSchema, type Reset, type Subscription } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { shown } from './shown.ts';

/** A schedule that a cancellation has reset, as the call that sets it again. */
export const ResetScheduleSchema = z
  .strictObject({
    product: ProductSchema,
    type: z.enum(['START_PAID_SERVICE', 'RENEWAL']),
    method: z.literal('PUT'),
    path: z.string(),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ResetSchedule' });
type ResetSchedule = z.infer<typeof ResetScheduleSchema>;

/** What the scheduled cancellations have reset (R131, EDGE-C4), ready to send again after an undo (EDGE-C8). */
export const resetSchedules = (tenant: Tenant, today: KstDate): ResetSchedule[] =>
  subscriptionsOf(tenant).flatMap(({ product, cancellation }) =>
    cancellation ? callsOf(tenant.tenantId, product, cancellation.reset, today) : [],
  );

/** What cancelling a subscription would reset. */
export const resetsBy = (tenantId: string, subscription: Subscription, today: KstDate): ResetSchedule[] =>
  callsOf(tenantId, subscription.product, resetBy(subscription), today);

function callsOf(
  tenantId: string,
  product: Product,
  { reservation, renewal }: Reset,
  today: KstDate,
): ResetSchedule[] {
  const put = (type: ResetSchedule['type'], call: string, body: object): ResetSchedule => ({
    product,
    type,
    method: 'PUT',
    path: `/v1/tenants/${tenantId}/subscriptions/${product}/${call}`,
    body: { ...body, ...(type === 'START_PAID_SERVICE' && { termsVersion: TERMS_VERSION }) },
  });
  return [
    ...(reservation ? [put('START_PAID_SERVICE', 'paid-switch', switchFrom(reservation, today))] : []),
    ...(renewal ? [put('RENEWAL', 'renewal', shown(RenewalSchema, renewal))] : []),
  ];
}

/** A date that has passed cannot be reserved again: without one, the last free day is meant. */
function switchFrom(reservation: Reservation, today: KstDate) {
  const { startDate, ...terms } = shown(ReservationSchema, reservation);
  return startDate < today ? terms : { ...terms, startDate };
}
