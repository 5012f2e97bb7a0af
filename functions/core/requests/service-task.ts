import * as z from 'zod';
import { InstantSchema } from '../business-calendar.ts';
import { ruledText } from '../rules/rule.ts';
import { TASK_REASON_RULES } from '../rules/task-reason.ts';

/** What a connected product says of a task. */
export const TaskAnswerRequestSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('DONE') }),
  z.strictObject({ status: z.literal('FAILED'), reason: ruledText(TASK_REASON_RULES) }),
  z.strictObject({
    status: z.literal('WORKING'),
    until: InstantSchema.describe(
      'When it will be done: later than now, and 24 hours after it was asked for at the latest.',
    ),
  }),
]);
export type TaskAnswerRequest = z.output<typeof TaskAnswerRequestSchema>;
