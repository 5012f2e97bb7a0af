import * as z from 'zod';

export const EnvSchema = z.object({ TABLE_NAME: z.string().min(1) });
