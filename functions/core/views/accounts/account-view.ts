import * as z from 'zod';
import { type KnownPasswords, mustResetPassword, passwordOf } from '../../accounts/account-password.ts';
import { type Account, AccountSchema } from '../../accounts/accounts.ts';
import type { Tenant } from '../../model/tenant.ts';
import { shown } from '../shown.ts';

/** An account as its company and the products see it. */
export const AccountViewSchema = AccountSchema.extend({
  hasPassword: z.boolean().describe('Without one the account cannot log in yet: it asks for a link.'),
  mustResetPassword: z
    .boolean()
    .describe(
      'It has to set a new password at its next login: the administrator knows the present one, or WORKPLACE has left the bundle since. Never the top administrator.',
    ),
})
  .strict()
  .meta({ id: 'Account' });

/**
 * As `verifyCredentials` would say it; expects an up-to-date tenant. An ID is registered since one instant for all live
 * products, so one item tells it.
 */
export function accountView(
  tenant: Tenant,
  account: Account,
  passwords: KnownPasswords,
): z.infer<typeof AccountViewSchema> {
  const isTopAdministrator = account.role === 'TOP_ADMINISTRATOR';
  const password = passwordOf(passwords, { isTopAdministrator, registeredAt: account.registeredAt });
  return {
    ...shown(AccountSchema, account),
    hasPassword: password !== undefined,
    mustResetPassword: password !== undefined && mustResetPassword(tenant, password, isTopAdministrator),
  };
}
