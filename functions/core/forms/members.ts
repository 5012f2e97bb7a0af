import * as z from 'zod';
import { AccountEmailSchema, AdminIdSchema } from '../accounts/account-rules.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { coded } from '../issue-code.ts';

/** What one call takes. */
const MAX_MEMBERS = 100;

const tooMany = coded('TOO_MANY', `A call takes ${MAX_MEMBERS} accounts at most.`);

/** An account as it is to be from now on; what is left out is not known of it. */
export const MemberFormSchema = z.strictObject({
  email: AccountEmailSchema.optional(),
  products: z
    .array(ProductSchema)
    .min(1)
    .optional()
    .describe('All live products where none is named. The parts of a bundle share their accounts.'),
});
type MemberForm = z.output<typeof MemberFormSchema>;

export const MemberBatchFormSchema = z
  .strictObject({
    members: z.array(MemberFormSchema.extend({ id: AdminIdSchema })).max(MAX_MEMBERS, tooMany).default([]),
    remove: z.array(AdminIdSchema).max(MAX_MEMBERS, tooMany).default([]),
  })
  .superRefine(({ members, remove }, { addIssue }) => {
    const named = [
      ...members.map(({ id }, index) => ({ id, path: ['members', index, 'id'] })),
      ...remove.map((id, index) => ({ id, path: ['remove', index] })),
    ];
    const problem = (path: (string | number)[], code: string, sentence: string) => {
      const { error: message, params } = coded(code, sentence);
      addIssue({ code: 'custom', path, message, params });
    };
    if (named.length === 0) problem(['members'], 'REQUIRED', 'Name an account to register or to remove.');
    if (named.length > MAX_MEMBERS) problem([], 'TOO_MANY', `A call takes ${MAX_MEMBERS} accounts at most.`);
    const ids = named.map(({ id }) => id);
    for (const [index, { id, path }] of named.entries())
      if (ids.indexOf(id) < index) problem(path, 'ID_TWICE', 'Each account is named once.');
  });

/** Accounts to register and to remove, each with the products that were named. */
export interface MemberRequest {
  readonly register: readonly (MemberForm & { readonly id: string })[];
  readonly remove: readonly { readonly id: string; readonly products?: MemberForm['products'] }[];
}
