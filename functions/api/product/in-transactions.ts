import { ProductSchema } from '../../core/catalog/codes.ts';
import type { AccountChangeRequest } from '../../core/requests/accounts/accounts.ts';

/** A transaction takes 100 writes: some are for tenant, head, day, answer and mails. */
const WRITES = 90;
const PRODUCTS = ProductSchema.options.length;
/** An account is one write a product; its removal is two, since it is remembered for a day. */
const WRITES_OF = { register: PRODUCTS, remove: 2 * PRODUCTS };

/** The request in parts that one transaction takes each, however many products its accounts are of. */
export function inTransactions({ register, remove }: AccountChangeRequest): AccountChangeRequest[] {
  const parts: AccountChangeRequest[] = [];
  let room = 0;
  const add = (kind: keyof typeof WRITES_OF, part: AccountChangeRequest) => {
    room -= WRITES_OF[kind];
    const open = parts.at(-1);
    if (!open || room < 0) {
      parts.push(part);
      room = WRITES - WRITES_OF[kind];
    } else {
      parts[parts.length - 1] = {
        register: [...open.register, ...part.register],
        remove: [...open.remove, ...part.remove],
      };
    }
  };
  // Removed accounts make room for new ones: in a trial there is a limit.
  for (const one of remove) add('remove', { register: [], remove: [one] });
  for (const one of register) add('register', { register: [one], remove: [] });
  return parts;
}
