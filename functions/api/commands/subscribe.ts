import type { MoveLook } from '../../adapters/stores/name-lookup.ts';
import { claimsOfGiven } from '../../core/decide/begin/new-names.ts';
import { decideSubscribe } from '../../core/decide/begin/subscribe.ts';
import { SubscribeFormSchema } from '../../core/requests/subscribe.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import { type CommandDeps, runLookingCommand } from '../pipeline/run-command.ts';

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
