import { verificationTokenOf } from '../adapters/verification-token.ts';
import { contextOf } from '../command-flow/callers.ts';
import { expectNoFields } from '../command-flow/no-fields.ts';
import { tenantIdIn } from '../command-flow/path-parameters.ts';
import { acceptedReply } from '../command-flow/replies.ts';
import { type CommandDeps, runCommand } from '../command-flow/run-command.ts';
import { decideVerification } from '../core/decide/domain-verification.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

/** POST …/domain-verification: answers the record to publish. Whoever looks it up is the workflow, not this call. */
export function verifyDomain(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  expectNoFields(request);
  const tenantId = tenantIdIn(request);
  const tokenOf = (domainName: string) => verificationTokenOf(tenantId, domainName);
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideVerification(stored, tokenOf, contextOf(request, caller)),
    reply: acceptedReply,
  });
}
