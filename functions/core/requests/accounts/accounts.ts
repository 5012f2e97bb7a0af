import * as z from 'zod';
import { AccountEmailSchema, AdminIdSchema, PasswordSchema } from '../../accounts/account-rules.ts';
import { ProductSchema } from '../../catalog/codes.ts';
import { coded } from '../../issue-code.ts';

/** What one call takes. */
const MAX_ACCOUNTS = 100;

const TOO_MANY = ['TOO_MANY', `A call takes ${MAX_ACCOUNTS} accounts at most.`] as const;

/** A list that is too long is refused as one, and not searched for who is named twice. */
const accounts = <T extends z.ZodType>(account: T) =>
  z
    .array(account)
    .refine(({ length }) => length <= MAX_ACCOUNTS, { ...coded(...TOO_MANY), abort: true })
    .meta({ maxItems: MAX_ACCOUNTS })
    .default([]);

/** An account as it is to be from now on; what is left out is not known of it. */
export const AccountRequestSchema = z.strictObject({
  email: AccountEmailSchema.optional(),
  products: z
    .array(ProductSchema)
    .min(1)
    .optional()
    .describe('All live products where none is named. The parts of a bundle share their accounts.'),
});
type AccountRequest = z.output<typeof AccountRequestSchema>;

export const AccountBatchRequestSchema = z
  .strictObject({
    accounts: accounts(AccountRequestSchema.extend({ id: AdminIdSchema })),
    remove: accounts(AdminIdSchema),
  })
  .superRefine(({ accounts, remove }, { addIssue }) => {
    const named = [
      ...accounts.map(({ id }, index) => ({ id, path: ['accounts', index, 'id'] })),
      ...remove.map((id, index) => ({ id, path: ['remove', index] })),
    ];
    const problem = (path: (string | number)[], code: string, sentence: string) => {
      const { error: message, params } = coded(code, sentence);
      addIssue({ code: 'custom', path, message, params });
    };
    if (named.length === 0) problem(['accounts'], 'REQUIRED', 'Name an account to register or to remove.');
    if (named.length > MAX_ACCOUNTS) problem([], ...TOO_MANY);
    const seen = new Set<string>();
    for (const { id, path } of named) {
      if (seen.has(id)) problem(path, 'ID_TWICE', 'Each account is named once.');
      seen.add(id);
    }
  });

/** Accounts to register and to remove, each with the products that were named. */
export interface AccountChangeRequest {
  readonly register: readonly (AccountRequest & { readonly id: string })[];
  readonly remove: readonly { readonly id: string; readonly products?: AccountRequest['products'] }[];
}

/**
 * Who sets the new password of an account (R97, F42): its user, by a link to the account's own address (R98, R99), or the
 * administrator, who passes it on (R100).
 */
export const AccountPasswordRequestSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('USER') }),
  z.strictObject({ mode: z.literal('ADMIN'), password: PasswordSchema }),
]);
export type AccountPasswordRequest = z.output<typeof AccountPasswordRequestSchema>;
