import * as z from 'zod';
import { MailEnvSchema, refuseClosedLinks } from '../delivery/env.ts';

export const EnvSchema = MailEnvSchema.extend({ TABLE_NAME: z.string().min(1) }).check(refuseClosedLinks);
