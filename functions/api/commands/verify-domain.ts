import { verificationTokenOf } from '../../adapters/crypto/tokens.ts';
import { decideVerification } from '../../core/decide/domain-verification.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { expectNoFields, tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** POST …/domain-verification: answers the record to publish. The workflow looks it up, not this call. */
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
