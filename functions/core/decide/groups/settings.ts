import { kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import { memberOf } from '../../groups/companies.ts';
import { type GroupCommit, saved } from '../../groups/group-commit.ts';
import { type Group, membersOn } from '../../model/group.ts';
import { chartErrors, chartOf } from '../../model/org-chart.ts';
import type { StoredTenant } from '../../model/tenant.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { CardsForm, OrgChartForm } from '../../requests/groups.ts';

/** How many corporate cards are linked to a company, as support is told (R147). */
export function decideCards(
  group: Group,
  company: StoredTenant,
  { count: cards }: CardsForm,
  context: Context,
): GroupCommit | Refusal {
  const { tenantId } = company.tenant;
  const member = memberOf(group, company, kstDateOf(context.now));
  if (!member) return refuse('NOT_IN_GROUP');
  const after: Group = { ...group, members: { ...group.members, [tenantId]: { ...member, cards } } };
  const details = { groupId: group.groupId, cards };
  return saved(after, company, { type: 'GROUP_CARDS_SET', details }, context);
}

/** Display range and order of all companies, saved as one by the main company's owner (R148, R149, R152, R153). */
export function decideOrgChart(
  group: Group,
  main: StoredTenant,
  { companies }: OrgChartForm,
  context: Context,
): GroupCommit | Refusal {
  const members = membersOn(group, kstDateOf(context.now)).map(([tenantId]) => tenantId);
  const errors = chartErrors(companies, members);
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  const after: Group = { ...group, orgChart: chartOf(companies, members) };
  const details = { groupId: group.groupId, companies: companies.length };
  return saved(after, main, { type: 'GROUP_CHART_SAVED', details }, context);
}
