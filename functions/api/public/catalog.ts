import * as z from 'zod';
import { catalogView } from '../../core/catalog/view.ts';
import { LANGUAGES } from '../../core/language.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';

export const CatalogQuerySchema = z.strictObject({ language: z.enum(LANGUAGES).default('ko') });

/** GET /v1/catalog: what can be chosen, before choosing (R8, R9). */
export function catalog(request: HttpRequest): HttpReply {
  const { language } = parseInput(CatalogQuerySchema, request.query, 'query');
  return { status: 200, body: catalogView(language) };
}
