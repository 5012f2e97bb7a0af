import type { Instant } from '../business-calendar.ts';
import { hasEnded, type Tenant } from '../model/tenant.ts';
import { type LoginName, renamableFrom } from '../names/renaming.ts';
import type { RefusalCode } from '../refusals/codes.ts';
import { operationRefusal } from './product-guards.ts';

/** What stands in the way of a change that concerns the whole company; expects an up-to-date tenant. */
type TenantGuard = (tenant: Tenant, now: Instant) => RefusalCode | undefined;

/** R39: a name that the company has, not in the middle of an operation, not twice in 24 hours. */
export const renameGuard =
  (field: LoginName): TenantGuard =>
  (tenant, now) => {
    if (hasEnded(tenant)) return 'SUBSCRIPTION_ENDED';
    if (tenant.identity[field] === undefined) return 'NAME_NOT_USED';
    return operationRefusal(tenant) ?? (renamableFrom(tenant, now) ? 'RENAMED_RECENTLY' : undefined);
  };

/** R46, R47: a domain that is not proven yet; sent again, the look for the record begins anew. */
export const verificationGuard: TenantGuard = (tenant) => {
  if (hasEnded(tenant)) return 'SUBSCRIPTION_ENDED';
  if (tenant.domainOwnership === 'NOT_NEEDED') return 'NAME_NOT_USED';
  return tenant.domainOwnership === 'PROVEN' ? 'DOMAIN_ALREADY_PROVEN' : undefined;
};
