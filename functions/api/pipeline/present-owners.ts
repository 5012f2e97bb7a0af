import type { KstDate } from '../../core/business-calendar.ts';
import { withOwner } from '../../core/lifecycle/enrollment.ts';
import { companyOn, type Group } from '../../core/model/group.ts';
import type { GroupBillDeps } from './bills.ts';

/**
 * The group with the present owners of its main companies (EDGE-A6). While a company is in the group, a handover writes
 * that into it; one that has gone may be in another group by now, so it is read.
 */
export async function withPresentOwners(
  { knownCompanies }: Pick<GroupBillDeps, 'knownCompanies'>,
  group: Group,
  today: KstDate,
): Promise<Group> {
  const mains = new Set(group.mains.map(({ tenantId }) => tenantId));
  const gone = [...mains].filter((tenantId) => !companyOn(group, tenantId, today));
  if (gone.length === 0) return group;
  const known = await knownCompanies(gone);
  return known.reduce((owned, company) => (company ? withOwner(owned, company.tenant) : owned), group);
}
