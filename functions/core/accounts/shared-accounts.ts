import { BUNDLE } from '../catalog/bundle.ts';
import type { Product } from '../catalog/codes.ts';
import { productOf } from '../catalog/lookups.ts';
import { localized } from '../language.ts';
import { productNames } from '../mails/wording/offer.ts';
import { isLive } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import type { UsageHead } from '../model/usage.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

/**
 * Whose accounts become accounts of the other part by the switch to a bundle that is carried out (R59, F41): those of what
 * is owned. No bundle comes of a switch that was overtaken.
 */
export function sharedBy({ operation, subscriptions }: Tenant): { from: Product; to: Product }[] {
  if (operation.type !== 'SWITCH_TO_BUNDLE' || operation.target?.isOvertaken) return [];
  const parts = operation.target?.parts ?? [];
  if (!BUNDLE.parts.every((product) => isLive(subscriptions[product]))) return [];
  return parts
    .filter(({ begins }) => !begins)
    .flatMap(({ product: from }) => parts.flatMap(({ product: to }) => (to === from ? [] : [{ from, to }])));
}

/**
 * F2: who comes along by a switch to the bundle has to have room in the other part's trial. Accounts of both count once,
 * so this is the least that there will be. Expects the company before the switch; `isOnTrial` says it of the parts then.
 */
export function sharingRefusal(
  { subscriptions }: Tenant,
  accounts: UsageHead['accounts'] | undefined,
  isOnTrial: (product: Product) => boolean,
): Refusal | undefined {
  const owned = BUNDLE.parts.filter((product) => isLive(subscriptions[product]));
  for (const to of BUNDLE.parts) {
    const { trialAccountLimit: limit } = productOf(to);
    if (limit === null || !isOnTrial(to)) continue;
    for (const from of owned.filter((product) => product !== to)) {
      const coming = accounts?.[from]?.present ?? 0;
      if (coming > limit)
        return refuse('ACCOUNT_LIMIT_REACHED', {
          detail: localized((language) => {
            const [one, other] = [productNames([to], language), productNames([from], language)];
            return language === 'ko'
              ? `${one} 무료 체험에는 계정을 최대 ${limit}개까지 등록할 수 있습니다. ${other}의 계정 ${coming}개가 번들에서는 두 상품의 계정이 됩니다.`
              : `A trial of ${one} has ${limit} accounts at most; ${other} has ${coming}, which would be accounts of both.`;
          }),
        });
    }
  }
  return undefined;
}

/** A part that the company has never had begins on its trial, as far as the company itself tells. */
export const trialAfterSwitch =
  ({ subscriptions }: Tenant) =>
  (product: Product): boolean =>
    (subscriptions[product]?.phase ?? 'TRIAL') === 'TRIAL';
