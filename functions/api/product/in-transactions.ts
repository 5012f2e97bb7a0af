import { MAX_SEARCH_TERMS, searchTermsOf } from '../../core/accounts/search-terms.ts';
import { ProductSchema } from '../../core/catalog/codes.ts';
import type { AccountChangeRequest } from '../../core/requests/accounts/accounts.ts';

/** A transaction takes 100 writes: some are for tenant, head, day, answer and mails. */
const WRITES = 90;
const PRODUCTS = ProductSchema.options.length;
type Registration = AccountChangeRequest['register'][number];
/**
 * An account is one write a product, and one for each term by which it is found; what it was found by before is known
 * only later. Its removal is two a product, since it is remembered for a day.
 */
const writesOf = (account: Registration): number =>
  PRODUCTS + searchTermsOf(account).length + MAX_SEARCH_TERMS;
const WRITES_OF_REMOVAL = 2 * PRODUCTS + MAX_SEARCH_TERMS;

/** The request in parts that one transaction takes each, however many products its accounts are of. */
export function inTransactions({ register, remove }: AccountChangeRequest): AccountChangeRequest[] {
  const parts: AccountChangeRequest[] = [];
  let room = 0;
  const add = (writes: number, part: AccountChangeRequest) => {
    room -= writes;
    const open = parts.at(-1);
    if (!open || room < 0) {
      parts.push(part);
      room = WRITES - writes;
    } else {
      parts[parts.length - 1] = {
        register: [...open.register, ...part.register],
        remove: [...open.remove, ...part.remove],
      };
    }
  };
  // Removed accounts make room for new ones: in a trial there is a limit.
  for (const one of remove) add(WRITES_OF_REMOVAL, { register: [], remove: [one] });
  for (const one of register) add(writesOf(one), { register: [one], remove: [] });
  return parts;
}
