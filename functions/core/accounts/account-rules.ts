import * as z from 'zod';
import { LANGUAGES } from '../language.ts';
import { ACCOUNT_ID_RULES } from '../rules/account-id.ts';
import { ADMIN_ID_RULES } from '../rules/admin-id.ts';
import { CLIENT_IP_RULES } from '../rules/client-ip.ts';
import { COMPANY_ID_RULES } from '../rules/company-id.ts';
import {
  ACCOUNT_EMAIL_RULES,
  ACCOUNT_NAME_RULES,
  COMPANY_NAME_RULES,
  COMPANY_PHONE_RULES,
  NOTIFICATION_EMAIL_RULES,
  normalizeEmail,
  TIME_ZONE_RULES,
} from '../rules/contact.ts';
import { DOMAIN_NAME_RULES, normalizeDomain } from '../rules/domain-name.ts';
import { GROUP_NAME_RULES } from '../rules/group-name.ts';
import { PASSWORD_RULES } from '../rules/password.ts';
import { PAYMENT_LABEL_RULES, PAYMENT_TOKEN_RULES } from '../rules/payment.ts';
import { ruledText } from '../rules/rule.ts';

/** The fields of the forms. Those of the bundle keep the rules that S2 gives for NAVER WORKS (A6). */
export const GroupNameSchema = ruledText(GROUP_NAME_RULES);
export const CompanyIdSchema = ruledText(COMPANY_ID_RULES);
export const AdminIdSchema = ruledText(ADMIN_ID_RULES);
export const AccountIdSchema = ruledText(ACCOUNT_ID_RULES);
export const PasswordSchema = ruledText(PASSWORD_RULES).meta({ format: 'password', writeOnly: true });
export const AccountNameSchema = ruledText(ACCOUNT_NAME_RULES);
export const CompanyNameSchema = ruledText(COMPANY_NAME_RULES);
export const CompanyPhoneSchema = ruledText(COMPANY_PHONE_RULES);
export const PaymentTokenSchema = ruledText(PAYMENT_TOKEN_RULES).meta({ writeOnly: true });
export const PaymentLabelSchema = ruledText(PAYMENT_LABEL_RULES);
export const TimeZoneSchema = ruledText(TIME_ZONE_RULES);
export const ClientIpSchema = ruledText(CLIENT_IP_RULES).meta({
  description:
    'The address from which the person logs in, as the login page sees it. With it, a stranger who guesses passwords locks nobody out who logs in from where he has logged in before.',
});
export const LanguageSchema = z.enum(LANGUAGES);

/** Answers the domain in its one way of writing; a text that is none goes on unchanged to be refused by its rule. */
export const DomainNameSchema = ruledText(
  DOMAIN_NAME_RULES,
  z.string().overwrite((text) => normalizeDomain(text) ?? text),
);
export const NotificationEmailSchema = ruledText(
  NOTIFICATION_EMAIL_RULES,
  z.string().overwrite((text) => normalizeEmail(text) ?? text),
);
export const AccountEmailSchema = ruledText(
  ACCOUNT_EMAIL_RULES,
  z.string().overwrite((text) => normalizeEmail(text) ?? text),
);
