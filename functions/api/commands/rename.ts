import { decideRename, type Rename } from '../../core/decide/rename.ts';
import { DomainRequestSchema, GroupNameRequestSchema } from '../../core/requests/names.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { tenantReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** PUT …/domain: the old one stays the company's as a secondary domain (F30). */
export function changeDomain(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { domainName: value } = parseInput(DomainRequestSchema, request.body, 'body');
  return rename(deps, request, tenantId, { field: 'domainName', value });
}

/** PUT …/group-name: the old one is free at once. */
export function changeGroupName(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { groupName: value } = parseInput(GroupNameRequestSchema, request.body, 'body');
  return rename(deps, request, tenantId, { field: 'groupName', value });
}

const rename = (
  deps: CommandDeps,
  request: HttpRequest,
  tenantId: string,
  name: Rename,
): Promise<HttpReply> =>
  runCommand(deps, request, {
    tenantId,
    name,
    decide: (stored, caller, ownedBy) => decideRename(stored, name, ownedBy, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });
