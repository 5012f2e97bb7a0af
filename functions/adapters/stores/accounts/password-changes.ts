import type { PasswordOrigin } from '../../../core/accounts/account-password.ts';
import type { LoginCounts } from '../../../core/accounts/login-tries.ts';
import type { Instant } from '../../../core/business-calendar.ts';
import type { PasswordHash } from '../../crypto/password-hash.ts';
import {
  initialPasswordWrite,
  noInitialPasswordWrite,
  type PasswordTable,
  passwordWrites,
} from '../../table/password-writes.ts';
import type { NamedWrite } from '../../table/transaction.ts';
import { type AccountLookup, triesWrite } from './account-store.ts';

/** What a command changes about passwords, in the transaction of its commit. */
export type PasswordChange =
  /** The first password of all accounts that have none. */
  | { readonly kind: 'SET_INITIAL'; readonly hash: PasswordHash; readonly at: Instant }
  | { readonly kind: 'REMOVE_INITIAL' }
  | {
      readonly kind: 'SET_OF_ACCOUNT';
      readonly accountId: string;
      readonly hash: PasswordHash;
      readonly origin: PasswordOrigin;
    }
  /** A link was asked for: it counts as a try. */
  | { readonly kind: 'COUNT_LINK'; readonly lookup: AccountLookup; readonly after: LoginCounts };

export function passwordChangeWrites(
  passwords: PasswordTable,
  tenantId: string,
  change: PasswordChange,
): NamedWrite<string>[] {
  const { table } = passwords;
  switch (change.kind) {
    case 'SET_INITIAL':
      return [initialPasswordWrite(table, tenantId, change.hash, change.at)];
    case 'REMOVE_INITIAL':
      return [noInitialPasswordWrite(table, tenantId)];
    case 'SET_OF_ACCOUNT':
      return passwordWrites(passwords, { tenantId, ...change });
    case 'COUNT_LINK':
      return [triesWrite(table, change.lookup, change.after)];
  }
}
