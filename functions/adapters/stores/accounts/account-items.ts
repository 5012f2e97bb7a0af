import { type KnownAccount, knownAccount } from '../../../core/accounts/known-account.ts';
import type { Instant } from '../../../core/business-calendar.ts';
import { ProductSchema } from '../../../core/catalog/codes.ts';
import type { Wanted } from '../../table/batch-get.ts';
import { accountFrom, type Item, profileFrom, tenantFrom } from '../../table/items.ts';
import { accountKey, profileKey, tenantKey } from '../../table/keys.ts';

/** The items that tell whether there is such an account. */
export const wantedAccount = (table: string, tenantId: string, accountId: string): Wanted[] => [
  { table, key: tenantKey(tenantId) },
  { table, key: profileKey(tenantId) },
  ...ProductSchema.options.map((product) => ({ table, key: accountKey(tenantId, product, accountId) })),
];

/** The account of the items that were read in the order of `wantedAccount`. */
export function loginAccountFrom(
  accountId: string,
  [tenantItem, profileItem, ...items]: readonly (Item | undefined)[],
  now: Instant,
): KnownAccount | undefined {
  if (!tenantItem || !profileItem) return undefined;
  const known = { tenant: tenantFrom(tenantItem), profile: profileFrom(profileItem) };
  const accounts = items.flatMap((item) => (item ? accountFrom(item) : []));
  return knownAccount(accountId, known, accounts, now);
}
