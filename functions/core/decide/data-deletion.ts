import type { Instant } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import { settle } from '../settle.ts';
import { isDeleted, type Profile, type StoredTenant, withSubscription } from '../tenant.ts';

/**
 * All data of an ended product is gone (R53, R124, R126, R129). With the last product the company's names are free
 * again and nothing personal is left. Undefined when it was written down before.
 */
export function decideDataDeleted(stored: StoredTenant, product: Product, now: Instant): Commit | undefined {
  const { tenant, steps } = settle(stored.tenant, now);
  const subscription = tenant.subscriptions[product];
  if (subscription?.dataStatus !== 'DELETION_PENDING') return undefined;
  const after = withSubscription(tenant, { ...subscription, dataStatus: 'DELETED', dataDeletedAt: now });
  const step = { type: 'DATA_DELETED', after, effectiveAt: now, actor: { type: 'SYSTEM' }, product } as const;
  const farewell = isDeleted(after) ? { profile: erased(stored.profile), released: tenant.identity } : {};
  return commitOf(stored, [...steps, step], now, farewell);
}

const erased = ({ tenantId, revision, language, timeZone, country }: Profile): Profile => ({
  tenantId,
  revision: revision + 1,
  adminId: '',
  notificationEmail: '',
  language,
  timeZone,
  country,
  erased: true,
});
