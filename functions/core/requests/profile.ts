import * as z from 'zod';
import {
  CompanyNameSchema,
  CompanyPhoneSchema,
  LanguageSchema,
  NotificationEmailSchema,
  TimeZoneSchema,
} from '../accounts/account-rules.ts';

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
  .refine((body) => Object.keys(body).length > 0, 'Name at least one field to change.');
export type ProfileRequest = z.output<typeof ProfileRequestSchema>;
