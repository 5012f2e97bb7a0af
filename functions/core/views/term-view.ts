import type * as z from 'zod';
import { InstantSchema, startOfKstDay } from '../business-calendar.ts';
import { type Commitment, CommitmentSchema, dayAfter } from '../model/contract.ts';

/** The term of an annual plan as it is shown. */
export const TermViewSchema = CommitmentSchema.extend({
  endsAt: InstantSchema.describe(
    '00:00 in Korea of the day after `endDate`: what was chosen for then applies.',
  ),
}).strict();

export const termView = ({ startDate, endDate }: Commitment): z.infer<typeof TermViewSchema> => ({
  startDate,
  endDate,
  endsAt: startOfKstDay(dayAfter({ startDate, endDate })),
});
