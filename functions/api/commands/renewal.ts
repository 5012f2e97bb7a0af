import { decideRenewal } from '../../core/decide/renewal.ts';
import { RenewalRequestSchema } from '../../core/requests/renewal.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { subscriptionPathIn } from '../pipeline/path-parameters.ts';
import { tenantReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** PUT …/subscriptions/{product}/renewal */
export function changeRenewal(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const body = parseInput(RenewalRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    onlyTenant: true,
    decide: (stored, caller) => decideRenewal(stored, product, body, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });
}
