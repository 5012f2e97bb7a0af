import * as z from 'zod';
import { type Account, AccountSchema } from '../../accounts/accounts.ts';
import { featuresOf } from '../../accounts/features.ts';
import { SEARCHED_PRODUCT } from '../../accounts/search-terms.ts';
import type { Product } from '../../catalog/codes.ts';
import type { FeatureCode } from '../../catalog/features.ts';
import { isPartOfBundle, loginIdOf, type Tenant } from '../../model/tenant.ts';

/** A colleague as the search of a company finds it (R150, R151). */
export const FoundAccountSchema = z
  .strictObject({
    tenantId: z.string(),
    companyId: z.string().optional(),
    ...AccountSchema.pick({ id: true, name: true, email: true }).shape,
    loginId: z.string(),
    canHandleApprovals: z.boolean().describe('Whether approvals can be assigned to it.'),
    canReceiveMail: z
      .boolean()
      .describe(
        'Whether mail can be sent to it: the company that searches has Collabo, and its own has mail.',
      ),
  })
  .meta({ id: 'FoundAccount' });

/** Expects both companies up to date. */
export function foundAccountView(
  searching: Tenant,
  company: Tenant,
  { id, name, email }: Account,
): z.infer<typeof FoundAccountSchema> {
  const { tenantId, identity } = company;
  const { companyId } = identity;
  return {
    tenantId,
    ...(companyId !== undefined && { companyId }),
    id,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    loginId: loginIdOf(id, identity),
    canHandleApprovals: can(company, 'APPROVALS'),
    canReceiveMail: can(searching, 'ORG_CHART_MAIL') && can(company, 'MAIL'),
  };
}

/** What its accounts of WORKPLACE can do now; in a bundle they are accounts of NAVER WORKS too. */
function can(tenant: Tenant, feature: FeatureCode): boolean {
  const products: readonly Product[] = isPartOfBundle(tenant, SEARCHED_PRODUCT)
    ? [SEARCHED_PRODUCT, 'NAVER_WORKS']
    : [SEARCHED_PRODUCT];
  return products.some((product) => {
    const subscription = tenant.subscriptions[product];
    return subscription !== undefined && featuresOf(tenant, subscription).features.includes(feature);
  });
}
