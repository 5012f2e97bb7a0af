import { hasEnded } from '../model/tenant.ts';
import { renamableFrom } from '../names/renaming.ts';
import type { Guard } from './guard.ts';
import { operationRefusal } from './product-guards.ts';

/** R18: as long as the company has a product. */
export const profileGuard: Guard = ({ tenant }) => (hasEnded(tenant) ? 'SUBSCRIPTION_ENDED' : undefined);

/** R39: a name that the company has, not in the middle of an operation, not twice in 24 hours. */
export const renameGuard: Guard<'field' | 'now'> = ({ tenant, field, now }) => {
  if (hasEnded(tenant)) return 'SUBSCRIPTION_ENDED';
  if (tenant.identity[field] === undefined) return 'NAME_NOT_USED';
  return operationRefusal(tenant) ?? (renamableFrom(tenant, now) ? 'RENAMED_RECENTLY' : undefined);
};

/** R46, R47: a domain that is not proven yet; sent again, the check for the record begins anew. */
export const verificationGuard: Guard = ({ tenant }) => {
  if (hasEnded(tenant)) return 'SUBSCRIPTION_ENDED';
  if (tenant.domainOwnership === 'NOT_NEEDED') return 'NAME_NOT_USED';
  return tenant.domainOwnership === 'PROVEN' ? 'DOMAIN_ALREADY_PROVEN' : undefined;
};
