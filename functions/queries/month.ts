import * as z from 'zod';
import { TenantPath, tenantIdIn } from '../command-flow/path-parameters.ts';
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

/** The tenant and the month of the address: a month that is none is an invalid value, since a bill of any other exists. */
export function billPathIn(request: HttpRequest): { tenantId: string; month: KstMonth } {
  const tenantId = tenantIdIn(request);
  const parsed = KstMonthSchema.safeParse(request.params['month']);
  if (parsed.success) return { tenantId, month: parsed.data };
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
