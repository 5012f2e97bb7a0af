import { kstDateOf } from '../business-calendar.ts';
import type { CardsForm, OrgChartForm } from '../forms/groups.ts';
import { type Group, isMember, membersOn } from '../groups/group.ts';
import { type CompanyStep, companyCommit, type GroupCommit, groupCommit } from '../groups/group-commit.ts';
import { keepingGroup } from '../groups/keep-main.ts';
import { chartErrors, chartOf } from '../groups/org-chart.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import type { StoredTenant } from '../tenant.ts';
import type { Context } from './context.ts';

/** How many corporate cards are linked to a company, as support is told (R147). */
export function decideCards(
  group: Group,
  company: StoredTenant,
  { count: cards }: CardsForm,
  context: Context,
): GroupCommit | Refusal {
  const { tenantId } = company.tenant;
  const member = group.members[tenantId];
  if (!isMember(member, kstDateOf(context.now))) return refuse('NOT_IN_GROUP');
  const after: Group = { ...group, members: { ...group.members, [tenantId]: { ...member, cards } } };
  const details = { groupId: group.groupId, cards };
  return saved(group, after, company, { type: 'GROUP_CARDS_SET', details }, context);
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
  return saved(group, after, main, { type: 'GROUP_CHART_SAVED', details }, context);
}

/** What is set changes nobody's standing, but settles the company that it is written with: that is held to the group. */
function saved(
  group: Group,
  after: Group,
  company: StoredTenant,
  step: CompanyStep,
  context: Context,
): GroupCommit | Refusal {
  const commit = keepingGroup(company, companyCommit(company, step, context));
  return isRefusal(commit) ? commit : groupCommit(group, after, [commit], context.now);
}
