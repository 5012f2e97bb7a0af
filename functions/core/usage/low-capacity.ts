import type { Product } from '../catalog/codes.ts';
import { productOf } from '../catalog/lookups.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import type { LowCapacityData } from '../mails/templates/company/low-capacity.ts';
import type { Subscription } from '../model/subscription.ts';
import { companyCalled, type Identity, type Profile, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import {
  type CapacityState,
  capacitiesOf,
  NOTHING_USED,
  type ServiceCapacity,
  storedOf,
} from './capacity.ts';

interface LowCapacityNews {
  /** As it is to be written: what was told of is a part of it. */
  readonly storage: CapacityState['storage'];
  readonly mails: readonly MailRequest[];
}

/**
 * What a change of accounts, units or used bytes means for the notices of low capacity: one mail a crossing (R106), armed
 * again by a recovery (A17). Every write of the state asks here. A recovery by another plan is written nowhere: it shows
 * in the state before. Expects an up-to-date tenant.
 */
export function lowCapacityNews(
  { tenant, profile }: { readonly tenant: Tenant; readonly profile: Profile },
  before: CapacityState = NOTHING_USED,
  after: CapacityState,
): LowCapacityNews {
  const mails: MailRequest[] = [];
  const storage = { ...after.storage };
  for (const subscription of subscriptionsOf(tenant).filter(({ phase }) => phase !== 'ENDED')) {
    const { product } = subscription;
    const lowBefore = capacitiesOf(subscription, before).filter(({ low }) => low);
    for (const capacity of capacitiesOf(subscription, after)) {
      const { service, low } = capacity;
      const known = storedOf(after, product, service);
      if (!known) continue;
      const isTold =
        storedOf(before, product, service)?.isLow === true &&
        lowBefore.some((one) => one.service === service);
      if (low && !isTold) mails.push(mailTo(profile, tenant.identity, subscription, capacity));
      storage[product] = { ...storage[product], [service]: { ...known, isLow: low } };
    }
  }
  return { storage, mails };
}

function mailTo(
  profile: Profile,
  identity: Identity,
  subscription: Subscription,
  { service, totalBytes, usedBytes, freeBytes }: ServiceCapacity,
): MailRequest {
  const { product, plan } = subscription;
  const { notificationEmail: recipient, language } = profile;
  const remedy = remedyOf(subscription, service);
  const data = {
    product,
    plan,
    service,
    totalBytes,
    usedBytes,
    freeBytes,
    remedy,
    company: companyCalled(profile, identity),
  } satisfies LowCapacityData & { company: unknown };
  return { template: 'LOW_CAPACITY', recipient, isToProfile: true, language, data };
}

/** What helps beside deleting files: units are added to the product's own service, after the paid switch (R102). */
export function remedyOf(
  { product, phase }: Pick<Subscription, 'product' | 'phase'>,
  service: Product,
): LowCapacityData['remedy'] {
  if (service !== product || productOf(product).extraCapacity === null) return 'DELETE';
  return phase === 'PAID' ? 'ADD_UNITS' : 'SWITCH_TO_PAID';
}
