import { type Look, triesReplacement } from '../adapters/account-store.ts';
import type { KeptAnswer } from '../adapters/kept-answer.ts';
import type { PasswordHash } from '../adapters/password-hash.ts';
import { passwordWrites } from '../adapters/password-writes.ts';
import type { NamedWrite } from '../adapters/transaction.ts';
import { contextOf } from '../command-flow/callers.ts';
import { etagOf } from '../command-flow/headers.ts';
import { memberPathIn } from '../command-flow/path-parameters.ts';
import { runCommand } from '../command-flow/run-command.ts';
import { setByAdmin } from '../core/accounts/account-password.ts';
import { LINK_POLICY, tryNow } from '../core/accounts/throttle.ts';
import type { Commit } from '../core/commit.ts';
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
  let hash: PasswordHash | undefined;
  let seen: Look | undefined;

  return runCommand({ load: deps.load, commit }, request, {
    tenantId,
    look: async () => {
      seen = await deps.lookIn('LINK', tenantId, memberId, request.now);
      return { taken: [], trialUsed: [] };
    },
    decide: (stored, caller) =>
      decideMemberPassword(stored, seen?.account, form.mode, nextLink(), contextOf(request, caller)),
    reply: ({ tenant }) => ({
      status: form.mode === 'USER' ? 202 : 200,
      headers: { etag: etagOf(tenant.version) },
      body: { mode: form.mode },
    }),
  });

  function nextLink() {
    return tryNow(LINK_POLICY, seen?.tries?.tries, request.now);
  }

  async function commit(decided: Commit, kept: KeptAnswer | undefined) {
    return deps.commit(decided, kept, await writesAt(decided));
  }

  async function writesAt({ decidedAt }: Commit): Promise<NamedWrite<string>[]> {
    const table = deps.credentialsTable;
    if (form.mode === 'ADMIN') {
      hash ??= await deps.hash(form.password);
      return passwordWrites(table, { tenantId, accountId: memberId, hash, origin: setByAdmin(decidedAt) });
    }
    const next = nextLink();
    if (!seen || !next.allowed) throw new Error('a link is sent without being counted');
    return [
      { name: 'TRIES', write: { Put: triesReplacement(table, seen.triesKey, seen.tries, next.after) } },
    ];
  }
}
