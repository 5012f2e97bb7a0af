import { triesWrite } from '../adapters/account-store.ts';
import type { PasswordHash } from '../adapters/password-hash.ts';
import { passwordWrites } from '../adapters/password-writes.ts';
import { contextOf } from '../command-flow/callers.ts';
import { etagOf } from '../command-flow/headers.ts';
import { memberPathIn } from '../command-flow/path-parameters.ts';
import { triedOut } from '../command-flow/replies.ts';
import { runLookingCommand } from '../command-flow/run-command.ts';
import { setByAdmin } from '../core/accounts/account-password.ts';
import { LINK_POLICY, tryNow } from '../core/accounts/throttle.ts';
import { decideMemberPassword } from '../core/decide/member-password.ts';
import { MemberPasswordFormSchema } from '../core/forms/member-password.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';
import type { PasswordCommandDeps } from './password-command.ts';

/**
 * PUT …/members/{memberId}/password: the administrator resets the password of one account (F42), as with the first ones
 * (R97-R101). A link counts as one that the user asked for: nobody's mailbox is filled.
 */
export function setMemberPassword(deps: PasswordCommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, memberId } = memberPathIn(request);
  const form = parseInput(MemberPasswordFormSchema, request.body, 'body');
  const { mode } = form;
  let hash: PasswordHash | undefined;

  return runLookingCommand(deps, request, {
    tenantId,
    look: async () => {
      const seen = await deps.lookIn('LINK', tenantId, memberId, request.now);
      return { seen, link: tryNow(LINK_POLICY, seen.tries?.tries, request.now) };
    },
    decide: (stored, caller, { seen, link }) =>
      decideMemberPassword(stored, seen.account, mode, link, contextOf(request, caller)),
    alsoWritten: async ({ decidedAt }, { seen, link }) => {
      const table = deps.credentialsTable;
      if (form.mode === 'USER') return link.allowed ? [triesWrite(table, seen, link.after)] : [];
      hash ??= await deps.hash(form.password);
      return passwordWrites(table, { tenantId, accountId: memberId, hash, origin: setByAdmin(decidedAt) });
    },
    dryRun: (commit) => triedOut(commit, { result: { mode } }),
    reply: ({ tenant }) => ({
      status: mode === 'USER' ? 202 : 200,
      headers: { etag: etagOf(tenant.version) },
      body: { mode },
    }),
  });
}
