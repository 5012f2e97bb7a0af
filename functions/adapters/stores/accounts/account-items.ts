import { registeredSince } from '../../../core/accounts/accounts.ts';
import type { LoginAccount } from '../../../core/accounts/login-verdict.ts';
import type { Instant } from '../../../core/business-calendar.ts';
import { ProductSchema } from '../../../core/catalog/codes.ts';
import { applyDue } from '../../../core/lifecycle/apply-due.ts';
import { isLive } from '../../../core/model/subscription.ts';
import type { Wanted } from '../../table/batch-get.ts';
import { accountFrom, type Item, profileFrom, tenantFrom } from '../../table/items.ts';
import { accountKey, profileKey, tenantKey } from '../../table/keys.ts';

export type KnownAccount = LoginAccount & { readonly email: string | undefined };

/** What tells whether there is such an account. */
export const wantedAccount = (table: string, tenantId: string, accountId: string): Wanted[] => [
  { table, key: tenantKey(tenantId) },
  { table, key: profileKey(tenantId) },
  ...ProductSchema.options.map((product) => ({ table, key: accountKey(tenantId, product, accountId) })),
];

/**
 * The account of the items that were read in the order of `wantedAccount`: the top administrator, or whoever is
 * registered for a product; undefined for anybody else.
 */
export function loginAccountFrom(
  accountId: string,
  [tenantItem, profileItem, ...items]: readonly (Item | undefined)[],
  now: Instant,
): KnownAccount | undefined {
  if (!tenantItem || !profileItem) return undefined;
  const [tenant, profile] = [tenantFrom(tenantItem), profileFrom(profileItem)];
  const isTopAdministrator = accountId === profile.adminId;
  const accounts = items.flatMap((item) => (item ? accountFrom(item) : []));
  if (!isTopAdministrator && accounts.length === 0) return undefined;
  const { subscriptions } = applyDue(tenant, now).tenant;
  const live = accounts.filter(({ product }) => isLive(subscriptions[product]));
  // What still stands of an ended product may be of whoever had the ID before.
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
