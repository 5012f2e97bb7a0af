import type { NameLookup } from '../../adapters/stores/name-lookup.ts';
import { claimsOfGiven } from '../../core/decide/begin/new-names.ts';
import { decideSubscribe } from '../../core/decide/begin/subscribe.ts';
import { SubscribeRequestSchema } from '../../core/requests/subscribe.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommandWithLookup } from '../pipeline/run-command.ts';

export interface SubscribeDeps extends CommandDeps {
  readonly lookUpNames: NameLookup;
}

/** POST …/subscriptions: a further product. */
export function subscribe(deps: SubscribeDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const body = parseInput(SubscribeRequestSchema, request.body, 'body');
  const products = [body.offer.product];
  return runCommandWithLookup(deps, request, {
    tenantId,
    lookUp: ({ tenant }) => deps.lookUpNames(tenant, { claims: claimsOfGiven(tenant, body), products }),
    decide: (stored, caller, known) => decideSubscribe(stored, body, known, contextOf(request, caller)),
    reply: acceptedReply,
  });
}
