import { AvailabilityQuerySchema } from '../../api/public/availability.ts';
import { CatalogQuerySchema } from '../../api/public/catalog.ts';
import type { RouteName } from '../../routes/routes.ts';
import { Availability, Catalog, Description, Health } from '../parts/answers.ts';
import type { RouteContract } from '../parts/route-contract.ts';

export const PUBLIC_CONTRACTS = {
  getHealth: {
    description: 'Answers while the API can be reached; it asks no other service.',
    answers: { 200: { description: 'The API is up.', schemas: [Health] } },
    refusals: [],
  },
  getOpenApi: {
    description: 'The contract of this API for tools.',
    answers: { 200: { description: 'This document.', schemas: [Description] } },
    refusals: [],
  },
  getCatalog: {
    description: 'Everything to be read before a plan is chosen.',
    query: CatalogQuerySchema,
    answers: { 200: { description: 'The catalog in one language.', schemas: [Catalog] } },
    refusals: ['INPUT_INVALID'],
  },
  getAvailability: {
    description:
      'Checks values before a request: ask for at least one. It reserves nothing; the request checks them again.',
    query: AvailabilityQuerySchema,
    answers: { 200: { description: 'A verdict for each value.', schemas: [Availability] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;
