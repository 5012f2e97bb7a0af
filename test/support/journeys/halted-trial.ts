import { locationOf, tenantIdOf } from './caller.ts';
import type { Journey } from './journey.ts';
import { bundleRequest } from './requests.ts';

/** A company whose set-up has failed, as what stands where its administrator belongs cannot be read. */
export async function haltedTrial({ as, local, tables }: Journey, sub: string, companyId: string) {
  const customer = await as(sub);
  const { accepted, poison } = await local.whileStreamsPaused(async () => {
    const accepted = await customer.post('/v1/tenants', bundleRequest(companyId));
    const poison = { pk: `TENANT#${tenantIdOf(accepted)}`, sk: 'ACCOUNT#NAVER_WORKS#head.office' };
    await tables.put('Subscriptions', { ...poison, account: 'nonsense' });
    return { accepted, poison };
  });
  await local.drain();
  return {
    customer,
    tenantId: tenantIdOf(accepted),
    address: locationOf(accepted),
    /** Takes the cause away; the set-up stays failed. */
    mend: () => tables.remove('Subscriptions', poison),
  };
}
