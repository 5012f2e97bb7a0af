import type { Identity, Tenant } from '../model/tenant.ts';
import { normalizeDomain } from '../rules/domain-name.ts';

/** A value that no two companies share, in normal form (R34-R37). */
export interface Claim {
  readonly field: keyof Identity;
  readonly value: string;
}

export const CLAIM_FIELDS = [
  'companyId',
  'domainName',
  'groupName',
] as const satisfies readonly (keyof Identity)[];

/** The unique values of an identity, one claim each. */
export function claimsOf(identity: Identity): Claim[] {
  return CLAIM_FIELDS.flatMap((field) => {
    const value = identity[field];
    return value === undefined ? [] : [{ field, value }];
  });
}

/** All that a company holds: its names, the domains that it had before (F30), and one that is to come (F31). */
export const claimsHeldBy = (tenant: Tenant): Claim[] => [
  ...claimsOf(tenant.identity),
  ...(tenant.secondaryDomains ?? []).map((value) => ({ field: 'domainName' as const, value })),
  ...[pendingClaimOf(tenant)].filter((claim) => claim !== undefined),
];

/** The domain that an operation is to put in the place of the group name: taken at the request. */
export function pendingClaimOf({ operation: { status, target } }: Tenant): Claim | undefined {
  if (status === 'SUCCEEDED' || target?.domainName === undefined) return undefined;
  return { field: 'domainName', value: target.domainName };
}

/** The names as they are claimed, for whoever looks for one: a login page takes what a person has typed. */
export const normalNames = ({ companyId, domainName, groupName }: Identity): Identity => ({
  ...(companyId !== undefined && { companyId: inSmallLetters(companyId) }),
  ...(domainName !== undefined && { domainName: normalizeDomain(domainName) ?? domainName }),
  ...(groupName !== undefined && { groupName: inSmallLetters(groupName) }),
});

const inSmallLetters = (name: string): string => name.normalize('NFKC').toLowerCase();
