import { type KstDate, NEVER } from '../business-calendar.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { billedContractsOf } from './billed-contracts.ts';
import { type Days, paidDaysOf } from './contract-days.ts';
import { ownDaysOf } from './group-payers.ts';

/**
 * F46: for which days from a given one on the company needs a method of its own, the earliest first: those of each product
 * that it pays for, paid for or has reserved, as far as it pays itself (R146). None where the deployment asks for none.
 */
export const daysToPay = (
  tenant: Tenant,
  { deployment, group }: Pick<StoredTenant, 'deployment' | 'group'>,
  since: KstDate,
): Days[] =>
  deployment?.requiresPaymentMethod
    ? [...contractDays(tenant, since), ...reservedDays(tenant)]
        .flatMap((days) => ownDaysOf(tenant, group, days) ?? [])
        .sort((one, other) => (one.from < other.from ? -1 : 1))
    : [];

/** A product that goes on ends on the date of its cancellation, as things stand. */
const contractDays = (tenant: Tenant, since: KstDate): Days[] =>
  billedContractsOf(tenant).map((contract) => {
    const { cancellation } = tenant.subscriptions[contract.product] ?? {};
    const endDate = contract.endDate ?? cancellation?.date;
    return paidDaysOf({ ...contract, endDate }, { from: since, to: NEVER });
  });

const reservedDays = (tenant: Tenant): Days[] =>
  subscriptionsOf(tenant).flatMap(({ reservation }) =>
    reservation ? [{ from: reservation.startDate, to: NEVER }] : [],
  );
