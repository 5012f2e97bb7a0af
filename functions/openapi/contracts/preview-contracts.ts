import { TenantPath } from '../../api/pipeline/path-parameters.ts';
import { ForecastQuerySchema, QuotesQuerySchema } from '../../api/queries/previews.ts';
import { ForecastSchema } from '../../core/previews/forecast.ts';
import { QuotesSchema } from '../../core/previews/quotes.ts';
import type { RouteName } from '../../routes/routes.ts';
import type { RouteContract } from '../parts/route-contract.ts';

export const PREVIEW_CONTRACTS = {
  quoteCancellation: {
    description: 'The penalty of each possible date with its parts. Without dates: the month from today on.',
    path: TenantPath,
    query: QuotesQuerySchema,
    answers: { 200: { description: 'The quotes.', schemas: [QuotesSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  getForecast: {
    description: 'Told by the very rules that will do it; nothing of it needs a call.',
    path: TenantPath,
    query: ForecastQuerySchema,
    answers: { 200: { description: 'What will happen, in its order.', schemas: [ForecastSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;
