import type * as z from 'zod';
import { ROUTE_CONTRACTS } from './contracts/contracts.ts';
import type { RouteContract } from './parts/route-contract.ts';
import { refinementsOf } from './refinements.ts';

export interface FieldCode {
  readonly field: string;
  readonly code: string;
  readonly sentence: string;
}

/** Codes that no single field's schema holds: what is found in any field, between fields, or against the table. */
const GENERAL: readonly FieldCode[] = [
  { field: 'any', code: 'REQUIRED', sentence: 'The field is missing.' },
  { field: 'any', code: 'UNKNOWN_FIELD', sentence: 'This request, or this form of it, has no such field.' },
  { field: 'the body', code: 'NOT_UTF_8', sentence: 'Send the body as UTF-8.' },
  { field: 'any', code: 'KEY_TWICE', sentence: 'A key stands once in its object.' },
  { field: 'cursor', code: 'CURSOR_INVALID', sentence: 'Send the cursor of the previous page as it was.' },
  {
    field: 'any parameter',
    code: 'PARAMETER_TWICE',
    sentence: 'Send the parameter once.',
  },
  { field: 'any', code: 'WRONG_TYPE', sentence: 'The value is not of the type in the OpenAPI document.' },
  { field: 'any', code: 'NOT_ALLOWED', sentence: 'The value is none of those that the field takes.' },
  { field: 'any', code: 'INVALID', sentence: 'The value breaks another bound of the OpenAPI document.' },
  {
    field: 'header',
    code: 'HEADER_MALFORMED',
    sentence: 'The header does not match the OpenAPI document.',
  },
  {
    field: 'groupName',
    code: 'DOMAIN_OR_GROUP_NAME',
    sentence: 'Give a domain name or a group name, not both.',
  },
  {
    field: 'groupName',
    code: 'DOMAIN_REQUIRED',
    sentence: 'This plan needs a domain name; a group name is for NAVER WORKS Lite.',
  },
  {
    field: 'adminPasswordConfirmation',
    code: 'PASSWORD_CONFIRMATION_MISMATCH',
    sentence: 'The two passwords must be equal.',
  },
  {
    field: 'companyId, domainName, groupName',
    code: 'VALUE_TAKEN',
    sentence: 'Another company uses this value; choose another one.',
  },
  {
    field: 'companyId, domainName, groupName',
    code: 'TRIAL_ALREADY_USED',
    sentence: 'The free trial of the product was already used under this value.',
  },
  {
    field: 'companyId, domainName, groupName',
    code: 'ONE_NAME',
    sentence: 'Ask for an entitlement by exactly one of companyId, domainName, groupName.',
  },
  {
    field: 'field, name',
    code: 'FIELD_AND_NAME',
    sentence: 'Send field and name together, or neither.',
  },
  {
    field: 'any of the profile or the billing profile',
    code: 'NOTHING_TO_CHANGE',
    sentence: 'Name at least one field to change.',
  },
  {
    field: 'expires',
    code: 'CARD_EXPIRED',
    sentence: 'The card has expired; register one that is still good.',
  },
  {
    field: 'expires',
    code: 'CARD_EXPIRES_TOO_SOON',
    sentence:
      'The card is not good on the day from which the company pays for a service itself; the message names the day.',
  },
  {
    field: 'id, name, email',
    code: 'ONE_SEARCH',
    sentence: 'Search for accounts by exactly one of id, name, email.',
  },
  {
    field: 'companyId, domainName',
    code: 'VALUE_KEPT',
    sentence: 'The company keeps its names; one is given only where it is lacking.',
  },
  {
    field: 'startDate, date',
    code: 'DATE_IN_PAST',
    sentence: 'The date is before today in Korea.',
  },
  {
    field: 'startDate, date, from, effectiveDate',
    code: 'DATE_OUT_OF_RANGE',
    sentence: 'The date is too late; the message names the last possible day.',
  },
  {
    field: 'effectiveDate',
    code: 'DATE_TOO_EARLY',
    sentence: 'The company is not yet billed to the group; the message names the first possible day.',
  },
  {
    field: 'until',
    code: 'UNTIL_OUT_OF_RANGE',
    sentence: 'The instant is not after now, or more than 24 hours after the product was asked.',
  },
  {
    field: 'month',
    code: 'MONTH_BEFORE_TENANT',
    sentence: 'The tenant did not exist in this month.',
  },
  { field: 'month', code: 'MONTH_BEFORE_GROUP', sentence: 'The group did not exist in this month.' },
  {
    field: 'month',
    code: 'MONTH_IN_FUTURE',
    sentence: 'The month has not begun in Korea.',
  },
  {
    field: 'month',
    code: 'MONTH_NOT_OVER',
    sentence: 'The month is not over in Korea.',
  },
  {
    field: 'service',
    code: 'SERVICE_WITHOUT_CAPACITY',
    sentence: 'The plan has no shared capacity of this service.',
  },
  {
    field: 'accounts, remove',
    code: 'TOO_MANY',
    sentence: 'A call takes 100 accounts at most.',
  },
  {
    field: 'id, remove',
    code: 'ID_TWICE',
    sentence: 'Each account is named once.',
  },
  {
    field: 'items[].date',
    code: 'AFFILIATE_SAME_DATE',
    sentence: 'An affiliate cancels both products on one date.',
  },
  {
    field: 'companies[].tenantId',
    code: 'COMPANY_UNKNOWN',
    sentence: 'The group has no such company.',
  },
  { field: 'companies[].tenantId', code: 'COMPANY_TWICE', sentence: 'Each company is named once.' },
  {
    field: 'companies',
    code: 'COMPANY_MISSING',
    sentence: 'The chart names every company of the group; the message names those left out.',
  },
  {
    field: 'companies[].parentTenantId',
    code: 'PARENT_UNKNOWN',
    sentence: 'A company stands under a company of the group, never under a department, or at the top: null.',
  },
  {
    field: 'companies[].parentTenantId',
    code: 'CYCLE',
    sentence: 'The company would stand under itself.',
  },
  {
    field: 'companies[].position',
    code: 'POSITION_TWICE',
    sentence: 'Two companies under the same one have the same position.',
  },
  {
    field: 'plan',
    code: 'PLAN_OF_BUNDLE',
    sentence: 'A part of a bundle keeps its plan.',
  },
  {
    field: 'plan',
    code: 'PLAN_NOT_OFFERED',
    sentence: 'The product has no such plan.',
  },
  {
    field: 'plan',
    code: 'DOMAIN_REQUIRED',
    sentence: 'This plan needs a domain name.',
  },
];

