import * as z from 'zod';
import { addSeconds, type Instant } from '../business-calendar.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import { hasEnded, loginIdOf, type Tenant } from '../model/tenant.ts';
import type { LoginAccount } from './login-verdict.ts';

/** The row of a link mail names the account. The link itself is made when the mail is sent (ADR 15). */
export const LinkRowSchema = z.object({
  accountId: z.string(),
  /** The password that stood when the link was asked for: any other one makes the link void. None of a new account. */
  replaces: z.string().optional(),
  /** Sent to the address that the account has: with any other one there the link is void. */
  isOwnAddress: z.literal(true).optional(),
  /** Set when the administrator has asked for it and not someone at the login. */
  byAdministrator: z.literal(true).optional(),
});
export type LinkRow = z.infer<typeof LinkRowSchema>;

/** A link lives for 24 hours from the mail that brings it. */
export const linkExpiry = (mailedAt: Instant): Instant => addSeconds(mailedAt, 86_400);

/** Someone who may set a password by a link, with the one that stands now. */
export interface LinkHolder extends LoginAccount {
  readonly email: string | undefined;
  readonly passwordId: string | undefined;
}

type Named = Pick<LinkHolder, 'profile' | 'accountId' | 'passwordId'>;

/** A mail with a link by which the account sets its password (R98, R99), to an address that was given with the request. */
export const linkMailToGiven = (account: Named, recipient: string): MailRequest =>
  linkMail(account, recipient, {});

/** The same, to the address that the account has. */
const linkMailToOwn = (account: Named, email: string): MailRequest =>
  linkMail(account, email, { isOwnAddress: true });

/** The same, asked for by the administrator of the company (F42). */
export const linkMailByAdministrator = (account: Named, email: string): MailRequest =>
  linkMail(account, email, { isOwnAddress: true, byAdministrator: true });

const linkMail = (
  { profile, accountId, passwordId }: Named,
  recipient: string,
  to: Pick<LinkRow, 'isOwnAddress' | 'byAdministrator'>,
): MailRequest => ({
  template: 'PASSWORD_LINK',
  recipient,
  language: profile.language,
  data: { accountId, replaces: passwordId, ...to } satisfies LinkRow,
  about: [`${accountId} ${recipient}`],
});

/** Who asked for the mail: to a given address only a switch to the bundle sends one (R98). */
export function askedBy({ isOwnAddress, byAdministrator }: LinkRow) {
  if (!isOwnAddress) return 'BUNDLE_SWITCH';
  return byAdministrator ? 'ADMINISTRATOR' : 'USER';
}

/**
 * Under which ID the account logs in with the password that it sets: while a switch to the bundle replaces the group name
 * by a domain, the one that will be. A switch that has failed is carried out later; until then only the link that
 * belongs to it names that ID.
 */
export function loginIdOfLink(row: LinkRow, { identity, operation }: Tenant): ComingLoginId {
  const { status, target } = operation;
  const isComing = status === 'IN_PROGRESS' || (status === 'FAILED' && !row.isOwnAddress);
  const domainName = isComing ? target?.domainName : undefined;
  if (domainName === undefined) return { loginId: loginIdOf(row.accountId, identity) };
  return { loginId: loginIdOf(row.accountId, { domainName }), fromSwitchOn: true };
}

interface ComingLoginId {
  readonly loginId: string;
  readonly fromSwitchOn?: true;
}

/** Whether there is anything left to log in to. */
export const isLinkWanted = (stored: Tenant, now: Instant): boolean =>
  !hasEnded(applyDue(stored, now).tenant);

/** What is sent to someone who has forgotten a password: nothing without an address or a product. */
export function resetMail(account: LinkHolder | undefined, now: Instant): MailRequest | undefined {
  if (account?.email === undefined || !isLinkWanted(account.tenant, now)) return undefined;
  return linkMailToOwn(account, account.email);
}
