import * as z from 'zod';
import { MachineEnvSchema } from '../delivery/env.ts';

export const EnvSchema = MachineEnvSchema.extend({
  TABLE_NAME: z.string().min(1),
  /** Where the products hear what happens. */
  BUS_NAME: z.string().min(1),
});
