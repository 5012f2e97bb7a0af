import * as z from 'zod';
import { DeletionSpreadSchema, MachineEnvSchema, MailEnvSchema, refuseClosedLinks } from '../delivery/env.ts';

export const EnvSchema = z
  .object({
    ...MachineEnvSchema.shape,
    ...MailEnvSchema.shape,
    DELETION_SPREAD_SECONDS: DeletionSpreadSchema,
    TABLE_NAME: z.string().min(1),
    /** Where the products hear what happens. */
    BUS_NAME: z.string().min(1),
  })
  .check(refuseClosedLinks);
