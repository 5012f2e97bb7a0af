import { decideOwnerTransfer } from '../../../functions/core/decide/support/owner-transfer.ts';
import { REQUESTED_AT } from '../tenants.ts';
import { GROUP_ID, groupHouse, OTHER_GROUP_ID, paidCompany } from './group-house.ts';

/**
 * So many companies whose group was dissolved on 6 July. Its main company, the first one, has formed another group since,
 * and support has handed it to the buyer on 8 July (EDGE-A6).
 */
export function soldCompany(companies: number, buyer: string) {
  const numbers = Array.from({ length: companies }, (_, number) => number);
  const made = groupHouse(...numbers.map((number) => paidCompany(number, REQUESTED_AT)));
  made.form(0, '2026-07-05T05:00:00Z');
  for (const number of numbers.slice(1)) made.join(number, '2026-07-05T05:00:00Z');
  const seller = made.of(GROUP_ID).group().mains[0]?.ownerSub ?? '';
  made.dissolve('2026-07-06T05:00:00Z');
  made.of(OTHER_GROUP_ID).form(0, '2026-07-07T05:00:00Z');
  const sold = { ownerSub: buyer, notificationEmail: 'it@buyer.example', reason: 'sold' };
  const bySupport = { actor: { type: 'SUPPORT', sub: 's' }, now: '2026-07-08T05:00:00Z' } as const;
  made.act(0, (stored) => decideOwnerTransfer(stored, sold, { stored: undefined, tenantIds: [] }, bySupport));
  return { made, seller };
}
