import * as z from 'zod';
import { KstDateSchema, kstDateOf } from '../../core/business-calendar.ts';
import { dateErrors } from '../../core/decide/field-errors.ts';
import { lastDayIn } from '../../core/decide/groups/dates.ts';
import { inTimeOf } from '../../core/groups/group-commit.ts';
import { companiesOn, type Group } from '../../core/model/group.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import { cancellationPlanOf } from '../../core/previews/cancellation-plan.ts';
import { orRefuse } from '../../core/refusals/refusals.ts';
import { groupView } from '../../core/views/groups/group-view.ts';
import { invalidInput, parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { etagOf } from '../pipeline/headers.ts';
import { groupIdIn } from '../pipeline/path-parameters.ts';
import { foundCompanies, type GroupDeps, visibleGroup } from '../pipeline/run-group-command.ts';

export interface GroupQueryDeps extends Pick<GroupDeps, 'companies'> {
  readonly groups: (groupIds: readonly string[]) => Promise<ReadonlyMap<string, Group>>;
  readonly knownCompanies: (tenantIds: readonly string[]) => Promise<(KnownTenant | undefined)[]>;
}

/** GET /v1/groups/{groupId}: with the users of each company (R147). */
export async function getGroup(deps: GroupQueryDeps, request: HttpRequest): Promise<HttpReply> {
  const group = await groupIn(deps, request);
  const tenantIds = companiesOn(group, kstDateOf(request.now)).map(([tenantId]) => tenantId);
  const known = await deps.knownCompanies(tenantIds);
  const heads = new Map(tenantIds.map((tenantId, index) => [tenantId, known[index]?.usageHead]));
  return {
    status: 200,
    headers: { etag: etagOf(group.version) },
    body: groupView(group, request.now, heads),
  };
}

export const PlanQuerySchema = z.object({ date: KstDateSchema.optional() });

/** GET …/cancellation-plan?date= */
export async function planGroupCancellation(deps: GroupQueryDeps, request: HttpRequest): Promise<HttpReply> {
  const { date } = parseInput(PlanQuerySchema, request.query, 'query');
  const group = await groupIn(deps, request);
  const { now } = orRefuse(inTimeOf(group, { now: request.now }));
  const today = kstDateOf(now);
  const errors = date === undefined ? [] : dateErrors(date, today, lastDayIn(group, today), 'query/date');
  if (errors.length > 0) throw invalidInput(errors);
  const tenantIds = companiesOn(group, today).map(([tenantId]) => tenantId);
  const companies = await foundCompanies(deps, tenantIds, group);
  return { status: 200, body: cancellationPlanOf(group, companies, date, now) };
}

async function groupIn(
  deps: Pick<GroupQueryDeps, 'groups' | 'knownCompanies'>,
  request: HttpRequest,
): Promise<Group> {
  const groupId = groupIdIn(request);
  return visibleGroup(deps, (await deps.groups([groupId])).get(groupId), request);
}
