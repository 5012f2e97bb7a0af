import * as z from 'zod';
import { type KnownPasswords, mustResetPassword, passwordOf } from '../accounts/account-password.ts';
import { type Member, MemberSchema } from '../accounts/accounts.ts';
import type { Tenant } from '../model/tenant.ts';

/** An account as its company and the products see it. */
export const MemberViewSchema = MemberSchema.extend({
  hasPassword: z.boolean().describe('Without one the account cannot log in yet: it asks for a link.'),
  mustResetPassword: z
    .boolean()
    .describe(
      'It has to set a new password at its next login: the administrator knows the present one, or WORKPLACE has left the bundle since. Never the top administrator.',
    ),
}).meta({ id: 'Member' });

/**
 * As `verifyCredentials` would say it; expects a settled tenant. An ID is registered since one instant for all live
 * products, so one item tells it.
 */
export function memberView(
  tenant: Tenant,
  member: Member,
  passwords: KnownPasswords,
): z.infer<typeof MemberViewSchema> {
  const isTopAdministrator = member.role === 'TOP_ADMINISTRATOR';
  const password = passwordOf(passwords, { isTopAdministrator, registeredAt: member.registeredAt });
  return {
    ...member,
    hasPassword: password !== undefined,
    mustResetPassword: password !== undefined && mustResetPassword(tenant, password, isTopAdministrator),
  };
}
