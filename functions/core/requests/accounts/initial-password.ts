import * as z from 'zod';
import { NotificationEmailSchema, PasswordSchema } from '../../accounts/account-rules.ts';

/**
 * Who sets the first password of the accounts that a switch to a bundle makes (R97): the user by a link in a mail (R98,
 * R99), or the administrator, who passes it on (R100).
 */
export const InitialPasswordSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('USER'), email: NotificationEmailSchema }),
  z.strictObject({ mode: z.literal('ADMIN'), password: PasswordSchema }),
]);
