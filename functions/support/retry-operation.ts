import * as z from 'zod';
import { actorOf } from '../command-flow/callers.ts';
import { tenantIdIn } from '../command-flow/path-parameters.ts';
import { acceptedReply } from '../command-flow/replies.ts';
import { type CommandDeps, runCommand } from '../command-flow/run-command.ts';
import { decideOperationRetry } from '../core/decide/setup.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

const NoFields = z.strictObject({}).optional();

/** POST /v1/tenants/{tenantId}/operation/retry: it takes no fields. */
export function retryOperation(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  parseInput(NoFields, request.body, 'body');
  return runCommand(deps, request, {
    tenantId: tenantIdIn(request),
    decide: (stored, caller) => decideOperationRetry(stored, actorOf(caller), request.now),
    reply: acceptedReply,
  });
}
