import * as z from 'zod';
import { capacitiesOf, type ServiceCapacity } from '../capacity.ts';
import { productOf } from '../catalog/lookups.ts';
import { remedyOf } from '../low-capacity.ts';
import { sizeInWords } from '../sizes.ts';
import { type Subscription, subscriptionsOf, type Tenant } from '../tenant.ts';
import type { Seen } from './seen.ts';

export const AlertSchema = z.strictObject({ code: z.string(), message: z.string(), fix: z.string() });
type Alert = z.infer<typeof AlertSchema>;

/** What the administrator should see to; expects a settled tenant. */
export function alertsOf(tenant: Tenant, { used }: Seen): Alert[] {
  const live = subscriptionsOf(tenant).filter(({ phase }) => phase !== 'ENDED');
  const unproven =
    tenant.domainOwnership === 'UNPROVEN' && live.some(({ product }) => product === 'NAVER_WORKS');
  const low = live.flatMap((subscription) =>
    (used ? capacitiesOf(subscription, used) : [])
      .filter((capacity) => capacity.low)
      .map((capacity) => lowCapacity(subscription, capacity)),
  );
  return [
    ...(unproven ? [DOMAIN_UNPROVEN] : []),
    ...(tenant.operation.status === 'FAILED' ? [SETUP_FAILED] : []),
    ...low,
  ];
}

const DOMAIN_UNPROVEN: Alert = {
  code: 'DOMAIN_UNPROVEN',
  message: 'Until the ownership of the domain is confirmed, NAVER WORKS does not work normally.',
  fix: 'Publish the TXT record of the domain guide.',
};

const SETUP_FAILED: Alert = {
  code: 'SETUP_FAILED',
  message: 'The set-up could not be completed. Customer support has been told and will start it again.',
  fix: 'Wait, or contact customer support with the tenant ID.',
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
