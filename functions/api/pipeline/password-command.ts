import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { AccountLookup } from '../../adapters/stores/accounts/account-store.ts';
import type { TriesKind } from '../../adapters/table/credential-keys.ts';
import type { Instant } from '../../core/business-calendar.ts';
import type { CommandDeps } from './run-command.ts';

/** What a command needs that sets a password in its own transaction. */
export interface PasswordCommandDeps extends CommandDeps {
  readonly lookUpIn: (
    kind: TriesKind,
    tenantId: string,
    accountId: string,
    now: Instant,
  ) => Promise<AccountLookup>;
  readonly hash: (password: string) => Promise<PasswordHash>;
}
