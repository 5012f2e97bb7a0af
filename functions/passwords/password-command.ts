import type { Look } from '../adapters/account-store.ts';
import type { TriesKind } from '../adapters/credential-keys.ts';
import type { KeptAnswer } from '../adapters/kept-answer.ts';
import type { PasswordHash } from '../adapters/password-hash.ts';
import type { NamedWrite } from '../adapters/transaction.ts';
import type { CommandDeps } from '../command-flow/run-command.ts';
import type { Instant } from '../core/business-calendar.ts';
import type { Commit } from '../core/commit.ts';

/** What a command needs that sets a password in its own transaction. */
export interface PasswordCommandDeps extends Pick<CommandDeps, 'load'> {
  readonly lookIn: (kind: TriesKind, tenantId: string, accountId: string, now: Instant) => Promise<Look>;
  readonly commit: (
    commit: Commit,
    kept: KeptAnswer | undefined,
    also: readonly NamedWrite<string>[],
  ) => ReturnType<CommandDeps['commit']>;
  readonly hash: (password: string) => Promise<PasswordHash>;
  readonly credentialsTable: string;
}
