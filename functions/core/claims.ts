import type { Identity, Tenant } from './tenant.ts';

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

/** All that a company holds: its names, and the domains that it had before (F30). */
export const claimsHeldBy = ({ identity, secondaryDomains = [] }: Tenant): Claim[] => [
  ...claimsOf(identity),
  ...secondaryDomains.map((value) => ({ field: 'domainName' as const, value })),
];
