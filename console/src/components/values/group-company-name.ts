import type { Group } from '@smartwork/client/types';

/** What a company of a group is called. */
export const companyNameIn = ({ companies }: Group, tenantId: string): string =>
  companies.find((company) => company.tenantId === tenantId)?.companyId ?? tenantId;
