import * as z from 'zod';
import { billCsv } from '../../core/billing/bill-csv.ts';
import { billedContractsOf } from '../../core/billing/billed-contracts.ts';
import { monthUsageOf } from '../../core/billing/month-usage.ts';
import { periodOf, usageWindowOf } from '../../core/billing/period.ts';
import { periodsOf, trendOf } from '../../core/billing/trend.ts';
import { kstDateOf, monthOf } from '../../core/business-calendar.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { type BillDeps, billIn } from '../pipeline/bills.ts';
import { visibleOf } from '../pipeline/callers.ts';
import { LanguageQuery } from '../pipeline/headers.ts';
import { assertLivedIn, billPathIn, MonthQuerySchema } from '../pipeline/month.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { type PaymentDeps, statusByPayer, withPayment } from '../pipeline/payments.ts';

export interface BillingDeps extends BillDeps {
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
}

type UsageDeps = Omit<BillingDeps, 'groups'>;

export const BillQuerySchema = z.object({ language: LanguageQuery });
const MAX_MONTHS = 24;
export const TrendQuerySchema = z.object({
  months: z.coerce.number().int().min(1).max(MAX_MONTHS).default(6),
});

/** GET …/usage: what a month has used, day by day. */
export async function getUsage(deps: UsageDeps, request: HttpRequest): Promise<HttpReply> {
  const today = kstDateOf(request.now);
  const { month = monthOf(today) } = parseInput(MonthQuerySchema, request.query, 'query');
  const { tenant } = await upToDateTenant(deps, request);
  assertLivedIn(month, tenant, request.now, 'query/month');
  const period = periodOf(month, today);
  const usage = await deps.usageIn(tenant.tenantId, period);
  return { status: 200, body: monthUsageOf(billedContractsOf(tenant), usage, period) };
}

/** GET …/billing/estimate: the bill of the present month so far (R112). */
export async function getEstimate(deps: BillingDeps, request: HttpRequest): Promise<HttpReply> {
  const known = await upToDateTenant(deps, request);
  const month = monthOf(kstDateOf(request.now));
  return { status: 200, body: await billIn(deps, known.tenant, periodOf(month, kstDateOf(request.now))) };
}

/** GET …/billing/{month}: as JSON, or as a file for a spreadsheet (R116). */
export async function getBill(deps: BillingDeps & PaymentDeps, request: HttpRequest): Promise<HttpReply> {
  const { month } = billPathIn(request);
  const { language } = parseInput(BillQuerySchema, request.query, 'query');
  request.language.choose(language);
  const known = await upToDateTenant(deps, request);
  assertLivedIn(month, known.tenant, request.now, 'path/month');
  const period = periodOf(month, kstDateOf(request.now));
  const bill = await withPayment(deps, await billIn(deps, known.tenant, period), request.now);
  const { tenantId, identity } = known.tenant;
  return billReply(request, bill, `bill-${month}.csv`, () =>
    billCsv(
      { ...bill, companies: [bill] },
      new Map([[tenantId, identity.companyId]]),
      request.language.chosen,
      statusByPayer(bill),
    ),
  );
}

/** As JSON, or as the file that Accept asks for. */
export function billReply(
  request: HttpRequest,
  bill: object,
  fileName: string,
  csv: () => string,
): HttpReply {
  if (!wantsCsv(request.headers['accept'])) return { status: 200, body: bill };
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: csv(),
  };
}

/** GET …/billing/trend: the last months with their totals (R115). */
export async function getTrend(deps: UsageDeps, request: HttpRequest): Promise<HttpReply> {
  const { months } = parseInput(TrendQuerySchema, request.query, 'query');
  const { tenant } = await upToDateTenant(deps, request);
  const periods = periodsOf(months, kstDateOf(request.now));
  const contracts = billedContractsOf(tenant);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) throw new Error('a trend of no months was let through');
  const usage = await deps.usageIn(
    tenant.tenantId,
    usageWindowOf(contracts, { from: first.from, to: last.to }),
  );
  return { status: 200, body: trendOf(tenant.tenantId, contracts, usage, periods) };
}

/** Whether an Accept header names CSV, and more than JSON (RFC 9110 §12.5.1). A client that accepts anything gets JSON. */
export function wantsCsv(accept = ''): boolean {
  const csv = weightOf(accept, 'text/csv');
  return csv > 0 && csv > weightOf(accept, 'application/json');
}

/** From 0 to 1; 0 for a media type that is not named. */
function weightOf(accept: string, mediaType: string): number {
  const ranges = accept.split(',').map((range) => range.split(';').map((part) => part.trim().toLowerCase()));
  const [, ...parameters] = ranges.find(([type]) => type === mediaType) ?? ['', 'q=0'];
  const quality = parameters.find((parameter) => parameter.startsWith('q=')) ?? 'q=1';
  const weight = Number(quality.slice('q='.length));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/** Due effects are applied first: a contract that has ended at midnight is billed as ended, whether written or not. */
async function upToDateTenant(deps: UsageDeps, request: HttpRequest): Promise<KnownTenant> {
  const known = visibleOf(await deps.tenant(tenantIdIn(request)), request);
  return { ...known, tenant: applyDue(known.tenant, request.now).tenant };
}
