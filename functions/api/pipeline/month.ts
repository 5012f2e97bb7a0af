import * as z from 'zod';
import {
  type Instant,
  type KstMonth,
  KstMonthSchema,
  kstDateOf,
  monthOf,
} from '../../core/business-calendar.ts';
import type { Group } from '../../core/model/group.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import { REFUSALS } from '../../core/refusals/codes.ts';
import type { FieldError } from '../../core/refusals/refusals.ts';
import { brokenRule, invalidInput } from '../../runtime/field-errors.ts';
import type { HttpRequest } from '../../runtime/http-entry.ts';
import { GroupPath, groupIdIn, TenantPath, tenantIdIn } from './path-parameters.ts';

export const MonthPath = TenantPath.extend({ month: KstMonthSchema });
export const GroupMonthPath = GroupPath.extend({ month: KstMonthSchema });
export const MonthQuerySchema = z.object({
  month: KstMonthSchema.optional().describe('The present month where none is given.'),
});

/** The tenant and the month of the address: a month that is none is an invalid value, since a bill of any other exists. */
export function billPathIn(request: HttpRequest): { tenantId: string; month: KstMonth } {
  return { tenantId: tenantIdIn(request), month: monthIn(request) };
}

export function groupBillPathIn(request: HttpRequest): { groupId: string; month: KstMonth } {
  return { groupId: groupIdIn(request), month: monthIn(request) };
}

function monthIn({ params }: HttpRequest): KstMonth {
  const parsed = KstMonthSchema.safeParse(params['month']);
  if (parsed.success) return parsed.data;
  throw invalidInput(
    parsed.error.issues.map((issue) => ({ pointer: 'path/month', ...brokenRule(issue, params['month']) })),
  );
}

/** Refuses a month whose bills can still change. */
export function assertOver(month: KstMonth, now: Instant, pointer: FieldError['pointer']): void {
  assertBegun(month, now, pointer);
  if (month < monthOf(kstDateOf(now))) return;
  const { title: message } = REFUSALS.MONTH_NOT_OVER;
  throw invalidInput([{ pointer, code: 'MONTH_NOT_OVER', message }]);
}

/** Refuses a month that the tenant has not lived in: nothing can be said of it. */
export function assertLivedIn(
  month: KstMonth,
  { createdAt }: Tenant,
  now: Instant,
  pointer: FieldError['pointer'],
): void {
  const first = monthOf(kstDateOf(createdAt));
  if (month < first) {
    const message = {
      en: `The tenant exists since ${first}.`,
      ko: `회사는 ${first}부터 이용을 시작했습니다.`,
    };
    throw invalidInput([{ pointer, code: 'MONTH_BEFORE_TENANT', message }]);
  }
  assertBegun(month, now, pointer);
}

/** Refuses a month in which there was no group to be billed. */
export function assertGroupedIn(month: KstMonth, { createdAt }: Group, now: Instant): void {
  const first = monthOf(kstDateOf(createdAt));
  if (month < first) {
    const message = { en: `The group exists since ${first}.`, ko: `그룹사는 ${first}에 구성되었습니다.` };
    throw invalidInput([{ pointer: 'path/month', code: 'MONTH_BEFORE_GROUP', message }]);
  }
  assertBegun(month, now, 'path/month');
}

function assertBegun(month: KstMonth, now: Instant, pointer: FieldError['pointer']): void {
  const present = monthOf(kstDateOf(now));
  if (month > present) {
    const message = {
      en: `The month has not begun; the present one is ${present}.`,
      ko: `아직 시작되지 않은 달입니다. 이번 달은 ${present}입니다.`,
    };
    throw invalidInput([{ pointer, code: 'MONTH_IN_FUTURE', message }]);
  }
}
