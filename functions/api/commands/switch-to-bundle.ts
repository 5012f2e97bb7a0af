import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { MoveLook } from '../../adapters/stores/name-lookup.ts';
import { initialPasswordWrite, noInitialPasswordWrite } from '../../adapters/table/password-writes.ts';
import { linkMailToGiven } from '../../core/accounts/password-link.ts';
import { BUNDLE } from '../../core/catalog/bundle.ts';
import { decideBundleSwitch } from '../../core/decide/begin/bundle-switch.ts';
import { claimsOfGiven } from '../../core/decide/begin/new-names.ts';
import type { MailRequest } from '../../core/mails/mail-item.ts';
import { isLive } from '../../core/model/subscription.ts';
import type { Profile } from '../../core/model/tenant.ts';
import { BundleSwitchFormSchema } from '../../core/requests/bundle-switch.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import type { PasswordCommandDeps } from '../pipeline/password-command.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import { runLookingCommand } from '../pipeline/run-command.ts';

export interface SwitchToBundleDeps extends PasswordCommandDeps {
  readonly look: MoveLook;
}

/**
 * POST …/bundle: the first password goes into the transaction of the request, hashed, or into a mail as a link
 * (R97-R100). Either way the one of an earlier switch is gone with it.
 */
export function switchToBundle(deps: SwitchToBundleDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const form = parseInput(BundleSwitchFormSchema, request.body, 'body');
  const { initialPassword } = form;
  let hash: PasswordHash | undefined;

  return runLookingCommand(deps, request, {
    tenantId,
    look: async ({ tenant, profile }) => ({
      mails: await linkMails(profile),
      taken: await deps.look(tenant, {
        claims: claimsOfGiven(tenant, form),
        products: BUNDLE.parts.filter((product) => !isLive(tenant.subscriptions[product])),
      }),
    }),
    decide: (stored, caller, { taken, mails }) =>
      decideBundleSwitch(stored, form, taken, contextOf(request, caller), mails),
    alsoWritten: async ({ decidedAt }) => {
      if (initialPassword.mode === 'USER') return [noInitialPasswordWrite(deps.credentialsTable, tenantId)];
      hash ??= await deps.hash(initialPassword.password);
      return [initialPasswordWrite(deps.credentialsTable, tenantId, hash, decidedAt)];
    },
    reply: acceptedReply,
  });

  async function linkMails({ adminId }: Profile): Promise<MailRequest[]> {
    if (initialPassword.mode === 'ADMIN') return [];
    const { account } = await deps.lookIn('LINK', tenantId, adminId, request.now);
    return account ? [linkMailToGiven(account, initialPassword.email)] : [];
  }
}
