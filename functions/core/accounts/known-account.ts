import type { Instant } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { isLive } from '../model/subscription.ts';
import type { KnownTenant } from '../model/tenant.ts';
import { type Account, registeredSince } from './accounts.ts';
import type { LoginAccount } from './login-verdict.ts';

export type KnownAccount = LoginAccount & { readonly email: string | undefined };

/**
 * The top administrator, or an account that is registered for a product (R60); undefined for anybody else. `accounts` are
 * all registrations of the ID.
 */
export function knownAccount(
  accountId: string,
  { tenant, profile }: Pick<KnownTenant, 'tenant' | 'profile'>,
  accounts: readonly Account[],
  now: Instant,
): KnownAccount | undefined {
  const isTopAdministrator = accountId === profile.adminId;
  if (!isTopAdministrator && accounts.length === 0) return undefined;
  const { subscriptions } = applyDue(tenant, now).tenant;
  const live = accounts.filter(({ product }) => isLive(subscriptions[product]));
  // A registration that an ended product left may belong to the person who had the ID before.
  const present = live.length > 0 ? live : accounts;
  return {
    tenant,
    profile,
    accountId,
    isTopAdministrator,
    registeredAt: registeredSince(present),
    products: isTopAdministrator ? ProductSchema.options : present.map(({ product }) => product),
    email: isTopAdministrator
      ? profile.notificationEmail
      : present.find(({ email }) => email !== undefined)?.email,
  };
}
