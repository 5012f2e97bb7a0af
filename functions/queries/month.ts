import * as z from 'zod';
import { TenantPath } from '../command-flow/path-parameters.ts';
import {
  type Instant,
  type KstMonth,
  KstMonthSchema,
  kstDateOf,
  monthOf,
} from '../core/business-calendar.ts';
import type { FieldError } from '../core/refusals.ts';
import type { Tenant } from '../core/tenant.ts';
import { invalidInput } from '../runtime/field-errors.ts';
import type { HttpRequest } from '../runtime/http-entry.ts';

export const MonthPath = TenantPath.extend({ month: KstMonthSchema });
export const MonthQuerySchema = z.object({
  month: KstMonthSchema.optional().describe('The present month where none is given.'),
});

/** The month of the address: one that is none is an invalid value, since everything else names a resource. */
export function monthInPath({ params }: HttpRequest): KstMonth {
  const parsed = KstMonthSchema.safeParse(params['month']);
  if (parsed.success) return parsed.data;
  throw invalidInput(
    parsed.error.issues.map(({ message }) => ({ pointer: 'path/month', code: 'MONTH_INVALID', message })),
  );
}

/** Refuses a month that the tenant has not lived in: nothing can be said of it. */
export function assertLivedIn(
  month: KstMonth,
  { createdAt }: Tenant,
  now: Instant,
  pointer: FieldError['pointer'],
): void {
  const [first, present] = [createdAt, now].map((at) => monthOf(kstDateOf(at)));
  if (first !== undefined && month < first) {
    const message = `The tenant exists since ${first}.`;
    throw invalidInput([{ pointer, code: 'MONTH_BEFORE_TENANT', message }]);
  }
  if (present !== undefined && month > present) {
    const message = `The month has not begun; the present one is ${present}.`;
    throw invalidInput([{ pointer, code: 'MONTH_IN_FUTURE', message }]);
  }
}
