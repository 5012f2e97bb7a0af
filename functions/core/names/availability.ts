import * as z from 'zod';
import { LocalizedSchema, localized } from '../language.ts';
import type { Identity } from '../model/tenant.ts';
import { COMPANY_ID_RULES } from '../rules/company-id.ts';
import { DOMAIN_NAME_RULES, normalizeDomain } from '../rules/domain-name.ts';
import { GROUP_NAME_RULES } from '../rules/group-name.ts';
import { brokenRules, type Rule } from '../rules/rule.ts';

type Field = keyof Identity;

export const VerdictSchema = z.strictObject({
  value: z.string().describe('In normal form.'),
  available: z.boolean(),
  code: z.enum(['TAKEN', 'RESERVED', 'INVALID']).optional().describe('Why not.'),
  rule: LocalizedSchema.describe('The rules of the field in words; of those that are broken, when some are.'),
});
export type Verdict = z.infer<typeof VerdictSchema>;

const RULES: Readonly<Record<Field, readonly Rule[]>> = {
  companyId: COMPANY_ID_RULES,
  domainName: DOMAIN_NAME_RULES,
  groupName: GROUP_NAME_RULES,
};

/** Whether a value may be used (R34-R36), as far as the rules of its field say; the table knows whether it is taken. */
export function verdictByRules(field: Field, given: string): Verdict {
  const value = field === 'domainName' ? (normalizeDomain(given) ?? given) : given;
  const broken = brokenRules(RULES[field], value);
  const rules = broken.length > 0 ? broken : RULES[field];
  const rule = localized((language) => rules.map((one) => one.rule[language]).join(' '));
  if (broken.length === 0) return { value, available: true, rule };
  const onlyReserved = broken.every(({ code }) => code === 'VALUE_RESERVED');
  return { value, available: false, code: onlyReserved ? 'RESERVED' : 'INVALID', rule };
}

export const taken = (verdict: Verdict): Verdict => ({ ...verdict, available: false, code: 'TAKEN' });
