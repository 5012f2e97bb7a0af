import { addSeconds, type Instant } from '../business-calendar.ts';
import type { Tenant } from '../model/tenant.ts';
import { isPlaceholder } from './placeholders.ts';

/** The names under which the accounts of a company log in: it has one of them. */
export type LoginName = 'domainName' | 'groupName';

const PAUSE_SECONDS = 24 * 3_600;
/** A last commit frees all names of a company at once, and a transaction takes 100 writes. */
const MOST_SECONDARY_DOMAINS = 20;

/** From when on a name may be changed again: not twice in 24 hours (F22, F30); undefined when it may now. */
export function renamableFrom({ renamedAt }: Tenant, now: Instant): Instant | undefined {
  const from = renamedAt && addSeconds(renamedAt, PAUSE_SECONDS);
  return from && now < from ? from : undefined;
}

/** Whether the change to this domain would leave more secondary domains than a company may have. */
export const hasTooManyDomains = (tenant: Tenant, domainName: string): boolean =>
  secondaryDomainsAfter(tenant, domainName).length > MOST_SECONDARY_DOMAINS;

/**
 * The company under another name: all login IDs follow (R39, R49). The old domain stays its own as a secondary one (F30),
 * and the new one is not proven yet; nothing is kept of an old group name.
 */
export function renamed(tenant: Tenant, field: LoginName, value: string, now: Instant): Tenant {
  const identity = { ...tenant.identity, [field]: value };
  if (field === 'groupName') return { ...tenant, identity, renamedAt: now };
  const { domainVerification: _, ...kept } = tenant;
  const secondaryDomains = secondaryDomainsAfter(tenant, value);
  return {
    ...kept,
    identity,
    domainOwnership: 'UNPROVEN',
    secondaryDomains,
    ...provenBefore(tenant, secondaryDomains),
    renamedAt: now,
  };
}

/** Of the secondary domains, those that were proven: absent while there is none. */
function provenBefore(
  { identity, domainOwnership, provenDomains = [] }: Tenant,
  secondaryDomains: readonly string[],
): Pick<Tenant, 'provenDomains'> {
  const isProven = (domain: string): boolean =>
    provenDomains.includes(domain) || (domainOwnership === 'PROVEN' && domain === identity.domainName);
  const proven = secondaryDomains.filter(isProven);
  return proven.length > 0 || provenDomains.length > 0 ? { provenDomains: proven } : {};
}

function secondaryDomainsAfter(
  { tenantId, identity, secondaryDomains = [] }: Tenant,
  next: string,
): string[] {
  const before = identity.domainName === undefined ? [] : [identity.domainName];
  return [...secondaryDomains, ...before].filter(
    (value) => value !== next && !isPlaceholder({ tenantId }, { field: 'domainName', value }),
  );
}
