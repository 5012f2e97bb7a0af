import * as z from 'zod';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { TERMS_VERSION } from '../catalog/terms.ts';
import { resetBy } from '../decide/cancellation.ts';
import { type Reset, type Subscription, subscriptionsOf, type Tenant } from '../tenant.ts';

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

/** What the scheduled cancellations have reset (R131, C-4), ready to send again after an undo (C-8). */
export const resetSchedules = (tenant: Tenant): ResetSchedule[] =>
  subscriptionsOf(tenant).flatMap(({ product, cancellation }) =>
    cancellation ? callsOf(tenant.tenantId, product, cancellation.reset) : [],
  );

/** What cancelling a subscription would reset. */
export const resetsBy = (tenantId: string, subscription: Subscription): ResetSchedule[] =>
  callsOf(tenantId, subscription.product, resetBy(subscription));

function callsOf(tenantId: string, product: Product, { reservation, renewal }: Reset): ResetSchedule[] {
  const put = (type: ResetSchedule['type'], call: string, body: object): ResetSchedule => ({
    product,
    type,
    method: 'PUT',
    path: `/v1/tenants/${tenantId}/subscriptions/${product}/${call}`,
    body: { ...body },
  });
  return [
    ...(reservation
      ? [put('START_PAID_SERVICE', 'paid-switch', { ...reservation, termsVersion: TERMS_VERSION })]
      : []),
    ...(renewal ? [put('RENEWAL', 'renewal', renewal)] : []),
  ];
}
