import * as z from 'zod';
import { earliest, type Instant, InstantSchema, type KstDate } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import type { UsageHead } from '../model/usage.ts';
import { stored } from '../stored.ts';
import { headOn, withCount } from '../usage/usage-changes.ts';
import { type TermChanges, termChanges } from './search-terms.ts';

/** A registered account of a product (R111). A person who uses both parts of a bundle is one of each. */
export const AccountSchema = stored({
  product: ProductSchema,
  id: z.string(),
  /** As colleagues know the person (R150). */
  name: z.string().optional(),
  email: z.string().optional(),
  role: z.enum(['TOP_ADMINISTRATOR', 'USER']),
  registeredAt: InstantSchema.describe(
    'Since when the ID is one account: its first registration for a live product since it was removed from the last one. A former password is no longer valid.',
  ),
});
export type Account = z.infer<typeof AccountSchema>;

/** What is known of one account: as it is registered, and when it was removed last. */
export interface AccountRecord {
  readonly account: Account | undefined;
  readonly goneOn: KstDate | undefined;
}
export type AccountRecords = (product: Product, id: string) => AccountRecord;

/** An account as it is asked for: since when it is there is known by what stands. */
export type WantedAccount = Omit<Account, 'registeredAt'>;

/** Since when the ID has been one account: it is one person's as long as it stands anywhere among these. */
export const registeredSince = (accounts: readonly Account[]): Instant | undefined =>
  earliest(accounts.map(({ registeredAt }) => registeredAt));

/** What is to be known of accounts: an ID that stands for another product too is the same account. */
export const inEveryProduct = (accounts: readonly Pick<Account, 'id'>[]): Pick<Account, 'product' | 'id'>[] =>
  [...new Set(accounts.map(({ id }) => id))].flatMap((id) =>
    ProductSchema.options.map((product) => ({ product, id })),
  );

/** Accounts to be registered, as they are to be from now on, and accounts to be removed; none is in both. */
export interface AccountsWanted<M = WantedAccount> {
  readonly register: readonly M[];
  readonly remove: readonly Pick<Account, 'product' | 'id'>[];
}

export interface AccountsChange {
  /** Fenced by the revision before it. */
  readonly head: UsageHead;
  /** Accounts that are new or different. */
  readonly put: readonly Account[];
  /** Accounts that were there. */
  readonly removed: readonly Pick<Account, 'product' | 'id'>[];
  /** What they are found by. */
  readonly terms: TermChanges;
}

/**
 * What registering and removing accounts changes; undefined when all is so already. An account that was there in any
 * part of a day counts on it once, also when it is removed and comes back (EDGE-T10).
 */
export function accountsChange(
  before: UsageHead | undefined,
  { register, remove }: AccountsWanted<Account>,
  accountRecords: AccountRecords,
  today: KstDate,
): AccountsChange | undefined {
  const put = register.flatMap((wanted) => {
    const { account } = accountRecords(wanted.product, wanted.id);
    return isSame(account, wanted) ? [] : [replacing(account, wanted)];
  });
  const removed = remove.filter(({ product, id }) => accountRecords(product, id).account);
  if (put.length + removed.length === 0) return undefined;
  let head = headOn(before, today);
  for (const { product, id } of put) {
    const { account, goneOn } = accountRecords(product, id);
    if (account) continue;
    const isNewToday = goneOn !== head.date;
    head = withCount(head, 'accounts', product, (count) => ({
      ...count,
      present: count.present + 1,
      counted: count.counted + (isNewToday ? 1 : 0),
    }));
  }
  for (const { product } of removed) {
    head = withCount(head, 'accounts', product, (count) => ({ ...count, present: count.present - 1 }));
  }
  return { head, put, removed, terms: termsOf(put, removed, accountRecords) };
}

function termsOf(
  put: AccountsChange['put'],
  removed: AccountsChange['removed'],
  accountRecords: AccountRecords,
): TermChanges {
  const changes = [
    ...put.map((account) => ({ account, after: account })),
    ...removed.map((account) => ({ account, after: undefined })),
  ].map(({ account, after }) =>
    termChanges(account, accountRecords(account.product, account.id).account, after),
  );
  return {
    put: changes.flatMap((change) => change.put),
    dropped: changes.flatMap(({ dropped }) => dropped),
  };
}

/** With what only another release knows of it. */
function replacing(before: Account | undefined, account: Account): Account {
  const { name: _, email: __, ...kept } = before ?? account;
  return { ...kept, ...account };
}

const isSame = (known: Account | undefined, { name, email, role }: WantedAccount): boolean =>
  known !== undefined && known.name === name && known.email === email && known.role === role;
