import * as z from 'zod';
import {
  CompanyNameSchema,
  CompanyPhoneSchema,
  LanguageSchema,
  NotificationEmailSchema,
  TimeZoneSchema,
} from '../accounts/account-rules.ts';

/** What an administrator may change of the profile; what is left out stays. */
export const ProfileFormSchema = z
  .strictObject({
    companyName: CompanyNameSchema,
    companyPhone: CompanyPhoneSchema,
    notificationEmail: NotificationEmailSchema,
    language: LanguageSchema,
    timeZone: TimeZoneSchema,
  })
  .partial()
  .refine((form) => Object.keys(form).length > 0, 'Name at least one field to change.');
export type ProfileForm = z.output<typeof ProfileFormSchema>;
