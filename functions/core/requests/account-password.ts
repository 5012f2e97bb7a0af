import * as z from 'zod';
import { PasswordSchema } from '../accounts/account-rules.ts';

/**
 * Who sets the new password of an account (R97, F42): its user, by a link to the account's own address (R98, R99), or the
 * administrator, who passes it on (R100).
 */
export const AccountPasswordRequestSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('USER') }),
  z.strictObject({ mode: z.literal('ADMIN'), password: PasswordSchema }),
]);
export type AccountPasswordRequest = z.output<typeof AccountPasswordRequestSchema>;
