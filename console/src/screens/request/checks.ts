import { ADMIN_ID_RULES } from '../../../../functions/core/rules/admin-id.ts';
import { COMPANY_ID_RULES } from '../../../../functions/core/rules/company-id.ts';
import {
  COMPANY_NAME_RULES,
  COMPANY_PHONE_RULES,
  NOTIFICATION_EMAIL_RULES,
} from '../../../../functions/core/rules/contact.ts';
import { DOMAIN_NAME_RULES } from '../../../../functions/core/rules/domain-name.ts';
import { GROUP_NAME_RULES } from '../../../../functions/core/rules/group-name.ts';
import { PASSWORD_RULES } from '../../../../functions/core/rules/password.ts';
import { brokenRules, type Rule } from '../../../../functions/core/rules/rule.ts';
import { type Draft, isNaverWorksAlone } from './draft.ts';

/** The fields with rules, each with those of the API. */
export const FIELD_RULES = {
  companyId: COMPANY_ID_RULES,
  domainName: DOMAIN_NAME_RULES,
  groupName: GROUP_NAME_RULES,
  adminId: ADMIN_ID_RULES,
  adminPassword: PASSWORD_RULES,
  notificationEmail: NOTIFICATION_EMAIL_RULES,
  companyName: COMPANY_NAME_RULES,
  companyPhone: COMPANY_PHONE_RULES,
} as const satisfies Partial<Record<keyof Draft, readonly Rule[]>>;
export type RuledField = keyof typeof FIELD_RULES;

/** The fields of the request that this draft makes. */
function fieldsOf(draft: Draft, nameKind: Draft['nameKind']): RuledField[] {
  return [
    ...(isNaverWorksAlone(draft) ? [] : (['companyId'] as const)),
    nameKind === 'DOMAIN' ? 'domainName' : 'groupName',
    'adminId',
    'adminPassword',
    'notificationEmail',
    ...(isNaverWorksAlone(draft) ? (['companyName', 'companyPhone'] as const) : []),
  ];
}

/** Whether the person can go on: every rule holds, and both passwords are the same. */
export const isComplete = (draft: Draft, nameKind: Draft['nameKind']): boolean =>
  draft.adminPassword === draft.passwordAgain &&
  fieldsOf(draft, nameKind).every((field) => brokenRules(FIELD_RULES[field], draft[field]).length === 0);

/** The field of a pointer of the API: `#/account/adminId` is `adminId`. */
export const fieldOfPointer = (pointer: string): string =>
  (pointer.split('/').at(-1) ?? '').replace('adminPasswordConfirmation', 'passwordAgain');
