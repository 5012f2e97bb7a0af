import * as z from 'zod';
import {
  CompanyNameSchema,
  CompanyPhoneSchema,
  LanguageSchema,
  NotificationEmailSchema,
  TimeZoneSchema,
} from '../accounts/account-rules.ts';
import { NAMES_A_FIELD } from './parts.ts';

/** What an administrator may change of the profile; what is left out stays. */
export const ProfileRequestSchema = z
  .strictObject({
    companyName: CompanyNameSchema,
    companyPhone: CompanyPhoneSchema,
    notificationEmail: NotificationEmailSchema,
    language: LanguageSchema,
    timeZone: TimeZoneSchema,
  })
  .partial()
  .refine(...NAMES_A_FIELD);
export type ProfileRequest = z.output<typeof ProfileRequestSchema>;
