import * as z from 'zod';
import type { Instant } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Profile, Tenant } from '../model/tenant.ts';
import { mustResetPassword, type PasswordHolder, type PasswordOrigin } from './account-password.ts';
import { EntitlementSchema, entitlementOf } from './entitlement.ts';

/** Someone who may have a password: the top administrator, or a registered account. */
export interface LoginAccount extends PasswordHolder {
  readonly tenant: Tenant;
  readonly profile: Profile;
  readonly accountId: string;
  /** For which it is registered. */
  readonly products: readonly Product[];
}

export const LoginVerdictSchema = z
  .strictObject({
    /** Login ID and password are those of an account. */
    verified: z.boolean(),
    /** It may log in now to at least one product that it is registered for. */
    loginAllowed: z.boolean(),
    code: z
      .enum([...EntitlementSchema.shape.code.options, 'NOT_VERIFIED'])
      .describe('The status of its products as in the entitlement, or NOT_VERIFIED.'),
    /** Send it to set a new password before it goes on. */
    mustResetPassword: z.boolean(),
  })
  .meta({ id: 'LoginVerdict' });
type LoginVerdict = z.infer<typeof LoginVerdictSchema>;

/** The same for a login ID that nobody has, an account without a password, and a wrong one. */
export const NOT_VERIFIED: LoginVerdict = {
  verified: false,
  loginAllowed: false,
  code: 'NOT_VERIFIED',
  mustResetPassword: false,
};

/** What the login page of a product is told of an account whose password was right. */
export function verdictOf(account: LoginAccount, origin: PasswordOrigin, now: Instant): LoginVerdict {
  const { tenant, products, isTopAdministrator } = account;
  const { loginAllowed, code } = entitlementOf(tenant, now, products);
  return {
    verified: true,
    loginAllowed,
    code,
    mustResetPassword: mustResetPassword(applyDue(tenant, now).tenant, origin, isTopAdministrator),
  };
}
