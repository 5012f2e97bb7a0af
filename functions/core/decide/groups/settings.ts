import { kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import { companyOf } from '../../groups/companies.ts';
import { type GroupCommit, saved } from '../../groups/group-commit.ts';
import type { EventDetails } from '../../lifecycle/event-details.ts';
import { companiesOn, type Group } from '../../model/group.ts';
import { chartErrors, chartOf } from '../../model/org-chart.ts';
import type { StoredTenant } from '../../model/tenant.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { CardsRequest, OrgChartRequest } from '../../requests/groups.ts';

/** How many corporate cards are linked to a company, as support is told (R147). */
export function decideCards(
  group: Group,
  company: StoredTenant,
  { count: cards }: CardsRequest,
  context: Context,
): GroupCommit | Refusal {
  const { tenantId } = company.tenant;
  const groupCompany = companyOf(group, company, kstDateOf(context.now));
  if (!groupCompany) return refuse('NOT_IN_GROUP');
  const after: Group = {
    ...group,
    companies: { ...group.companies, [tenantId]: { ...groupCompany, cards } },
  };
  const details: EventDetails = { groupId: group.groupId, cards };
  return saved(after, company, { type: 'GROUP_CARDS_SET', details }, context);
}

/** Display range and order of all companies, saved as one by the main company's owner (R148, R149, R152, R153). */
export function decideOrgChart(
  group: Group,
  main: StoredTenant,
  { companies }: OrgChartRequest,
  context: Context,
): GroupCommit | Refusal {
  const tenantIds = companiesOn(group, kstDateOf(context.now)).map(([tenantId]) => tenantId);
  const errors = chartErrors(companies, tenantIds);
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  const after: Group = { ...group, orgChart: chartOf(companies, tenantIds) };
  const details: EventDetails = { groupId: group.groupId, companies: companies.length };
  return saved(after, main, { type: 'GROUP_CHART_SAVED', details }, context);
}
