import type { Profile, ProfileChange } from '@smartwork/client/types';
import {
  COMPANY_NAME_RULES,
  COMPANY_PHONE_RULES,
  NOTIFICATION_EMAIL_RULES,
  TIME_ZONE_RULES,
} from '../../../../functions/core/rules/contact.ts';
import { brokenRules, type Rule } from '../../../../functions/core/rules/rule.ts';

/** What was entered so far; a text that the company does not have is empty. */
export type ProfileDraft = { readonly [Name in keyof ProfileChange]-?: NonNullable<ProfileChange[Name]> };

export const draftOf = (profile: Profile): ProfileDraft => ({
  companyName: profile.companyName ?? '',
  companyPhone: profile.companyPhone ?? '',
  notificationEmail: profile.notificationEmail,
  language: profile.language,
  timeZone: profile.timeZone,
});

export const PROFILE_RULES = {
  companyName: COMPANY_NAME_RULES,
  companyPhone: COMPANY_PHONE_RULES,
  notificationEmail: NOTIFICATION_EMAIL_RULES,
  timeZone: TIME_ZONE_RULES,
} as const satisfies Partial<Record<keyof ProfileDraft, readonly Rule[]>>;

/** Only what differs from the profile. */
export function profileChangeOf(draft: ProfileDraft, profile: Profile): ProfileChange {
  const before = draftOf(profile);
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => before[name as keyof ProfileDraft] !== value),
  );
}

/** A company without a name or a phone number need not give one; what it gives keeps the rules. */
export const keepsRules = (change: ProfileChange): boolean =>
  Object.entries(PROFILE_RULES).every(([name, rules]) => {
    const value = change[name as keyof typeof PROFILE_RULES];
    return value === undefined || brokenRules(rules, value).length === 0;
  });
