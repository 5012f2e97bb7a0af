import type { KstDate } from '../business-calendar.ts';
import type { PlanCode } from '../catalog/codes.ts';
import { productOf } from '../catalog/lookups.ts';
import type { Subscription } from '../model/subscription.ts';
import { isPartOfBundle, type Tenant } from '../model/tenant.ts';
import type { FieldError } from '../refusals/refusals.ts';

/** A part of a bundle keeps its plan; a product alone takes any plan of its own that its identity allows (R12, R66). */
export function planErrors(
  tenant: Tenant,
  { product, plan: current }: Subscription,
  plan: PlanCode,
): FieldError[] {
  const error = (code: string, message: string) => [{ pointer: '#/plan', code, message }];
  if (isPartOfBundle(tenant, product)) {
    if (plan === current) return [];
    return error('PLAN_OF_BUNDLE', 'A part of a bundle keeps its plan; upgrade the bundle instead.');
  }
  // A product that was part of a bundle may go on with a plan that is not sold alone.
  const offered = productOf(product).plans.find(
    ({ code, soldAlone }) => code === plan && (soldAlone || plan === current),
  );
  if (!offered) return error('PLAN_NOT_OFFERED', `${product} has no such plan.`);
  const needsDomain = tenant.identity.domainName === undefined && !offered.identity.includes('GROUP_NAME');
  return needsDomain ? error('DOMAIN_REQUIRED', 'This plan needs a domain name.') : [];
}

/** What is wrong with a date that must lie between today and a last day, both included. */
export function dateErrors(date: KstDate, today: KstDate, last: KstDate, pointer: string): FieldError[] {
  if (date < today)
    return [{ pointer, code: 'DATE_IN_PAST', message: `The date is before today, ${today}.` }];
  if (date <= last) return [];
  const range = last === today ? `only today, ${today}, is possible` : `the last possible day is ${last}`;
  return [{ pointer, code: 'DATE_OUT_OF_RANGE', message: `The date is too late: ${range}.` }];
}
