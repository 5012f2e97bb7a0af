import { initialPasswordItem } from '../adapters/credential-items.ts';
import type { KeptAnswer } from '../adapters/kept-answer.ts';
import type { MoveLook } from '../adapters/move-look.ts';
import type { PasswordHash } from '../adapters/password-hash.ts';
import type { NamedWrite } from '../adapters/transaction.ts';
import { contextOf } from '../command-flow/callers.ts';
import { tenantIdIn } from '../command-flow/path-parameters.ts';
import { acceptedReply } from '../command-flow/replies.ts';
import { type CommandDeps, runCommand } from '../command-flow/run-command.ts';
import { BUNDLE } from '../core/catalog/bundle.ts';
import type { Commit } from '../core/commit.ts';
import { decideBundleSwitch } from '../core/decide/bundle-switch.ts';
import { claimsOfGiven } from '../core/decide/new-names.ts';
import { type BundleSwitchForm, BundleSwitchFormSchema } from '../core/forms/bundle-switch.ts';
import { passwordLinkMail } from '../core/password-link.ts';
import { isLive } from '../core/subscription.ts';
import type { StoredTenant } from '../core/tenant.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

export interface SwitchToBundleDeps extends Pick<CommandDeps, 'load'> {
  readonly look: MoveLook;
  readonly commit: (
    commit: Commit,
    kept: KeptAnswer | undefined,
    also: readonly NamedWrite<string>[],
  ) => ReturnType<CommandDeps['commit']>;
  readonly hash: (password: string) => Promise<PasswordHash>;
  readonly credentialsTable: string;
}

/** POST …/bundle: the first password goes into the transaction of the request, hashed, or into a mail as a link (R97-R100). */
export function switchToBundle(deps: SwitchToBundleDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const form = parseInput(BundleSwitchFormSchema, request.body, 'body');
  let hash: PasswordHash | undefined;

  async function commit(decided: Commit, kept: KeptAnswer | undefined) {
    const { initialPassword } = form;
    if (initialPassword.mode === 'USER') return deps.commit(decided, kept, []);
    hash ??= await deps.hash(initialPassword.password);
    const Item = initialPasswordItem(tenantId, hash, decided.decidedAt);
    return deps.commit(decided, kept, [
      { name: 'PASSWORD', write: { Put: { TableName: deps.credentialsTable, Item } } },
    ]);
  }

  return runCommand({ load: deps.load, commit }, request, {
    tenantId,
    look: ({ tenant }) =>
      deps.look(tenant, {
        claims: claimsOfGiven(tenant, form),
        products: BUNDLE.parts.filter((product) => !isLive(tenant.subscriptions[product])),
      }),
    decide: (stored, caller, _, known) =>
      decideBundleSwitch(stored, form, known, contextOf(request, caller), linkMails(stored, form)),
    reply: acceptedReply,
  });
}

function linkMails({ profile }: StoredTenant, { initialPassword }: BundleSwitchForm) {
  if (initialPassword.mode === 'ADMIN') return [];
  return [passwordLinkMail(profile, profile.adminId, initialPassword.email)];
}
