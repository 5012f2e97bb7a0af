import * as z from 'zod';
import { type Instant, InstantSchema } from './business-calendar.ts';
import type { Tenant } from './tenant.ts';

/** What is known of a password beside its hash. */
export const PasswordOriginSchema = z.strictObject({
  setAt: InstantSchema,
  /** A password that the administrator has set and passed on is known to two (R100). */
  setBy: z.enum(['USER', 'ADMIN']),
});
export type PasswordOrigin = z.infer<typeof PasswordOriginSchema>;

export const setByUser = (setAt: Instant): PasswordOrigin => ({ setAt, setBy: 'USER' });
export const setByAdmin = (setAt: Instant): PasswordOrigin => ({ setAt, setBy: 'ADMIN' });

/** Whom a password is compared for. */
export interface PasswordHolder {
  readonly isTopAdministrator: boolean;
  /** Undefined when the account is not registered any more. */
  readonly registeredAt: Instant | undefined;
}

/**
 * Whether a password, or a link asked for then, is that of the account as it is registered now. What is older belongs to
 * whoever had the ID before it was removed; the administrator's first password is for whoever comes (R100).
 */
export const countsFor = (
  { setAt, setBy }: PasswordOrigin,
  { isTopAdministrator, registeredAt }: PasswordHolder,
): boolean =>
  isTopAdministrator || setBy === 'ADMIN' || (registeredAt !== undefined && setAt >= registeredAt);

/**
 * Whether the account must set a new password when it logs in: one that the administrator has set (R101), or one from
 * the time of a bundle that has lost WORKPLACE (R139, R140). Never the top administrator. Expects a settled tenant; it
 * is a rule, so it costs nothing however many accounts there are.
 */
export function mustResetPassword(
  { passwordsValidFrom }: Tenant,
  { setAt, setBy }: PasswordOrigin,
  isTopAdministrator: boolean,
): boolean {
  if (isTopAdministrator) return false;
  return setBy === 'ADMIN' || (passwordsValidFrom !== undefined && setAt < passwordsValidFrom);
}
