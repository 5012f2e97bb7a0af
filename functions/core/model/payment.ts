import * as z from 'zod';
import { InstantSchema, type KstMonth, KstMonthSchema } from '../business-calendar.ts';
import { stored } from '../stored.ts';
import type { Deployment } from './deployment.ts';
import type { Tenant } from './tenant.ts';

/** What finance has told of the bill of a month that is over. It holds nothing personal and outlives the company's data. */
export const PaymentSchema = stored({
  month: KstMonthSchema,
  status: z.enum(['PAID', 'OVERDUE']),
  /** Whole won without VAT: what the company pays for the month. */
  total: z.int(),
  /** When finance told it. */
  since: InstantSchema,
});
export type Payment = z.infer<typeof PaymentSchema>;

/** The months whose bills are overdue. Without a connected finance system, bills count as paid. */
export const overdueBillsOf = (
  { overdueBills = [] }: Tenant,
  deployment: Deployment | undefined,
): readonly KstMonth[] => (deployment?.isFinanceConnected ? overdueBills : []);
