import * as z from 'zod';
import { coded } from '../../core/issue-code.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Identity } from '../../core/model/tenant.ts';
import { taken, type Verdict, verdictByRules } from '../../core/names/availability.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';

export interface AvailabilityDeps {
  /** The fields of the given values, in normal form, that a company has claimed. */
  readonly claimed: (values: Identity) => Promise<readonly (keyof Identity)[]>;
}

const MAX_VALUE = 253;
const Value = z.string().max(MAX_VALUE).optional();
export const AvailabilityQuerySchema = z
  .strictObject({
    companyId: Value,
    domainName: Value,
    groupName: Value,
    language: z.enum(LANGUAGES).default('ko'),
  })
  .refine(
    ({ companyId, domainName, groupName }) =>
      [companyId, domainName, groupName].some((value) => value !== undefined),
    coded('REQUIRED', 'Ask for at least one of companyId, domainName, groupName.'),
  );

/** GET /v1/availability: may these values be used? (R34-R36) */
export async function availability(deps: AvailabilityDeps, request: HttpRequest): Promise<HttpReply> {
  const { language, ...asked } = parseInput(AvailabilityQuerySchema, request.query, 'query');
  const verdicts = Object.entries(asked).flatMap(([field, value]) =>
    value === undefined ? [] : [verdictEntry(field as keyof Identity, value, language)],
  );
  const free = verdicts.filter(([, verdict]) => verdict.available);
  const claimed = await deps.claimed(Object.fromEntries(free.map(([field, { value }]) => [field, value])));
  const body = Object.fromEntries(
    verdicts.map(([field, verdict]) => [field, claimed.includes(field) ? taken(verdict) : verdict]),
  );
  return { status: 200, body };
}

const verdictEntry = (
  field: keyof Identity,
  value: string,
  language: Language,
): [keyof Identity, Verdict] => [field, verdictByRules(field, value, language)];
