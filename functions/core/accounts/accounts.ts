import * as z from 'zod';
import { type Instant, InstantSchema, type KstDate } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import type { UsageHead } from '../model/usage.ts';
import { headOn, withCount } from '../usage/usage-changes.ts';

/** A registered account of a product (R111). A person who uses both parts of a bundle is one of each. */
export const MemberSchema = z.strictObject({
  product: ProductSchema,
  id: z.string(),
  email: z.string().optional(),
  role: z.enum(['TOP_ADMINISTRATOR', 'MEMBER']),
  registeredAt: InstantSchema.describe(
    'Since when the ID is one account: its first registration for a live product since it was removed from the last one. What was a password before is none now.',
  ),
});
export type Member = z.infer<typeof MemberSchema>;

/** What is known of one account: as it is registered, and when it was removed last. */
export interface AccountRecord {
  readonly member: Member | undefined;
  readonly goneOn: KstDate | undefined;
}
export type AccountRecords = (product: Product, id: string) => AccountRecord;

/** An account as it is asked for: since when it is there is known by what stands. */
export type WantedMember = Omit<Member, 'registeredAt'>;

/** Since when the ID has been one account: it is one person's as long as it stands anywhere among these. */
export const registeredSince = (members: readonly Member[]): Instant | undefined =>
  members.map(({ registeredAt }) => registeredAt).sort()[0];

/** What is to be known of accounts: an ID that stands for another product too is the same account. */
export const inEveryProduct = (accounts: readonly Pick<Member, 'id'>[]): Pick<Member, 'product' | 'id'>[] =>
  [...new Set(accounts.map(({ id }) => id))].flatMap((id) =>
    ProductSchema.options.map((product) => ({ product, id })),
  );

/** Accounts to be registered, as they are to be from now on, and accounts to be removed; none is in both. */
export interface MembersWanted<M = WantedMember> {
  readonly register: readonly M[];
  readonly remove: readonly Pick<Member, 'product' | 'id'>[];
}

export interface MembersChange {
  /** Fenced by the revision before it. */
  readonly head: UsageHead;
  /** Accounts that are new or different. */
  readonly put: readonly Member[];
  /** Accounts that were there. */
  readonly removed: readonly Pick<Member, 'product' | 'id'>[];
}

/**
 * What registering and removing accounts changes; undefined when all is so already. An account that was there in any
 * part of a day counts on it once, also when it is removed and comes back (T10).
 */
export function membersChange(
  before: UsageHead | undefined,
  { register, remove }: MembersWanted<Member>,
  accountRecords: AccountRecords,
  today: KstDate,
): MembersChange | undefined {
  const put = register.filter((member) => !isSame(accountRecords(member.product, member.id).member, member));
  const removed = remove.filter(({ product, id }) => accountRecords(product, id).member);
  if (put.length + removed.length === 0) return undefined;
  let head = headOn(before, today);
  for (const { product, id } of put) {
    const { member, goneOn } = accountRecords(product, id);
    if (member) continue;
    const isNewToday = goneOn !== head.date;
    head = withCount(head, 'members', product, ({ present, counted }) => ({
      present: present + 1,
      counted: counted + (isNewToday ? 1 : 0),
    }));
  }
  for (const { product } of removed) {
    head = withCount(head, 'members', product, ({ present, counted }) => ({ present: present - 1, counted }));
  }
  return { head, put, removed };
}

const isSame = (known: Member | undefined, { email, role }: WantedMember): boolean =>
  known !== undefined && known.email === email && known.role === role;
