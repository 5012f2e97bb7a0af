import * as z from 'zod';
import { coded } from '../../core/issue-code.ts';
import type { Identity } from '../../core/model/tenant.ts';
import { taken, type Verdict, verdictByRules } from '../../core/names/availability.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { LanguageQuery } from '../pipeline/headers.ts';

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
    language: LanguageQuery,
  })
  .refine(
    ({ companyId, domainName, groupName }) =>
      [companyId, domainName, groupName].some((value) => value !== undefined),
    coded('REQUIRED', {
      en: 'Ask for at least one of companyId, domainName, groupName.',
      ko: 'companyId, domainName, groupName 중 하나 이상을 지정해 주십시오.',
    }),
  );

/** GET /v1/availability: may these values be used? (R34-R36) */
export async function availability(deps: AvailabilityDeps, request: HttpRequest): Promise<HttpReply> {
  const { language, ...asked } = parseInput(AvailabilityQuerySchema, request.query, 'query');
  request.language.choose(language);
  const verdicts = Object.entries(asked).flatMap(([field, value]) =>
    value === undefined ? [] : [verdictEntry(field as keyof Identity, value)],
  );
  const free = verdicts.filter(([, verdict]) => verdict.available);
  const claimed = await deps.claimed(Object.fromEntries(free.map(([field, { value }]) => [field, value])));
  const body = Object.fromEntries(
    verdicts.map(([field, verdict]) => [field, claimed.includes(field) ? taken(verdict) : verdict]),
  );
  return { status: 200, body };
}

const verdictEntry = (field: keyof Identity, value: string): [keyof Identity, Verdict] => [
  field,
  verdictByRules(field, value),
];
