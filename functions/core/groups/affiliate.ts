import { kstDateOf } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import type { Context } from '../context.ts';
import { localized } from '../language.ts';
import { GROUP_PRODUCTS, liveGroupProducts } from '../lifecycle/enrollment.ts';
import { productNames } from '../mails/wording/offer.ts';
import { type Group, isAffiliate } from '../model/group.ts';
import { isLive, type Subscription } from '../model/subscription.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
import { withParticle } from '../particles.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { CancellationRequest } from '../requests/cancellation.ts';

/** The group in which the company is an affiliate now, or will be one; then its two products go together. */
export const affiliatedTo = (
  { tenant, group }: Pick<StoredTenant, 'tenant' | 'group'>,
  { now }: Pick<Context, 'now'>,
): Group | undefined => (isAffiliate(group, tenant.tenantId, kstDateOf(now)) ? group : undefined);

export const isGroupProduct = (product: Product): boolean => GROUP_PRODUCTS.some((one) => one === product);

/**
 * An affiliate cancels both products, and on one date (R154, R155); what it leaves out it does not cancel at all.
 * That holds as long as it is an affiliate, for a cancellation on any date: a company that is about to leave may stay,
 * and a dissolution may be withdrawn.
 */
export function unevenCancellation(tenant: Tenant, items: CancellationRequest['items']): Refusal | undefined {
  const named = items.filter(({ product }) => isGroupProduct(product));
  const missing = liveGroupProducts(tenant).filter(
    ({ product }) => !named.some((item) => item.product === product),
  );
  if (named.length > 0 && missing.length > 0)
    return refuse('AFFILIATE_MUST_CANCEL_BOTH', {
      detail: localized((language) => {
        const names = productNames(
          missing.map(({ product }) => product),
          language,
        );
        return language === 'ko'
          ? `자회사는 두 상품을 함께 해지해야 합니다. ${withParticle(names, '을/를')} 추가해 주십시오.`
          : `An affiliate cancels both products together: add ${names}.`;
      }),
    });
  const dates = new Set(named.map(({ date }) => date));
  if (dates.size <= 1) return undefined;
  return refuse('AFFILIATE_SAME_DATE', {
    errors: items.flatMap(({ product }, index) =>
      isGroupProduct(product)
        ? [
            {
              pointer: `#/items/${index}/date`,
              code: 'AFFILIATE_SAME_DATE',
              message: {
                en: 'An affiliate cancels both products on one date.',
                ko: '자회사는 두 상품을 같은 날짜에 해지해야 합니다.',
              },
            },
          ]
        : [],
    ),
  });
}

/** With one product of an affiliate, what concerns it too: an undo of one is an undo of both (A29). */
export const together = (
  tenant: Tenant,
  products: readonly Product[],
  concerns: (subscription: Subscription) => boolean,
): Product[] =>
  ProductSchema.options.filter((product) => {
    const subscription = tenant.subscriptions[product];
    if (products.includes(product)) return true;
    return (
      products.some(isGroupProduct) &&
      isGroupProduct(product) &&
      isLive(subscription) &&
      concerns(subscription)
    );
  });
