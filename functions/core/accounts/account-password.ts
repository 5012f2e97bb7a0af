import * as z from 'zod';
import { type Instant, InstantSchema } from '../business-calendar.ts';
import type { Tenant } from '../model/tenant.ts';
import { stored } from '../stored.ts';

/** What is known of a password beside its hash. */
export const PasswordOriginSchema = stored({
  setAt: InstantSchema,
  /** A password that the administrator has set and passed on is known to two (R100). */
  setBy: z.enum(['USER', 'ADMIN']),
});
export type PasswordOrigin = z.infer<typeof PasswordOriginSchema>;

/** The attributes that hold it. */
export const PASSWORD_ORIGIN = Object.keys(PasswordOriginSchema.shape);

export const setByUser = (setAt: Instant): PasswordOrigin => ({ setAt, setBy: 'USER' });
export const setByAdmin = (setAt: Instant): PasswordOrigin => ({ setAt, setBy: 'ADMIN' });

/** Whom a password is compared for. */
export interface PasswordHolder {
  readonly isTopAdministrator: boolean;
  /** Undefined when the account is not registered any more. */
  readonly registeredAt: Instant | undefined;
}

/**
 * Whether a password that was set, or a link that was asked for, then is one of the account as it is registered now.
 * An older one belongs to the person who had the ID before it was removed.
 */
export const isOfAccount = (at: Instant, { isTopAdministrator, registeredAt }: PasswordHolder): boolean =>
  isTopAdministrator || (registeredAt !== undefined && at >= registeredAt);

/** The passwords that may be those of an account. */
export interface KnownPasswords<P extends PasswordOrigin = PasswordOrigin> {
  readonly own: P | undefined;
  /** The administrator has set it for all accounts that have none, also for those that come later (R100). */
  readonly initial: P | undefined;
}

/** The password with which an account logs in. */
export const passwordOf = <P extends PasswordOrigin>(
  { own, initial }: KnownPasswords<P>,
  holder: PasswordHolder,
): P | undefined => (own && isOfAccount(own.setAt, holder) ? own : initial);

/**
 * Whether the account must set a new password when it logs in: one that the administrator has set (R101), or one from
 * the time of a bundle that has lost WORKPLACE (R139, R140). Never the top administrator. Expects an up-to-date tenant; it
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