/** Every code of `errors[]` with its rule, by field: those of the schemas themselves, then the general ones. */
export function fieldCodes(): FieldCode[] {
  const contracts: RouteContract[] = Object.values(ROUTE_CONTRACTS);
  const taken = contracts.flatMap(({ query, body }) => [...(query ? [query] : []), ...(body?.schemas ?? [])]);
  const found = [...taken.flatMap((schema) => codesIn('', schema)), ...GENERAL];
  // A rule on a whole form that blames no field has its code among the general ones.
  const ofFields = found.filter(({ field }) => field !== '');
  const byText = new Map(ofFields.map((entry) => [JSON.stringify(entry), entry]));
  return [...byText.values()];
}

function codesIn(field: string, schema: z.core.$ZodType): FieldCode[] {
  const own = refinementsOf(schema).flatMap(({ code, sentence, field: blamed = field }) =>
    code ? [{ field: blamed, code, sentence }] : [],
  );
  return [...own, ...partsOf(field, schema).flatMap(([name, part]) => codesIn(name, part))];
}

function partsOf(field: string, schema: z.core.$ZodType): [string, z.core.$ZodType][] {
  // The union of all kinds of schema, by which their definitions can be told apart.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'optional':
    case 'nullable':
    case 'default':
      return [[field, def.innerType]];
    case 'union':
      return def.options.map((option) => [field, option]);
    case 'pipe':
      return [
        [field, def.in],
        [field, def.out],
      ];
    default:
      return [];
  }
}
