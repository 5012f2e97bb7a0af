import * as z from 'zod';
import { KstDateSchema, lastDayOf } from '../business-calendar.ts';
import type { Days } from './contract-days.ts';
import type { Period } from './period.ts';

/** Who pays for what: a company itself, or the main company of its group (R146). */
export const PaidBySchema = z.strictObject({
  billedTo: z.string().describe('The tenant that pays.'),
  groupId: z
    .string()
    .optional()
    .describe('Where it pays as the main company of a group, in whose bill this stands too.'),
});
export type PaidBy = z.infer<typeof PaidBySchema>;

/** Days in a row for which the same one pays. */
export type PayerDays = PaidBy & Days;

export const PaidDaysSchema = PaidBySchema.extend({
  from: KstDateSchema,
  to: KstDateSchema,
  total: z.int().describe('The sum of its lines.'),
});

export const wholeMonth = ({ from, month }: Period): Days => ({ from, to: lastDayOf(month) });

/** The payers of a company that is in no group. */
export const itself = (tenantId: string, period: Period): readonly PayerDays[] => [
  { billedTo: tenantId, ...wholeMonth(period) },
];
