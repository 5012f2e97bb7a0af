import { decideOrgChart } from '../../core/decide/groups/settings.ts';
import { OrgChartRequestSchema } from '../../core/requests/groups.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { groupIdIn } from '../pipeline/path-parameters.ts';
import { type GroupDeps, mainCompany, only, runGroupCommand } from '../pipeline/run-group-command.ts';

/** PUT …/org-chart (R148, R153): by the owner of the main company. */
export function saveOrgChart(deps: GroupDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(OrgChartRequestSchema, request.body, 'body');
  return runGroupCommand(deps, request, {
    groupId: groupIdIn(request),
    concerned: mainCompany,
    decide: (group, [main], context) => decideOrgChart(group, only(main), body, context),
  });
}
