import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { NameLookup } from '../../adapters/stores/name-lookup.ts';
import { linkMailToGiven } from '../../core/accounts/password-link.ts';
import { BUNDLE } from '../../core/catalog/bundle.ts';
import { decideBundleSwitch } from '../../core/decide/begin/bundle-switch.ts';
import { claimsOfGiven } from '../../core/decide/begin/new-names.ts';
import type { MailRequest } from '../../core/mails/mail-item.ts';
import { isLive } from '../../core/model/subscription.ts';
import type { Profile } from '../../core/model/tenant.ts';
import { BundleSwitchRequestSchema } from '../../core/requests/bundle-switch.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import type { PasswordCommandDeps } from '../pipeline/run-command.ts';
import { runCommandWithLookup } from '../pipeline/run-command.ts';

export interface SwitchToBundleDeps extends PasswordCommandDeps {
  readonly lookUpNames: NameLookup;
}

/**
 * POST …/bundle: the first password goes into the transaction of the request, hashed, or into a mail as a link
 * (R97-R100). Either way the one of an earlier switch is gone with it.
 */
export function switchToBundle(deps: SwitchToBundleDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const body = parseInput(BundleSwitchRequestSchema, request.body, 'body');
  const { initialPassword } = body;
  let hash: PasswordHash | undefined;

  return runCommandWithLookup(deps, request, {
    tenantId,
    lookUp: async ({ tenant, profile }) => ({
      mails: await linkMails(profile),
      taken: await deps.lookUpNames(tenant, {
        claims: claimsOfGiven(tenant, body),
        products: BUNDLE.parts.filter((product) => !isLive(tenant.subscriptions[product])),
      }),
    }),
    decide: (stored, caller, { taken, mails }) =>
      decideBundleSwitch(stored, body, taken, contextOf(request, caller), mails),
    password: async ({ decidedAt }) => {
      if (initialPassword.mode === 'USER') return { kind: 'REMOVE_INITIAL' };
      hash ??= await deps.hash(initialPassword.password);
      return { kind: 'SET_INITIAL', hash, at: decidedAt };
    },
    reply: acceptedReply,
  });

  async function linkMails({ adminId }: Profile): Promise<MailRequest[]> {
    if (initialPassword.mode === 'ADMIN') return [];
    const { account } = await deps.lookUpIn('LINK', tenantId, adminId, request.now);
    return account ? [linkMailToGiven(account, initialPassword.email)] : [];
  }
}
