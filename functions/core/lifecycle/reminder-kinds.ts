import * as z from 'zod';
import { InstantSchema } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';

/** Work that changes nothing: the sweep puts a mail in the box when its time comes. */
export const REMINDER_KINDS = [
  'TRIAL_ENDS_IN_7_DAYS',
  'TRIAL_ENDS_IN_1_DAY',
  'CONTRACT_ENDS_IN_30_DAYS',
  'CONTRACT_ENDS_IN_3_DAYS',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export const ReminderSchema = z.strictObject({
  scope: ProductSchema,
  kind: z.enum(REMINDER_KINDS),
  dueAt: InstantSchema,
});
export type Reminder = z.infer<typeof ReminderSchema>;
