import * as z from 'zod';
import type { Subscription } from '../model/subscription.ts';
import { isSetUp, type Tenant } from '../model/tenant.ts';

export const StatusSchema = z.enum(['PROVISIONING', 'TRIALING', 'ACTIVE', 'SUSPENDED', 'CANCELED']);
export type Status = z.infer<typeof StatusSchema>;

/** Whether its accounts may log in. */
export const isOpen = (status: Status): boolean => status === 'TRIALING' || status === 'ACTIVE';

/** What a subscription is about now; the future stands in its scheduled changes. Expects an up-to-date tenant. */
export function statusOf(tenant: Tenant, { product, phase, suspension }: Subscription): Status {
  if (phase === 'ENDED') return 'CANCELED';
  if (suspension) return 'SUSPENDED';
  if (!isSetUp(tenant, product)) return 'PROVISIONING';
  return phase === 'PAID' ? 'ACTIVE' : 'TRIALING';
}
