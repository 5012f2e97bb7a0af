import type { MoveLook } from '../adapters/move-look.ts';
import { contextOf } from '../command-flow/callers.ts';
import { tenantIdIn } from '../command-flow/path-parameters.ts';
import { acceptedReply } from '../command-flow/replies.ts';
import { type CommandDeps, runLookingCommand } from '../command-flow/run-command.ts';
import { claimsOfGiven } from '../core/decide/new-names.ts';
import { decideSubscribe } from '../core/decide/subscribe.ts';
import { SubscribeFormSchema } from '../core/forms/subscribe.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

export interface SubscribeDeps extends CommandDeps {
  readonly look: MoveLook;
}

/** POST …/subscriptions: a further product. */
export function subscribe(deps: SubscribeDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const form = parseInput(SubscribeFormSchema, request.body, 'body');
  const products = [form.offer.product];
  return runLookingCommand(deps, request, {
    tenantId,
    look: ({ tenant }) => deps.look(tenant, { claims: claimsOfGiven(tenant, form), products }),
    decide: (stored, caller, known) => decideSubscribe(stored, form, known, contextOf(request, caller)),
    reply: acceptedReply,
  });
}
