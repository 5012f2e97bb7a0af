import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import { setByAdmin } from '../../core/accounts/account-password.ts';
import { LINK_POLICY, tryNow } from '../../core/accounts/throttle.ts';
import { decideAccountPassword } from '../../core/decide/accounts/account-password.ts';
import { AccountPasswordRequestSchema } from '../../core/requests/accounts/accounts.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { etagOf } from '../pipeline/headers.ts';
import { accountPathIn } from '../pipeline/path-parameters.ts';
import { triedOut } from '../pipeline/replies.ts';
import type { PasswordCommandDeps } from '../pipeline/run-command.ts';
import { runCommandWithLookup } from '../pipeline/run-command.ts';

/**
 * PUT …/accounts/{accountId}/password: the administrator resets the password of one account (F42), as with the first ones
 * (R97-R101). The links of this call have a count of their own: nobody's mailbox is filled, and a stranger who asks for
 * links by a login ID takes none of them.
 */
export function setAccountPassword(deps: PasswordCommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, accountId } = accountPathIn(request);
  const body = parseInput(AccountPasswordRequestSchema, request.body, 'body');
  const { mode } = body;
  let hash: PasswordHash | undefined;

  return runCommandWithLookup(deps, request, {
    tenantId,
    lookUp: async () => {
      const seen = await deps.lookUpIn('ADMIN_LINK', tenantId, accountId, request.now);
      return { seen, link: tryNow(LINK_POLICY, seen.tries?.tries, request.now) };
    },
    decide: (stored, caller, { seen, link }) =>
      decideAccountPassword(stored, seen.account, mode, link, contextOf(request, caller)),
    password: async ({ decidedAt }, { seen, link }) => {
      if (body.mode === 'USER')
        return link.allowed ? { kind: 'COUNT_LINK', lookup: seen, after: { tries: link.after } } : undefined;
      hash ??= await deps.hash(body.password);
      return { kind: 'SET_OF_ACCOUNT', accountId, hash, origin: setByAdmin(decidedAt) };
    },
    dryRun: (commit) => triedOut(commit, { result: { mode } }),
    reply: ({ tenant }) => ({
      status: mode === 'USER' ? 202 : 200,
      headers: { etag: etagOf(tenant.version) },
      body: { mode },
    }),
  });
}
