import * as z from 'zod';
import { productOf } from '../catalog/lookups.ts';
import type { Subscription } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { sizeInWords } from '../sizes.ts';
import { capacitiesOf, type ServiceCapacity } from '../usage/capacity.ts';
import { remedyOf } from '../usage/low-capacity.ts';
import type { Seen } from './allowed-actions.ts';
import { domainAlerts } from './domain-view.ts';

export const AlertSchema = z.strictObject({ code: z.string(), message: z.string(), fix: z.string() });
type Alert = z.infer<typeof AlertSchema>;

/** What the administrator should see to; expects an up-to-date tenant. */
export function alertsOf(tenant: Tenant, { used }: Seen): Alert[] {
  const live = subscriptionsOf(tenant).filter(({ phase }) => phase !== 'ENDED');
  const low = live.flatMap((subscription) =>
    (used ? capacitiesOf(subscription, used) : [])
      .filter((capacity) => capacity.low)
      .map((capacity) => lowCapacity(subscription, capacity)),
  );
  return [...domainAlerts(tenant), ...failureAlerts(tenant), ...low];
}

function failureAlerts({ operation: { type, status } }: Tenant): Alert[] {
  if (status !== 'FAILED') return [];
  return [type === 'PROVISION' || type === 'ADD_PRODUCT' ? SETUP_FAILED : OPERATION_FAILED];
}

const WAIT = 'Wait, or contact customer support with the tenant ID.';
const SETUP_FAILED: Alert = {
  code: 'SETUP_FAILED',
  message: 'The set-up could not be completed. Customer support has been told and will start it again.',
  fix: WAIT,
};
const OPERATION_FAILED: Alert = {
  code: 'OPERATION_FAILED',
  message:
    'The change could not be completed, and nothing has changed. Customer support has been told and will start it again.',
  fix: WAIT,
};

/** R107: as long as it is low, whether or not the mail of it was read. */
function lowCapacity(subscription: Subscription, { service, freeBytes, totalBytes }: ServiceCapacity): Alert {
  const name = productOf(service).names.en;
  const [free, total] = [sizeInWords(freeBytes), sizeInWords(totalBytes)];
  return {
    code: 'CAPACITY_LOW',
    message: `Of the ${total} of shared capacity of ${name}, ${free} is left.`,
    fix: FIXES[remedyOf(subscription, service)],
  };
}

const FIXES = {
  ADD_UNITS: 'Add units of 1 TB (PUT …/capacity), or delete files.',
  SWITCH_TO_PAID: 'Delete files, or switch to the paid service and add units of 1 TB.',
  DELETE: 'Delete files.',
};
