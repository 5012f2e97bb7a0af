import type { Identity } from '../model/tenant.ts';
import { normalizeDomain } from '../rules/domain-name.ts';

/** The names as they are claimed, for whoever looks for one: a login page takes what a person has typed. */
export const normalNames = ({ companyId, domainName, groupName }: Identity): Identity => ({
  ...(companyId !== undefined && { companyId: inSmallLetters(companyId) }),
  ...(domainName !== undefined && { domainName: normalizeDomain(domainName) ?? domainName }),
  ...(groupName !== undefined && { groupName: inSmallLetters(groupName) }),
});

const inSmallLetters = (name: string): string => name.normalize('NFKC').toLowerCase();
