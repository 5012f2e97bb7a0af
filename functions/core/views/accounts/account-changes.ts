import * as z from 'zod';
import type { AccountsWanted } from '../../accounts/accounts.ts';
import { ProductSchema } from '../../catalog/codes.ts';
import type { AccountCommit } from '../../decide/accounts/accounts.ts';
import type { UsageHead } from '../../model/usage.ts';

const ChangeSchema = z.strictObject({
  product: ProductSchema,
  registered: z.int().describe('New accounts, and known ones with another name or address.'),
  removed: z.int(),
  unchanged: z.int().describe('Accounts that were so already.'),
  accounts: z.int().describe('Registered accounts from now on.'),
});
type Change = z.infer<typeof ChangeSchema>;

/** What a call has changed, product by product. It names no account, so that it may be kept for repeats. */
export const AccountChangesSchema = z
  .strictObject({ changes: z.array(ChangeSchema) })
  .meta({ id: 'AccountChanges' });
export type AccountChanges = z.infer<typeof AccountChangesSchema>;

export function accountChanges(
  { register, remove }: AccountsWanted,
  commit: AccountCommit | undefined,
  before: UsageHead | undefined,
): AccountChanges {
  const head = commit?.usageHead ?? before;
  const changes = ProductSchema.options.flatMap((product): Change[] => {
    const isOf = (one: { readonly product: string }): boolean => one.product === product;
    const asked = [...register, ...remove].filter(isOf).length;
    if (asked === 0) return [];
    const registered = commit?.put.filter(isOf).length ?? 0;
    const removed = commit?.removed.filter(isOf).length ?? 0;
    const accounts = head?.accounts[product]?.present ?? 0;
    return [{ product, registered, removed, unchanged: asked - registered - removed, accounts }];
  });
  return { changes };
}

/** What both have changed, one after the other. */
export const addedUp = (first: AccountChanges, second: AccountChanges): AccountChanges => ({
  changes: ProductSchema.options.flatMap((product) => {
    const [a, b] = [first, second].map(({ changes }) => changes.find((one) => one.product === product));
    if (!a || !b) return a ?? b ?? [];
    return [
      {
        ...b,
        registered: a.registered + b.registered,
        removed: a.removed + b.removed,
        unchanged: a.unchanged + b.unchanged,
      },
    ];
  }),
});
