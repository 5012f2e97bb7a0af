import * as z from 'zod';
import {
  AccountEmailSchema,
  AccountIdSchema,
  AccountNameSchema,
  PasswordSchema,
} from '../../accounts/account-rules.ts';
import { ProductSchema } from '../../catalog/codes.ts';
import { coded, codedIssue } from '../../issue-code.ts';

/** What one call takes. */
const MAX_ACCOUNTS = 100;

const TOO_MANY = [
  'TOO_MANY',
  {
    en: `A call takes ${MAX_ACCOUNTS} accounts at most.`,
    ko: `한 번에 계정을 최대 ${MAX_ACCOUNTS}개까지 보낼 수 있습니다.`,
  },
] as const;

const NOBODY = {
  en: 'Name an account to register or to remove.',
  ko: '등록하거나 삭제할 계정을 지정해 주십시오.',
};
const TWICE = { en: 'Each account is named once.', ko: '각 계정을 한 번만 지정해 주십시오.' };

/** A list that is too long is refused as one, and not searched for who is named twice. */
const accounts = <T extends z.ZodType>(account: T) =>
  z
    .array(account)
    .refine(({ length }) => length <= MAX_ACCOUNTS, { ...coded(...TOO_MANY), abort: true })
    .meta({ maxItems: MAX_ACCOUNTS })
    .default([]);

/** An account as it is to be from now on; what is left out is not known of it. */
export const AccountRequestSchema = z.strictObject({
  name: AccountNameSchema.optional(),
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
    accounts: accounts(AccountRequestSchema.extend({ id: AccountIdSchema })),
    remove: accounts(AccountIdSchema),
  })
  .superRefine(({ accounts, remove }, { addIssue }) => {
    const named = [
      ...accounts.map(({ id }, index) => ({ id, path: ['accounts', index, 'id'] })),
      ...remove.map((id, index) => ({ id, path: ['remove', index] })),
    ];
    const problem = (...issue: Parameters<typeof codedIssue>) => addIssue(codedIssue(...issue));
    if (named.length === 0) problem(['accounts'], 'REQUIRED', NOBODY);
    if (named.length > MAX_ACCOUNTS) problem([], ...TOO_MANY);
    const seen = new Set<string>();
    for (const { id, path } of named) {
      if (seen.has(id)) problem(path, 'ID_TWICE', TWICE);
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
