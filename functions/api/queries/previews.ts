import * as z from 'zod';
import {
  addDays,
  addMonths,
  daysBetween,
  earlier,
  KstDateSchema,
  kstDateOf,
} from '../../core/business-calendar.ts';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { coded } from '../../core/issue-code.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import { forecastOf } from '../../core/previews/forecast.ts';
import { quotesOf } from '../../core/previews/quotes.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { visibleOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';

export interface PreviewDeps {
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly deployment?: Deployment;
}

export const ForecastQuerySchema = z.object({ months: z.coerce.number().int().min(1).max(60).default(24) });

/** GET …/forecast */
export async function getForecast(deps: PreviewDeps, request: HttpRequest): Promise<HttpReply> {
  const { months } = parseInput(ForecastQuerySchema, request.query, 'query');
  const stored = visibleOf(await deps.tenant(tenantIdIn(request)), request);
  return { status: 200, body: forecastOf(stored, request.now, months) };
}

const MAX_DAYS = 400;
export const QuotesQuerySchema = z
  .object({
    from: KstDateSchema.optional(),
    to: KstDateSchema.optional(),
    product: ProductSchema.optional(),
  })
  .refine(
    ({ from, to }) =>
      from === undefined || to === undefined || (from <= to && daysBetween(from, to) <= MAX_DAYS),
    {
      ...coded('RANGE_INVALID', {
        en: `The range ends on or after its beginning and has at most ${MAX_DAYS} days.`,
        ko: `기간의 끝은 시작과 같거나 그 이후여야 하며, 기간은 최대 ${MAX_DAYS}일입니다.`,
      }),
      path: ['to'],
    },
  );

/** GET …/cancellation/quotes: from today on for a month where nothing else is asked. */
export async function quoteCancellation(deps: PreviewDeps, request: HttpRequest): Promise<HttpReply> {
  const {
    from = kstDateOf(request.now),
    to,
    product,
  } = parseInput(QuotesQuerySchema, request.query, 'query');
  const stored = visibleOf(await deps.tenant(tenantIdIn(request)), request);
  const until = to ?? addMonths(from, 1);
  const range = { from, to: earlier(until, addDays(from, MAX_DAYS)), product };
  const { deployment } = deps;
  return { status: 200, body: quotesOf({ ...stored, deployment }, range, request.now) };
}
