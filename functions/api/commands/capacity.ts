import { decideCapacity } from '../../core/decide/capacity.ts';
import { CapacityRequestSchema } from '../../core/requests/capacity.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { subscriptionPathIn } from '../pipeline/path-parameters.ts';
import { tenantReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** PUT …/subscriptions/{product}/capacity */
export function changeCapacity(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const body = parseInput(CapacityRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideCapacity(stored, product, body, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });
}
