import { contextOf } from '../command-flow/callers.ts';
import { subscriptionPathIn } from '../command-flow/path-parameters.ts';
import { tenantReply } from '../command-flow/replies.ts';
import { type CommandDeps, runCommand } from '../command-flow/run-command.ts';
import { decideRenewal } from '../core/decide/renewal.ts';
import { RenewalFormSchema } from '../core/forms/renewal.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

/** PUT …/subscriptions/{product}/renewal */
export function changeRenewal(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const form = parseInput(RenewalFormSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideRenewal(stored, product, form, contextOf(request, caller)),
    reply: (commit) => tenantReply(200, commit),
  });
}
