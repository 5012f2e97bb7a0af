import type { KstDate } from '../business-calendar.ts';
import type { PlanCode, Product } from '../catalog/codes.ts';
import { productOf } from '../catalog/lookups.ts';
import { type Localized, localized } from '../language.ts';
import { productNames } from '../mails/wording/offer.ts';
import type { Subscription } from '../model/subscription.ts';
import { isPartOfBundle, type Tenant } from '../model/tenant.ts';
import type { FieldError } from '../refusals/refusals.ts';

/** A part of a bundle keeps its plan; a product alone takes any plan of its own that its identity allows (R12, R66). */
export function planErrors(
  tenant: Tenant,
  { product, plan: current }: Subscription,
  plan: PlanCode,
): FieldError[] {
  const error = (code: string, message: Localized) => [{ pointer: '#/plan', code, message }];
  if (isPartOfBundle(tenant, product)) {
    if (plan === current) return [];
    return error('PLAN_OF_BUNDLE', {
      en: 'A part of a bundle keeps its plan; upgrade the bundle instead.',
      ko: '번들에 포함된 상품의 플랜은 바꿀 수 없습니다. 번들을 업그레이드해 주십시오.',
    });
  }
  // A product that was part of a bundle may go on with a plan that is not sold alone.
  const offered = productOf(product).plans.find(
    ({ code, soldAlone }) => code === plan && (soldAlone || plan === current),
  );
  if (!offered) return [planNotOffered(product)];
  const needsDomain = tenant.identity.domainName === undefined && !offered.identity.includes('GROUP_NAME');
  return needsDomain
    ? error('DOMAIN_REQUIRED', {
        en: 'This plan needs a domain name.',
        ko: '이 플랜을 이용하려면 도메인이 필요합니다.',
      })
    : [];
}

/** What is wrong with a date that must lie between today and a last day, both included. */
export function dateErrors(date: KstDate, today: KstDate, last: KstDate, pointer: string): FieldError[] {
  if (date < today) return [{ pointer, code: 'DATE_IN_PAST', message: inPast(today) }];
  if (date <= last) return [];
  return [{ pointer, code: 'DATE_OUT_OF_RANGE', message: tooLate(today, last) }];
}

const inPast = (today: KstDate): Localized => ({
  en: `The date is before today, ${today}.`,
  ko: `오늘(${today})보다 이른 날짜입니다.`,
});

const tooLate = (today: KstDate, last: KstDate): Localized =>
  last === today
    ? {
        en: `The date is too late: only today, ${today}, is possible.`,
        ko: `날짜가 너무 늦습니다. 오늘(${today})만 선택할 수 있습니다.`,
      }
    : {
        en: `The date is too late: the last possible day is ${last}.`,
        ko: `날짜가 너무 늦습니다. ${last}까지 선택할 수 있습니다.`,
      };

export const planNotOffered = (product: Product): FieldError => ({
  pointer: '#/plan',
  code: 'PLAN_NOT_OFFERED',
  message: localized((language) => {
    const name = productNames([product], language);
    return language === 'ko' ? `${name}에는 이 플랜이 없습니다.` : `${name} has no such plan.`;
  }),
});
