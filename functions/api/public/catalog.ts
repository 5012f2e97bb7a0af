import * as z from 'zod';
import { catalogView } from '../../core/catalog/view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { LanguageQuery } from '../pipeline/headers.ts';

export const CatalogQuerySchema = z.strictObject({ language: LanguageQuery });

/** GET /v1/catalog: what can be chosen, before choosing (R8, R9). */
export function catalog(request: HttpRequest): HttpReply {
  const { language } = parseInput(CatalogQuerySchema, request.query, 'query');
  request.language.choose(language);
  return { status: 200, body: catalogView(request.language.chosen) };
}
