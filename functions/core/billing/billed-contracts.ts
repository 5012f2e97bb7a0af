import { type KstDate, kstDateOf } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import type { Contract } from '../model/contract.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';

/** What a product was or is billed by. */
export interface BilledContract extends Pick<Contract, 'segments' | 'commitment'> {
  readonly product: Product;
  readonly firstPaidDay: KstDate;
  /** The first day without service; undefined while it goes on. */
  readonly endDate: KstDate | undefined;
  /** What was quoted when an end was scheduled; whole won. */
  readonly acceptedPenalty?: number | undefined;
}

/** Every contract of an up-to-date tenant, also those of products that have ended or were subscribed anew since. */
export function billedContractsOf(tenant: Tenant): BilledContract[] {
  const former = tenant.formerContracts.map(({ product, contract, endedOn, acceptedPenalty }) =>
    billed(product, contract, endedOn, acceptedPenalty),
  );
  const present = subscriptionsOf(tenant).flatMap(({ product, contract, ended }) =>
    contract ? [billed(product, contract, ended && kstDateOf(ended.at), ended?.acceptedPenalty)] : [],
  );
  return [...former, ...present];
}

const billed = (
  product: Product,
  { segments, commitment, startDate }: Contract,
  endDate: KstDate | undefined,
  acceptedPenalty: number | undefined,
): BilledContract => ({
  product,
  segments,
  commitment,
  firstPaidDay: startDate,
  endDate,
  ...(acceptedPenalty !== undefined && { acceptedPenalty }),
});
