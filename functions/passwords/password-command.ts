import type { Look } from '../adapters/account-store.ts';
import type { TriesKind } from '../adapters/credential-keys.ts';
import type { PasswordHash } from '../adapters/password-hash.ts';
import type { CommandDeps } from '../command-flow/run-command.ts';
import type { Instant } from '../core/business-calendar.ts';

/** What a command needs that sets a password in its own transaction. */
export interface PasswordCommandDeps extends CommandDeps {
  readonly lookIn: (kind: TriesKind, tenantId: string, accountId: string, now: Instant) => Promise<Look>;
  readonly hash: (password: string) => Promise<PasswordHash>;
  readonly credentialsTable: string;
}
