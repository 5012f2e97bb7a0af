import { decideDissolve, decideUndoDissolution } from '../../core/decide/groups/dissolution.ts';
import { decideMain } from '../../core/decide/groups/main-company.ts';
import { decideFormGroup, decideJoin, decideLeave } from '../../core/decide/groups/membership.ts';
import { decideCards } from '../../core/decide/groups/settings.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import { orRefuse } from '../../core/refusals/refusals.ts';
import {
  AffiliateRequestSchema,
  CardsRequestSchema,
  EndQuerySchema,
  FormGroupRequestSchema,
  MainRequestSchema,
} from '../../core/requests/groups.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { groupCompanyIn, groupIdIn } from '../pipeline/path-parameters.ts';
import {
  decideOnGroup,
  foundCompanies,
  type GroupDeps,
  mainCompany,
  only,
  runGroupCommand,
} from '../pipeline/run-group-command.ts';

/** Whether a main company needs a payment method is said by the deployment (F46). */
export interface MainCompanyDeps extends GroupDeps {
  readonly deployment: Deployment;
}

export interface FormGroupDeps extends MainCompanyDeps {
  readonly newGroupId: () => string;
}

/** POST /v1/groups (R144) */
export function formGroup(deps: FormGroupDeps, request: HttpRequest): Promise<HttpReply> {
  const { mainTenantId } = parseInput(FormGroupRequestSchema, request.body, 'body');
  const groupId = deps.newGroupId();
  return decideOnGroup(deps, request, groupId, async (_, context) => {
    const [main] = await foundCompanies(deps, [mainTenantId]);
    const commit = orRefuse(decideFormGroup(groupId, only(main), context));
    return { commit, status: 201, headers: { location: `/v1/groups/${groupId}` } };
  });
}

/** PUT …/affiliates/{tenantId}; without a body from today on. */
export function addAffiliate(deps: GroupDeps, request: HttpRequest): Promise<HttpReply> {
  const { groupId, tenantId } = groupCompanyIn(request);
  const body = parseInput(AffiliateRequestSchema, request.body ?? {}, 'body');
  return runGroupCommand(deps, request, {
    groupId,
    concerned: () => [tenantId],
    decide: (group, [company], context) => decideJoin(group, only(company), body, context),
  });
}

/** DELETE …/affiliates/{tenantId}?from= */
export function removeAffiliate(deps: GroupDeps, request: HttpRequest): Promise<HttpReply> {
  const { groupId, tenantId } = groupCompanyIn(request);
  const body = parseInput(EndQuerySchema, request.query, 'query');
  return runGroupCommand(deps, request, {
    groupId,
    concerned: () => [tenantId],
    decide: (group, [company], context) => decideLeave(group, only(company), body, context),
  });
}

/** PUT …/main (A28): the present and the next main company are written with the group. */
export function changeMain(deps: MainCompanyDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(MainRequestSchema, request.body, 'body');
  return runGroupCommand(deps, request, {
    groupId: groupIdIn(request),
    concerned: (group, today) => [...mainCompany(group, today), body.tenantId],
    decide: (group, [present, next], context) =>
      decideMain(group, { present: only(present), next: only(next) }, body, context),
  });
}

/** PUT …/cards/{tenantId} (R147) */
export function setLinkedCards(deps: GroupDeps, request: HttpRequest): Promise<HttpReply> {
  const { groupId, tenantId } = groupCompanyIn(request);
  const body = parseInput(CardsRequestSchema, request.body, 'body');
  return runGroupCommand(deps, request, {
    groupId,
    concerned: () => [tenantId],
    decide: (group, [company], context) => decideCards(group, only(company), body, context),
  });
}

/** DELETE /v1/groups/{groupId}?from= */
export function dissolveGroup(deps: GroupDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(EndQuerySchema, request.query, 'query');
  return runGroupCommand(deps, request, {
    groupId: groupIdIn(request),
    concerned: mainCompany,
    decide: (group, [main], context) => decideDissolve(group, only(main), body, context),
  });
}

/** DELETE …/dissolution */
export function undoDissolution(deps: GroupDeps, request: HttpRequest): Promise<HttpReply> {
  return runGroupCommand(deps, request, {
    groupId: groupIdIn(request),
    concerned: mainCompany,
    decide: (group, [main], context) => decideUndoDissolution(group, only(main), context),
  });
}
