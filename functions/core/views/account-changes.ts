import * as z from 'zod';
import type { MembersWanted } from '../accounts/accounts.ts';
import { ProductSchema } from '../catalog/codes.ts';
import type { MemberCommit } from '../decide/accounts/accounts.ts';
import type { UsageHead } from '../model/usage.ts';

const ChangeSchema = z.strictObject({
  product: ProductSchema,
  registered: z.int().describe('New accounts, and known ones with another email address.'),
  removed: z.int(),
  unchanged: z.int().describe('Accounts that were so already.'),
  members: z.int().describe('Registered accounts from now on.'),
});
type Change = z.infer<typeof ChangeSchema>;

/** What a call has changed, product by product. It names no account, so that it may be kept for repeats. */
export const MemberChangesSchema = z
  .strictObject({ changes: z.array(ChangeSchema) })
  .meta({ id: 'MemberChanges' });
export type MemberChanges = z.infer<typeof MemberChangesSchema>;

export function memberChanges(
  { register, remove }: MembersWanted,
  commit: MemberCommit | undefined,
  before: UsageHead | undefined,
): MemberChanges {
  const head = commit?.usageHead ?? before;
  const changes = ProductSchema.options.flatMap((product): Change[] => {
    const isOf = (one: { readonly product: string }): boolean => one.product === product;
    const asked = [...register, ...remove].filter(isOf).length;
    if (asked === 0) return [];
    const registered = commit?.put.filter(isOf).length ?? 0;
    const removed = commit?.removed.filter(isOf).length ?? 0;
    const members = head?.members[product]?.present ?? 0;
    return [{ product, registered, removed, unchanged: asked - registered - removed, members }];
  });
  return { changes };
}

/** What both have changed, one after the other. */
export const addedUp = (first: MemberChanges, second: MemberChanges): MemberChanges => ({
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
