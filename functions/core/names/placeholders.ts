import type { Identity, Tenant } from '../model/tenant.ts';
import type { Claim } from './claims.ts';

/**
 * What takes the place of a name that customer support has released, until the company has another one: nobody else's,
 * and a domain that can never be proven (`.invalid` of RFC 2606).
 */
export const placeholderFor = (field: keyof Identity, tenantId: string): string =>
  field === 'domainName' ? `${tenantId}.invalid` : tenantId;

export const isPlaceholder = ({ tenantId }: Pick<Tenant, 'tenantId'>, { field, value }: Claim): boolean =>
  value === placeholderFor(field, tenantId);

/** The kinds of names that wait for another one. */
export const placeholdersIn = ({ tenantId, identity }: Tenant): (keyof Identity)[] =>
  (['companyId', 'domainName', 'groupName'] as const).filter(
    (field) => identity[field] === placeholderFor(field, tenantId),
  );
